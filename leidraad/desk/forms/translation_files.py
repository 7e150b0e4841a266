"""A PO file to take in, and what of it was shown, signed, so that only that is kept."""

from collections.abc import Sequence

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.accounts.api import User
from leidraad.desk.queries.translations import language_word
from leidraad.library.api import LANGUAGES, MOST_PO_BYTES, Proposed

LASTS = 6 * 60 * 60
MOST_LETTERS = 900_000  # Django takes a form of at most a million bytes (settings)
Given = Sequence[tuple[str, Proposed]]


class TooMuchError(Exception):
    """More than one form can carry."""


def languages() -> list[tuple[str, str]]:
    return [("", _("Kies een taal")), *((one, language_word(one)) for one in LANGUAGES)]


class PoForm(forms.Form):
    language = forms.ChoiceField(label=gettext_lazy("Taal"), choices=languages)
    file = forms.FileField(
        label=gettext_lazy("PO-bestand"),
        help_text=gettext_lazy("Hooguit 3 MB. Je ziet eerst wat er verandert."),
        widget=forms.ClearableFileInput(attrs={"accept": ".po,text/x-gettext-translation"}),
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if (file.size or 0) > MOST_PO_BYTES:
            raise ValidationError(_("Het bestand is te groot. Knip het in stukken."))
        return file


def pack(given: Given, language: str, user: User) -> str:
    rows = [[code, one.section, one.made_from, one.seen, one.text] for code, one in given]
    packed = signing.dumps(rows, salt=_salt(language, user), compress=True)
    if len(packed) > MOST_LETTERS:
        raise TooMuchError
    return packed


def unpack(packed: str, language: str, user: User) -> Given | None:
    """None when it was not made for this person and language, or is too old."""
    try:
        rows = signing.loads(packed, salt=_salt(language, user), max_age=LASTS)
    except signing.BadSignature:
        return None
    return [
        (code, Proposed(section=section, text=text, made_from=made_from, seen=seen))
        for code, section, made_from, seen, text in rows
    ]


def _salt(language: str, user: User) -> str:
    return f"leidraad.desk.po:{language}:{user.pk}"
