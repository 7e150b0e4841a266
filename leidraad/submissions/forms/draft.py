"""A text that saves itself, and the choice when two people wrote at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _

from leidraad.gate.api import GateForm
from leidraad.submissions.forms.content import ContentFields
from leidraad.submissions.forms.questions import QUESTIONS
from leidraad.submissions.rules.content import CHOICES, FIELDS, PER_LINE, TEXTS, Content
from leidraad.submissions.rules.merging import mark, seen_after

SIDES = ("yours", "theirs", "both")


class DraftForm(ContentFields, GateForm):
    """`revision` holds the marks of what this page showed: see rules.merging."""

    least_seconds = 0
    is_once = False

    revision = forms.CharField(required=False, widget=forms.HiddenInput, max_length=4_000)

    def __init__(
        self,
        *args: Any,
        content: Content | None = None,
        names: Iterable[str] = FIELDS,
        **options: Any,
    ) -> None:
        shown = marks_text({name: mark((content or {}).get(name)) for name in names})
        options["initial"] = {"revision": shown}
        super().__init__(*args, content=content, names=names, **options)

    def seen(self) -> dict[str, str]:
        return marks_in(self.cleaned_data["revision"])

    def revision_after(self, kept: Content) -> str:
        """What this page's `revision` becomes once it was kept."""
        return marks_text(seen_after(seen=self.seen(), mine=self.typed(), kept=kept))

    def tell(self, faults: Iterable[tuple[str, str]]) -> None:
        """Show what is not right yet at its field (name, words), in a form not handed in."""
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data: dict[str, Any] = {}
        for name, words in faults:
            self.add_error(name if name in self.fields else None, words)


class ClashForm(GateForm):
    """For each field where two texts stand: which one stays. Mine travels along, as it was."""

    least_seconds = 0
    is_once = False

    revision = forms.CharField(required=False, widget=forms.HiddenInput, max_length=4_000)

    def __init__(
        self,
        *args: Any,
        names: Sequence[str],
        mine: Mapping[str, Any] | None = None,
        seen: Mapping[str, str] | None = None,
        **options: Any,
    ) -> None:
        kept = {f"mine_{name}": (mine or {}).get(name) for name in names}
        initial = {"revision": marks_text(seen or {}), **kept}
        super().__init__(*args, initial=initial, auto_id="%s", **options)
        self.names = tuple(names)
        for name in names:
            options_of = [(side, side) for side in SIDES if side != "both" or can_join(name)]
            self.fields[f"choose_{name}"] = forms.ChoiceField(
                label=QUESTIONS[name],
                choices=options_of,
                widget=forms.RadioSelect,
                error_messages={"required": _("Kies welke tekst blijft.")},
            )
            self.fields[f"mine_{name}"] = forms.JSONField(required=False, widget=forms.HiddenInput)

    def seen(self) -> dict[str, str]:
        return marks_in(self.cleaned_data["revision"])

    def chosen(self, theirs: Content) -> dict[str, Any]:
        """What each field will say."""
        return {name: self._chosen(name, theirs.get(name)) for name in self.names}

    def _chosen(self, name: str, theirs: Any) -> Any:
        side, mine = self.cleaned_data[f"choose_{name}"], self.cleaned_data[f"mine_{name}"]
        if side == "both":
            return joined(theirs, mine)
        return mine if side == "yours" else theirs


def can_join(name: str) -> bool:
    """Two stories or two lists can stand together; two titles or two years cannot."""
    return name in {*TEXTS, *CHOICES, *PER_LINE} - {"title"}


def joined(theirs: Any, mine: Any) -> Any:
    if isinstance(mine, list) or isinstance(theirs, list):
        return list(dict.fromkeys([*(theirs or []), *(mine or [])]))
    return "\n\n".join(text for text in (theirs, mine) if text)


def marks_text(marks: Mapping[str, str]) -> str:
    """What is empty needs no mark: nothing typed is nothing typed."""
    nothing = mark(None)
    return " ".join(f"{name}={one}" for name, one in marks.items() if one != nothing)


def marks_in(text: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in text.split())
    return {name: one for name, _sign, one in pairs if name in FIELDS}
