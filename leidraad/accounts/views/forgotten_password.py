"""Asking for a new password; the answer is the same for every address."""

from typing import Any

from allauth.account.views import PasswordResetDoneView, PasswordResetView
from django.conf import settings

from leidraad.accounts.forms import ForgottenPasswordForm
from leidraad.accounts.views.own_page import OwnPage


class ForgottenPassword(OwnPage, PasswordResetView):  # type: ignore[misc]
    form_class = ForgottenPasswordForm
    template_name = "accounts/forgotten_password.html"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        return {**super().get_context_data(**given), "is_sent": False}


class PasswordLetterSent(OwnPage, PasswordResetDoneView):  # type: ignore[misc]
    template_name = "accounts/forgotten_password.html"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        minutes = settings.PASSWORD_RESET_TIMEOUT // 60
        return {**super().get_context_data(**given), "is_sent": True, "minutes": minutes}
