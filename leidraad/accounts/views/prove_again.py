"""Showing once more who you are, before something important changes."""

from typing import Any

from allauth.account.views import ReauthenticateView as PasswordView
from allauth.mfa.base.views import ReauthenticateView as CodeView
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView as PasskeyView

from leidraad.accounts.forms import CodeAgainForm, PasskeyAgainForm, PasswordAgainForm
from leidraad.accounts.views.own_page import OwnPage


class _Again(OwnPage):
    template_name = "accounts/prove_again.html"
    way = ""

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        context = super().get_context_data(**given)
        context.setdefault("form", None)
        context.setdefault("reauthentication_alternatives", [])
        return {**context, "way": self.way}


class ProveByPassword(_Again, PasswordView):  # type: ignore[misc]
    form_class = PasswordAgainForm
    way = "password"


class ProveByCode(_Again, CodeView):  # type: ignore[misc]
    form_class = CodeAgainForm
    way = "code"


class ProveByPasskey(_Again, PasskeyView):  # type: ignore[misc]
    form_class = PasskeyAgainForm
    way = "passkey"
