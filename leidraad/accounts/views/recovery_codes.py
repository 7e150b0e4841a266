"""Recovery codes: seeing what is left, and making new ones."""

from typing import Any

from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView

from leidraad.accounts.views.own_page import OwnPage, WholeOrNot


class RecoveryCodes(OwnPage, ViewRecoveryCodesView):  # type: ignore[misc]
    template_name = "accounts/recovery_codes.html"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        return {**super().get_context_data(**given), "is_making": False}


class NewRecoveryCodes(WholeOrNot, GenerateRecoveryCodesView):  # type: ignore[misc]
    template_name = "accounts/recovery_codes.html"
    change = "recovery_codes_generated"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        return {**super().get_context_data(**given), "is_making": True}
