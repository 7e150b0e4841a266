"""Asking a colleague to write one part."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.gate.api import GateForm
from leidraad.submissions.forms.sending import address
from leidraad.submissions.queries.field_words import field_word

ASKABLE = (
    *("done", "why", "less_well", "results", "conditions", "costs"),
    *("summary", "partners", "sources"),
)


def sections() -> list[tuple[str, str]]:
    return [(name, field_word(name)) for name in ASKABLE]


class ColleagueForm(GateForm):
    least_seconds = 0

    address = address()
    section = forms.ChoiceField(
        label=gettext_lazy("Welk deel schrijft je collega?"),
        choices=sections,
        widget=forms.RadioSelect,
    )
    message = forms.CharField(
        label=gettext_lazy("Een paar woorden erbij"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, *args: Any, own_address: str, may_add_words: bool = True, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        if not may_add_words:
            del self.fields["message"]
        self.own_address = own_address
        self.fields["address"].label = _("E-mailadres van je collega")
        self.fields["address"].widget.attrs["autocomplete"] = "off"

    def clean_address(self) -> str:
        given = str(self.cleaned_data["address"])
        if given.lower() == self.own_address.lower():
            raise ValidationError(_("Dit is je eigen adres. Jij kunt alles al schrijven."))
        return given
