"""What a contact types when an example no longer holds as it stands."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.design.api import DayInput
from leidraad.gate.api import GateForm
from leidraad.kernel.api import today
from leidraad.library.api import SUMMARY_WORDS, TEXT_LETTERS, TITLE_LETTERS
from leidraad.submissions.api import Content, ContentFields, mark
from leidraad.upkeep.forms.fields import long_text

CHANGEABLE = (
    *("summary", "done", "less_well", "why", "results", "conditions", "costs"),
    *("title", "partners", "still_running"),
)
EARLIEST = date(1990, 1, 1)


class SmallChangeForm(ContentFields, GateForm):
    """The text as it stands, to be mended; and what changed, in a line for the reader."""

    least_seconds = 0  # who holds the link is nobody's robot
    needed = frozenset()  # here the usual words: may stay empty

    note = forms.CharField(
        label=gettext_lazy("Wat heb je veranderd?"),
        help_text=gettext_lazy("Eén regel, voor de lezer. Zoals: ‘Nieuwe cijfers over 2026.’"),
        max_length=200,
    )

    def __init__(self, *args: Any, content: Content, **options: Any) -> None:
        super().__init__(*args, content=content, names=CHANGEABLE, **options)
        self.stands = content
        for name in ("title", "summary"):
            self.fields[name].required = True
        self.fields["summary"].help_text = _("Hooguit %(most)d woorden.") % {"most": SUMMARY_WORDS}

    def changed(self) -> dict[str, Any]:
        """Only what is different now; line ends of a browser are no difference."""
        typed = self.typed()
        return {
            name: value
            for name, value in typed.items()
            if mark(value) != mark(self.stands.get(name))
        }

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        for name, fault in list(_faults(told)):
            self.add_error(name, fault)
        if not self.errors and not self.changed():
            self.add_error(None, _("Er is nog niets veranderd. Pas iets aan, of ga terug."))
        return told


def _faults(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What could not be published."""
    if not str(told.get("summary", "")).strip():
        yield "summary", _("Dit mag niet leeg zijn.")
    for name, value in told.items():
        most = TITLE_LETTERS if name == "title" else TEXT_LETTERS
        if isinstance(value, str) and len(value) > most:
            yield name, _("Dit is te lang. Tekens te veel: %(over)d.") % {"over": len(value) - most}
    over = len(str(told.get("summary", "")).split()) - SUMMARY_WORDS
    if over > 0:
        yield "summary", _("Dit is te lang. Woorden te veel: %(over)d.") % {"over": over}


class EndedForm(GateForm):
    """When it stopped and why."""

    least_seconds = 0  # who holds the link is nobody's robot

    on = forms.DateField(
        label=gettext_lazy("Wanneer stopte het?"),
        help_text=gettext_lazy("Weet je de dag niet precies? Kies de eerste van de maand."),
        widget=DayInput,
    )
    why = long_text(
        gettext_lazy("Waarom stopte het?"),
        gettext_lazy("Dit komt op de site te staan. Een ander leert ervan. Schrijf geen namen op."),
    )

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > today():
            raise forms.ValidationError(_("Deze dag moet nog komen."))
        if day < EARLIEST:
            raise forms.ValidationError(_("Dat is wel erg lang geleden. Klopt het jaar?"))
        return day
