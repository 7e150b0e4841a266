"""What happened in public in a while, and which of it belongs to a question."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Min

from leidraad.kernel.api import AMSTERDAM
from leidraad.library.api import Entry, Example, Publication, find, in_order, selection_from
from leidraad.upkeep.queries.following import pairs_of

Window = tuple[datetime, datetime]
NEW, CHANGED, ENDED = "new", "changed", "ended"


@dataclass(frozen=True)
class Ending:
    told_on: date
    why: str


@dataclass(frozen=True)
class Diary:
    """By code: when it was first public, what changed since (no minor edits), how it ended."""

    begun: Mapping[str, datetime]
    changed: Mapping[str, tuple[tuple[datetime, str], ...]]
    ended: Mapping[str, Ending]


@dataclass(frozen=True)
class News:
    """One example in a digest; `note` says what changed or why it ended."""

    kind: str
    entry: Entry
    note: str = ""


def diary(since: datetime) -> Diary:
    """Read once for many follows, four questions: nothing in it is older than `since`."""
    changed: dict[str, tuple[tuple[datetime, str], ...]] = {}
    rows = Publication.objects.filter(at__gt=since, is_minor=False).order_by("at", "id")
    for code, at, note in rows.values_list("example__code", "at", "note"):
        changed[code] = (*changed.get(code, ()), (at, note))
    return Diary(begun=_begun(since), changed=changed, ended=_ended(since))


def news(question: str, language: str, *, told: Diary, window: Window) -> list[News]:
    """In the order of the list: what is new, changed or ended after the first moment of the
    window and not after the last.
    """
    selection, _unknown = selection_from(pairs_of(question))
    found = (_of(entry, told, window) for entry in in_order(find(selection, language)))
    return [one for one in found if one]


def _of(entry: Entry, told: Diary, window: Window) -> News | None:
    since, until = window
    ending = told.ended.get(entry.code)
    if ending and _day(since) <= ending.told_on < _day(until):
        return News(ENDED, entry, ending.why)
    begun = told.begun.get(entry.code)
    if begun and since < begun <= until:
        return News(NEW, entry)
    notes = [note for at, note in told.changed.get(entry.code, ()) if since < at <= until]
    return News(CHANGED, entry, notes[-1]) if notes else None


def _begun(since: datetime) -> Mapping[str, datetime]:
    """Read from a file it is public at once; otherwise from its first publication."""
    public = Example.objects.filter(published__isnull=False)
    read_in = public.filter(created_at__gt=since, versions__is_imported=True)
    first = public.exclude(versions__is_imported=True).annotate(first=Min("publications__at"))
    return {
        **dict(first.filter(first__gt=since).values_list("code", "first")),
        **dict(read_in.values_list("code", "created_at")),
    }


def _ended(since: datetime) -> Mapping[str, Ending]:
    """Telling that it ended was the last thing a contact said of it, hence the date."""
    rows = Example.objects.filter(
        published__isnull=False, ended_on__isnull=False, confirmed_on__gte=_day(since)
    )
    return {
        code: Ending(on, why)
        for code, on, why in rows.values_list("code", "confirmed_on", "ended_why")
        if on
    }


def _day(moment: datetime) -> date:
    return moment.astimezone(AMSTERDAM).date()
