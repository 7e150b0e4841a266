"""What there is to tell to who follows from elsewhere: new, changed, ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from leidraad.kernel.api import AMSTERDAM
from leidraad.library.queries.entry import Entry
from leidraad.library.queries.life import last_changes


@dataclass(frozen=True)
class News:
    entry: Entry
    at: datetime
    note: str


def newest(entries: Iterable[Entry], most: int) -> tuple[News, ...]:
    """The newest first. A minor edit is no news; that an example ended, is."""
    changes = last_changes()
    news = [_news(entry, *changes.get(entry.code, (entry.changed_at, ""))) for entry in entries]
    return tuple(sorted(news, key=lambda one: one.at, reverse=True)[:most])


def _news(entry: Entry, at: datetime, note: str) -> News:
    if day := entry.life.ended_on:
        ended_at = datetime.combine(day, time(12), AMSTERDAM)
        return News(entry, max(at, ended_at), f"Gestopt op {day:%d-%m-%Y}.")
    changed = f"Wat er veranderde: {note}" if note else ""
    return News(entry, at, changed)
