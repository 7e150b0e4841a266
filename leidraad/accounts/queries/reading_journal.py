"""The journal as somebody reads it: with names, which the journal itself does not know."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from leidraad.accounts import events
from leidraad.accounts.models import Organisation, Role, User
from leidraad.audit.api import About, Line, Who, journal, tell
from leidraad.kernel.api import now

AT_A_TIME = 50


@dataclass(frozen=True)
class Told:
    number: int
    at: datetime
    sentence: str


@dataclass(frozen=True)
class Names:
    people: dict[str, str]
    organisations: dict[str, str]

    def who(self, who: Who) -> str:
        by_kind = {"link": _("Iemand met een brief"), "visitor": _("Een bezoeker")}
        if who.kind == "person":
            return self.person(who.key)
        return by_kind.get(who.kind, _("De site zelf"))

    def about(self, about: About) -> str:
        if about.kind == "user":
            return self.person(about.key)
        if about.kind == "organisation" and about.key in self.organisations:
            return self.organisations[about.key]
        return f"{_kinds().get(about.kind, about.kind)} {about.key}"

    def person(self, key: str) -> str:
        return self.people.get(key) or _("persoon %(number)s") % {"number": key}


def told_journal(*, event: str = "", before: int | None = None) -> tuple[Told, ...]:
    lines = journal(event=event, before=before, limit=AT_A_TIME)
    names = _names(lines)
    return tuple(
        Told(line.number, line.at, tell(_in_words(line), who=names.who, about=names.about))
        for line in lines
    )


def has_read_lately(reader: Who) -> bool:
    """Within the hour: a page further is the same reading."""
    last = journal(by=reader, event=events.JOURNAL_READ.name, limit=1)
    return bool(last) and now() - last[0].at < timedelta(hours=1)


def _names(lines: Iterable[Line]) -> Names:
    people = {line.by.key for line in lines if line.by.kind == "person"}
    people |= {line.about.key for line in lines if line.about.kind == "user"}
    places = {line.about.key for line in lines if line.about.kind == "organisation"}
    users = User.objects.filter(pk__in=_numbers(people), left_at=None)
    return Names(
        people={str(user.pk): user.name or user.email for user in users},
        organisations={
            str(one.pk): one.name for one in Organisation.objects.filter(pk__in=_numbers(places))
        },
    )


def _numbers(keys: Iterable[str]) -> list[int]:
    return [int(key) for key in keys if key.isdecimal()]


def _in_words(line: Line) -> Line:
    role = str(line.values.get("role", ""))
    if role not in Role.values:
        return line
    return replace(line, values={**line.values, "role": str(Role(role).label)})


def _kinds() -> dict[str, str]:
    return {
        "invitation": _("uitnodiging"),
        "organisation": _("organisatie"),
        "submission": _("inzending"),
        "example": _("voorbeeld"),
        "version": _("versie"),
        "contact": _("contact"),
        "correction": _("verbetering"),
        "adoption": _("overname"),
        "follow": _("volger"),
    }
