"""What can be translated, has changed or waits: one row for each public example, per language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from leidraad.design.api import listed
from leidraad.desk.queries import words
from leidraad.desk.queries.upkeep import Row
from leidraad.library.api import TEXTS, Entry, ProposedTranslation, catalogue
from leidraad.submissions.api import field_word

LISTS = ("werk", "veranderd", "ontbreekt", "terug", "wacht", "nakijken", "klaar")
State = ProposedTranslation.State
Open = Mapping[tuple[str, str, str], tuple[str, datetime]]


@dataclass(frozen=True)
class Work:
    """Names of sections. What waits for an editor asks nothing of a translator."""

    entry: Entry
    language: str
    missing: tuple[str, ...]
    outdated: tuple[str, ...]
    unreviewed: tuple[str, ...]
    reviewed: tuple[str, ...]
    waiting: tuple[str, ...]
    returned: tuple[str, ...]
    since: datetime

    def is_on(self, name: str) -> bool:
        to_do = bool(self.missing or self.outdated or self.returned)
        return {
            "werk": to_do,
            "veranderd": bool(self.outdated),
            "ontbreekt": bool(self.missing),
            "terug": bool(self.returned),
            "wacht": bool(self.waiting),
            "nakijken": bool(self.unreviewed),
            "klaar": not (to_do or self.waiting or self.unreviewed),
        }[name]


@dataclass(frozen=True)
class Share:
    """Of the sections of one language, how many stand how."""

    reviewed: int
    unreviewed: int
    outdated: int
    missing: int


def language_word(language: str) -> str:
    return {"en": _("Engels"), "ar": _("Arabisch"), "ti": _("Tigrinya")}[language]


def work(language: str) -> tuple[Work, ...]:
    """Of one language, oldest first: asked of the database once, whatever there is."""
    proposed = _open(language)
    found = (_work(entry, language, proposed) for entry in catalogue().entries)
    return tuple(sorted(found, key=lambda one: (one.since, one.entry.code)))


def rows(found: Iterable[Work], chosen: str, *, may_judge: bool) -> list[Row]:
    return [_row(one, to_review=may_judge and chosen == "wacht") for one in found]


def columns() -> tuple[str, ...]:
    return (_("Ontbreekt"), _("Veranderd"), _("Bij de redactie"), _("Sinds"))


def share(language: str) -> Share:
    states = [
        entry.text(section, language).state
        for entry in catalogue().entries
        for section in TEXTS
        if entry.texts[section]
    ]
    return Share(
        reviewed=states.count("reviewed"),
        unreviewed=states.count("unreviewed"),
        outdated=states.count("outdated"),
        missing=states.count("source"),
    )


def _open(language: str) -> Open:
    asked = ProposedTranslation.objects.filter(
        language=language, state__in=ProposedTranslation.OPEN
    )
    fields = ("example__code", "section", "state", "made_at")
    return {
        (code, section, language): (state, at)
        for code, section, state, at in asked.values_list(*fields)
    }


def _work(entry: Entry, language: str, proposed: Open) -> Work:
    there = [section for section in TEXTS if entry.texts[section]]
    opened = {s: proposed[key] for s in there if (key := (entry.code, s, language)) in proposed}
    public = {section: entry.text(section, language).state for section in there}

    def standing(state: str) -> tuple[str, ...]:
        return tuple(s for s in there if public[s] == state and s not in opened)

    return Work(
        entry=entry,
        language=language,
        missing=standing("source"),
        outdated=standing("outdated"),
        unreviewed=standing("unreviewed"),
        reviewed=standing("reviewed"),
        waiting=tuple(s for s, (state, _at) in opened.items() if state == State.WAITING),
        returned=tuple(s for s, (state, _at) in opened.items() if state == State.RETURNED),
        since=min((at for _state, at in opened.values()), default=entry.changed_at),
    )


def _row(one: Work, *, to_review: bool) -> Row:
    kind, told = _state(one)
    page = "translation_review" if to_review else "translation"
    return Row(
        title=one.entry.texts["title"],
        address=reverse(page, args=[one.entry.code.lower(), one.language]),
        note=_note(one),
        state_kind=kind,
        state_words=told,
        cells=(
            _number(one.missing),
            _number(one.outdated),
            _number(one.waiting),
            words.short_day(one.since),
        ),
    )


def _number(sections: Sequence[str]) -> str:
    return str(len(sections)) if sections else "–"


def _note(one: Work) -> str:
    if not one.outdated:
        return ""
    return _("Veranderd: %(parts)s") % {"parts": listed(field_word(s) for s in one.outdated)}


def _state(one: Work) -> tuple[str, str]:
    """The most pressing one."""
    if one.returned:
        return "attention", _("teruggegeven")
    if one.outdated:
        return "attention", _("Nederlands is veranderd")
    if one.missing:
        is_new = not (one.unreviewed or one.reviewed or one.waiting)
        return "new", _("nog niet vertaald") if is_new else _("deels vertaald")
    if one.waiting:
        return "waiting", _("wacht op de redactie")
    return ("draft", _("nog niet nagekeken")) if one.unreviewed else ("good", _("nagekeken"))
