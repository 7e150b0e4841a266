"""Reading the journal, newest line first."""

from leidraad.audit.models import JournalEntry
from leidraad.audit.rules.chain import Sealed
from leidraad.audit.rules.telling import About, Line, Who


def journal(
    *,
    about: About | None = None,
    by: Who | None = None,
    event: str = "",
    limit: int = 200,
    before: int | None = None,
) -> tuple[Line, ...]:
    """The lines about something, by someone, of an event or of a room ("accounts.").

    For the next page: `before` is the number of the last line on this one.
    """
    asked: dict[str, object] = {"event__startswith": event} if event else {}
    if about:
        asked |= {"about_kind": about.kind, "about_key": about.key}
    if by:
        asked |= {"by_kind": by.kind, "by_key": by.key}
    if before is not None:
        asked["number__lt"] = before
    found = JournalEntry.objects.filter(**asked).order_by("-number")[:limit]
    return tuple(read_line(entry) for entry in found)


def read_line(entry: JournalEntry) -> Line:
    return Line(
        number=entry.number,
        at=entry.at,
        event=entry.event,
        by=Who(entry.by_kind, entry.by_key),
        about=About(entry.about_kind, entry.about_key),
        values=entry.values,
        sentence=entry.sentence,
    )


def read_sealed(entry: JournalEntry) -> Sealed:
    return Sealed(read_line(entry), entry.previous, entry.seal)
