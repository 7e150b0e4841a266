"""The second step of signing in: a code or a passkey."""

from typing import Any

from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator

from leidraad.accounts.forms import CodeForm, PasskeyStepForm
from leidraad.accounts.views.own_page import OwnPage


class SecondStep(OwnPage, AuthenticateView):  # type: ignore[misc]
    form_class = CodeForm
    webauthn_form_class = PasskeyStepForm
    template_name = "accounts/second_step.html"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        keys = Authenticator.objects.filter(
            user=self.stage.login.user, type=Authenticator.Type.WEBAUTHN
        )
        return {**super().get_context_data(**given), "has_passkey": keys.exists()}
