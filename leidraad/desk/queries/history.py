"""The journal about one thing, as sentences with the names of colleagues."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from leidraad.audit.api import About, Line, Who, journal, tell
from leidraad.desk.queries.remarks import names_of
from leidraad.kernel.api import AMSTERDAM
from leidraad.places.api import atlas


@dataclass(frozen=True)
class Moment:
    number: int
    at: datetime
    sentence: str


def history(about: About, called: str) -> tuple[Moment, ...]:
    """Newest first; `called` is how the thing itself is named in the sentences."""
    lines = journal(about=about)
    names = names_of({line.by.key for line in lines if line.by.kind == "person"})
    return tuple(
        Moment(line.number, line.at.astimezone(AMSTERDAM), _sentence(line, names, called))
        for line in lines
    )


def _sentence(line: Line, names: dict[str, str], called: str) -> str:
    def who(one: Who) -> str:
        if one.kind == "person":
            return names.get(one.key) or _("een oud-collega")
        return _by_letter(line) if one.kind == "link" else _others().get(one.kind, "")

    told = tell(_with_names(line), who=who, about=lambda _about: called)
    return told[:1].upper() + told[1:]


def _by_letter(line: Line) -> str:
    """Who holds which link, follows from what it did."""
    room, _dot, act = line.event.partition(".")
    if room == "library" or act.startswith("owner_"):
        return _("het contact")
    return _("de inzender") if room == "submissions" else _("een lezer")


def _others() -> dict[str, str]:
    return {"visitor": _("een bezoeker"), "system": _("de site zelf")}


def _with_names(line: Line) -> Line:
    code = str(line.values.get("municipality", ""))
    place = atlas().place(code) if code else None
    if place is None:
        return line
    values = {**line.values, "municipality": place.name}
    return Line(line.number, line.at, line.event, line.by, line.about, values, line.sentence)
