"""How the library fares, in figures: for everybody, and for the desk what is missing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from leidraad.kernel.api import today
from leidraad.library.models import Example, MissedWord
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.entry import Entry
from leidraad.library.rules.draft import TEXTS
from leidraad.library.rules.life import HALF_YEAR

MOST_WORDS = 50
FIELDS = (
    *TEXTS[2:],
    *("municipalities", "partners", "group_note", "year_from", "still_running"),
    *("results", "sources", "contacts", "pictures"),
)
"""What may stay empty, in the order in which it is asked for."""


@dataclass(frozen=True)
class Figures:
    """Of the public examples. `pairs` has each pair of domains once, as in the themes' order."""

    total: int
    confirmed: int
    unconfirmed: int
    ended: int
    since: date
    domains: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]
    years: Mapping[int, int]
    municipalities: int
    adoptions: int
    adopted: int

    @property
    def going_on(self) -> int:
        return self.total - self.ended

    @property
    def confirmed_share(self) -> int | None:
        """Of every hundred that did not end; None when there are none."""
        return round(100 * self.confirmed / self.going_on) if self.going_on else None

    def together(self, one: str, other: str) -> int:
        """How many tie these two domains, whichever is named first; one alone: all that have it."""
        if one == other:
            return self.domains.get(one, 0)
        return self.pairs.get((one, other)) or self.pairs.get((other, one), 0)


@dataclass(frozen=True)
class Missed:
    """A word that was searched for in vain."""

    word: str
    times: int
    last_on: date


@dataclass(frozen=True)
class Unused:
    """Of how many public examples a field is empty; `share` of every hundred."""

    field: str
    empty: int
    share: int


def figures() -> Figures:
    """Everything from the catalogue: no question to the database but for its edition."""
    held, day = catalogue(), today()
    entries = held.entries
    standing = [entry for entry in entries if not entry.life.rank]
    return Figures(
        total=held.size,
        confirmed=sum(entry.life.is_fresh(day) for entry in standing),
        unconfirmed=sum(entry.life.rank == 1 for entry in entries),
        ended=sum(entry.life.ended_on is not None for entry in entries),
        since=day - HALF_YEAR,
        domains=Counter(code for entry in entries for code in entry.domains),
        pairs=Counter(pair for entry in entries for pair in combinations(entry.domains, 2)),
        years=_years(entries),
        municipalities=len({place.code for entry in entries for place in entry.homes}),
        adoptions=sum(entry.adopted_by for entry in entries),
        adopted=sum(entry.adopted_by > 0 for entry in entries),
    )


def _years(entries: Iterable[Entry]) -> Mapping[int, int]:
    """In how many examples something began in that year, the earliest first."""
    begun = Counter(entry.year_from for entry in entries if entry.year_from)
    return dict(sorted(begun.items()))


def missed_words(most: int = MOST_WORDS) -> tuple[Missed, ...]:
    """What was searched for in vain, the most often first."""
    rows = MissedWord.objects.order_by("-times", "-last_on", "word")[:most]
    return tuple(Missed(row.word, row.times, row.last_on) for row in rows)


def unused_fields() -> tuple[Unused, ...]:
    """The emptiest first; what no example uses may not be worth asking for. Four questions."""
    public = Example.objects.filter(published__isnull=False).select_related("published")
    rows = list(public.prefetch_related("contacts", "published__pictures", "published__locations"))
    empty = Counter(name for row in rows for name in FIELDS if _is_empty(row, name))
    unused = [Unused(name, empty[name], _share(empty[name], len(rows))) for name in FIELDS]
    return tuple(sorted(unused, key=lambda one: -one.empty))


def _share(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def _is_empty(example: Example, field: str) -> bool:
    version = example.published
    assert version is not None
    if field == "contacts":
        return not example.contacts.all()
    if field == "pictures":
        return not version.pictures.all()
    if field == "municipalities":
        return not (version.is_national or version.area or version.locations.all())
    return getattr(version, field) in (None, "", [])
