"""The second step: which ways there are, and which ones are on."""

from typing import Any

from allauth.mfa.base.views import IndexView

from leidraad.accounts.access import has_factor, roles_of
from leidraad.accounts.views.own_page import OwnPage


class SecondFactor(OwnPage, IndexView):  # type: ignore[misc]
    template_name = "accounts/second_factor.html"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        context = super().get_context_data(**given)
        found, user = context["authenticators"], self.request.user
        return {
            **context,
            "app": found.get("totp"),
            "passkeys": found.get("webauthn", []),
            "codes": found.get("recovery_codes"),
            "is_needed": bool(roles_of(user)) and not has_factor(user),
        }
