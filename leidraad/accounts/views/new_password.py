"""Choosing a new password from the letter; the other factor is asked when signing in."""

from typing import Any

from allauth.account.views import PasswordResetFromKeyView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from leidraad.accounts.forms import NewPasswordForm
from leidraad.accounts.views.letter_page import quiet
from leidraad.accounts.views.own_page import WholeOrNot


class NewPassword(WholeOrNot, PasswordResetFromKeyView):  # type: ignore[misc]
    form_class = NewPasswordForm
    template_name = "accounts/new_password.html"
    success_url = reverse_lazy("account_login")

    def dispatch(self, request: HttpRequest, *given: Any, **named: Any) -> HttpResponseBase:
        return quiet(super().dispatch(request, *given, **named))

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        context = super().get_context_data(**given)
        context.setdefault("token_fail", False)
        return context

    def form_valid(self, form: NewPasswordForm) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)
        messages.success(self.request, _("Je nieuwe wachtwoord geldt nu. Log ermee in."))
        return answer
