"""A translation beside its Dutch, section by section; and what is wrong with it at its field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.library.api import TEXT_LETTERS, Proposed, Standing, faults_in, text_digest, tidy
from leidraad.submissions.api import field_word

NOTE_LETTERS = 1_000
ONE_LINE = frozenset({"title", "summary"})
SIDES = ("yours", "theirs", "both")
Held = Mapping[str, Standing]


def direction(language: str) -> str:
    return "rtl" if language in settings.LANGUAGES_BIDI else "ltr"


class TranslationForm(forms.Form):
    """`seen` is the mark of the text that the page showed, `dutch` the digest of its Dutch."""

    needed = frozenset({"nothing"})  # so that no field says in vain that it may stay empty

    def __init__(self, *args: Any, held: Held, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.held = held
        for section, one in held.items():
            for name, field in _fields(section, one, language).items():
                self.fields[f"{name}_{section}"] = field
                self.initial[f"{name}_{section}"] = field.initial

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for section, one in self.held.items():
            if f"text_{section}" not in self.errors and self.is_touched(section):
                for reason in _reasons(one, self.text(section)):
                    self.add_error(f"text_{section}", reason)
        return given

    def text(self, section: str) -> str:
        return tidy(self.cleaned_data.get(f"text_{section}") or "")

    def is_touched(self, section: str) -> bool:
        ticked = any(self.cleaned_data.get(f"{name}_{section}") for name in ("checked", "fits"))
        return ticked or text_digest(self.text(section)) != self.seen(section)

    def seen(self, section: str) -> str:
        """Without a mark the page showed nothing here."""
        return self.cleaned_data.get(f"seen_{section}") or text_digest("")

    def proposed(self, section: str, text: str) -> Proposed:
        """A tick is about the text that stood there when it was set, so not about a mixed one."""
        given, one = self.cleaned_data, self.held[section]
        is_own = text == self.text(section)
        return Proposed(
            section=section,
            text=text,
            made_from=given.get(f"dutch_{section}") or one.dutch_digest,
            seen=one.mark,
            is_checked=is_own and bool(given.get(f"checked_{section}")),
        )


def _fields(section: str, one: Standing, language: str) -> dict[str, forms.Field]:
    rows = min(16, max(2, len(one.dutch) // 45 + 1))
    attributes = {"rows": rows, "lang": language, "dir": direction(language)}
    fields: dict[str, forms.Field] = {
        "text": forms.CharField(
            label=_("Vertaling van ‘%(part)s’") % {"part": field_word(section)},
            required=False,
            max_length=TEXT_LETTERS,
            initial=one.text,
            widget=forms.Textarea(attrs=attributes),
        ),
        "seen": _digest(one.mark),
        "dutch": _digest(one.dutch_digest),
        "checked": forms.BooleanField(
            label=gettext_lazy("Ik spreek deze taal van huis uit en heb dit nagekeken"),
            required=False,
        ),
    }
    if one.is_outdated:
        fields["fits"] = forms.BooleanField(
            label=gettext_lazy("De vertaling past bij het nieuwe Nederlands"), required=False
        )
    return fields


def _digest(value: str) -> forms.Field:
    return forms.RegexField(
        "^[0-9a-f]{64}$", required=False, initial=value, widget=forms.HiddenInput
    )


def _reasons(one: Standing, text: str) -> Iterator[str]:
    if not text:
        yield _("Een vertaling kan niet leeg worden. Schrijf de tekst, of laat staan wat er stond.")
    for fault in faults_in(one.dutch, text, section=one.section):
        yield fault.told(_)


class GiveBackForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("Wat moet er anders?"),
        help_text=gettext_lazy("De vertaler ziet dit bij de tekst staan."),
        max_length=NOTE_LETTERS,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


# --- when two wrote at once --------------------------------------------------------------


@dataclass(frozen=True)
class Clash:
    """One section where somebody else saved another text meanwhile."""

    name: str
    label: str
    yours: str
    theirs: str
    can_join: bool
    chosen: str


@dataclass(frozen=True)
class Settled:
    """`shown` are the marks of the texts of others that the choice is about."""

    given: tuple[Proposed, ...]
    clashes: tuple[Clash, ...]
    shown: str


def settle(form: TranslationForm, choices: Mapping[str, str]) -> Settled:
    """What I changed beside what stands there now. A choice counts for the text it was about."""
    shown = set(choices.get("shown", "").split())
    given, clashes = [], []
    for section, one in form.held.items():
        mine = form.text(section)
        if not form.is_touched(section):
            continue
        if form.seen(section) == one.mark or mine == one.text:
            given.append(form.proposed(section, mine))
            continue
        side = choices.get(f"choose_{section}", "") if one.mark in shown else ""
        if side not in SIDES:
            clashes.append(_clash(one, mine))
        elif side != "theirs":
            text = mine if side == "yours" else f"{one.text}\n\n{mine}"
            given.append(form.proposed(section, text))
    return Settled(tuple(given), tuple(clashes), _marks(form.held))


def _clash(one: Standing, mine: str) -> Clash:
    return Clash(
        name=f"choose_{one.section}",
        label=field_word(one.section),
        yours=mine,
        theirs=one.text,
        can_join=one.section not in ONE_LINE,
        chosen="",
    )


def _marks(held: Held) -> str:
    return " ".join(one.mark for one in held.values())
