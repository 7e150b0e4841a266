"""Turning the authenticator app on and off."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.http import HttpResponse

from leidraad.accounts.forms import AppForm
from leidraad.accounts.views.own_page import WholeOrNot


class AppOn(WholeOrNot, ActivateTOTPView):  # type: ignore[misc]
    form_class = AppForm
    template_name = "accounts/authenticator_app.html"
    change = "totp_activated"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        context = super().get_context_data(**given)
        secret = context["form"].secret
        groups = [secret[start : start + 4] for start in range(0, len(secret), 4)]
        return {**context, "is_on": False, "secret_groups": groups}

    def form_valid(self, form: AppForm) -> HttpResponse:
        """The code just given counts as the second step of this session."""
        answer: HttpResponse = super().form_valid(form)
        record_authentication(self.request, self.request.user, method="mfa", type="totp")
        return answer


class AppOff(WholeOrNot, DeactivateTOTPView):  # type: ignore[misc]
    template_name = "accounts/authenticator_app.html"
    change = "totp_deactivated"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        return {**super().get_context_data(**given), "is_on": True}
