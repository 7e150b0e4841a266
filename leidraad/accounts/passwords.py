"""Our own question about a new password, beside those of Django."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from leidraad.accounts.rules import is_guessable


class NoFirstTry:
    """Named in the settings (AUTH_PASSWORD_VALIDATORS)."""

    def validate(self, password: str, _user: object = None) -> None:
        if is_guessable(password):
            raise ValidationError(self.get_help_text(), code="guessable")

    def get_help_text(self) -> str:
        return _(
            "Dit is te makkelijk te raden. Neem woorden die niets met je werk te maken hebben."
        )
