"""The text of an example as an editor writes it, and the choice when two wrote at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.library.api import Fault
from leidraad.submissions.api import (
    FIELDS,
    Content,
    ContentFields,
    can_join,
    joined,
    mark,
    marks_in,
    marks_text,
    merge,
    told_value,
)

SIDES = ("yours", "theirs", "both")
PARTS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (gettext_lazy("Het idee"), ("title", "summary", "domains")),
    (gettext_lazy("Waar"), ("municipalities", "area", "is_national")),
    (gettext_lazy("Het verhaal"), ("done", "why", "results", "less_well", "conditions", "costs")),
    (gettext_lazy("Voor wie, wanneer en met wie"), ("groups", "group_note", "phases", "partners")),
    (gettext_lazy("Jaren"), ("year_from", "year_until", "still_running", "year_note")),
    (gettext_lazy("Van de redactie"), ("factors", "evidence", "sources")),
    (
        gettext_lazy("Het contact"),
        (
            "contact_organisation",
            "contact_role",
            "contact_mailbox",
            "contact_phone",
            "contact_hours",
        ),
    ),
)


class TextForm(ContentFields):
    """Every field; what is wrong is told at its field, and nothing typed is lost."""

    def parts(self) -> Iterator[tuple[Any, list[forms.BoundField]]]:
        for title, names in PARTS:
            yield title, [self[name] for name in names]

    def tell(self, faults: Sequence[Fault]) -> None:
        for fault in faults:
            self.add_error(fault.field if fault.field in self.fields else None, _(fault.reason))


class EditForm(TextForm):
    """`seen` holds the marks of what this page showed; `mine` those of a choice made before."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=4_000)
    is_minor = forms.BooleanField(
        label=gettext_lazy("Kleine wijziging: alleen spelling of opmaak"),
        required=False,
        help_text=gettext_lazy(
            "Een ja van het contact blijft dan staan, en het contact krijgt bericht. Verandert er "
            "iets aan wat er staat? Zet dit dan niet aan: het contact kijkt opnieuw."
        ),
    )

    def __init__(self, *args: Any, content: Content, **options: Any) -> None:
        shown = marks_text({name: mark(content.get(name)) for name in FIELDS})
        super().__init__(*args, content=content, initial={"seen": shown}, **options)

    def marks(self) -> dict[str, str]:
        return marks_in(self.cleaned_data["seen"])


@dataclass(frozen=True)
class Clash:
    """One field where two texts stand, in words for reading; `chosen` so far."""

    name: str
    label: str
    yours: str
    theirs: str
    can_join: bool
    chosen: str


@dataclass(frozen=True)
class Settled:
    """What the text will say, and the clashes for which nobody chose yet."""

    content: dict[str, Any]
    clashes: tuple[Clash, ...]


def settle(*, form: EditForm, theirs: Content, choices: Mapping[str, str]) -> Settled:
    """My changes beside theirs. A choice counts only for the text of theirs that was shown."""
    mine = form.typed()
    merged = merge(seen=form.marks(), mine=mine, theirs=theirs)
    shown = marks_in(choices.get("shown", ""))
    content = {name: merged.content.get(name) for name in mine}
    open_ones = []
    for name in merged.clashes:
        side = choices.get(f"choose_{name}", "")
        if side not in SIDES or shown.get(name, mark(None)) != mark(theirs.get(name)):
            open_ones.append(_clash(form, name, theirs, side))
        elif side != "theirs":
            content[name] = mine[name] if side == "yours" else joined(theirs.get(name), mine[name])
    return Settled(content, tuple(open_ones))


def all_marks(content: Content) -> dict[str, str]:
    return marks_in(marks_text({name: mark(content.get(name)) for name in FIELDS}))


def _clash(form: EditForm, name: str, theirs: Content, side: str) -> Clash:
    return Clash(
        name=f"choose_{name}",
        label=str(form.fields[name].label),
        yours=told_value(name, form.cleaned_data[name]),
        theirs=told_value(name, theirs.get(name)),
        can_join=can_join(name),
        chosen=side,
    )
