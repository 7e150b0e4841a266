"""One public example, as much of it as lists, filters and search need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from leidraad.kernel.api import today
from leidraad.library.models import Version
from leidraad.library.rules.life import Life
from leidraad.places.api import Place, atlas
from leidraad.themes import api as themes

SOURCE = "nl"
UNASKED = Life()


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as shown, the language it is really in, and its state as a translation.

    States: "source", "unreviewed", "reviewed", and "outdated" when the Dutch has changed since.
    """

    value: str
    language: str
    state: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One public example, as much of it as lists, filters and search need."""

    code: str
    slug: str
    texts: Mapping[str, str]
    translations: Mapping[tuple[str, str], Shown]
    domains: tuple[str, ...]
    factors: tuple[str, ...]
    phases: tuple[str, ...]
    groups: tuple[str, ...]
    places: tuple[Place, ...]
    is_national: bool
    area: str
    partners: tuple[str, ...]
    year_from: int | None
    year_until: int | None
    still_running: bool | None
    evidence: str
    is_incomplete: bool
    changed_at: datetime
    life: Life = UNASKED
    adopted_by: int = 0

    def text(self, section: str, language: str) -> Shown:
        """The section in this language, or in Dutch, which then says it is Dutch."""
        return self.translations.get((section, language)) or Shown(
            self.texts[section], SOURCE, "source"
        )

    @property
    def homes(self) -> tuple[Place, ...]:
        """The municipalities of today: an ended one is found under its successor."""
        return tuple(dict.fromkeys(atlas().today(place.code) for place in self.places))

    @property
    def years(self) -> tuple[str, ...]:
        if self.year_from is None:
            return ()
        return tuple(str(year) for year in range(self.year_from, self._last_year + 1))

    @property
    def _last_year(self) -> int:
        """A way of working that still runs, runs this year too, or until it ended."""
        if self.still_running and self.year_until is None:
            return max((self.life.ended_on or today()).year, self.year_from or 0)
        return self.year_until or self.year_from or 0


def facet_values(entry: Entry) -> Iterable[tuple[str, str]]:
    yield from (("leefgebied", code) for code in entry.domains)
    yield from (("factor", code) for code in entry.factors)
    yield from (("fase", code) for code in entry.phases)
    yield from (("doelgroep", code) for code in entry.groups)
    yield from (("jaar", year) for year in entry.years)
    yield "bewijs", entry.evidence
    if state := entry.life.state(today()):
        yield "staat", state
    for place in entry.homes:
        yield "gemeente", place.slug
        yield "provincie", place.province_slug
        if place.size:
            yield "grootte", str(place.size)


def index_texts(entry: Entry, language: str) -> tuple[str, str, str]:
    """What the search looks through, in three tiers, in one language."""
    own = {
        section: shown.value
        for section in Version.SECTIONS
        if (shown := entry.text(section, language)).language == language
    }
    names = [place.name for place in (*entry.places, *entry.homes)]
    items = [
        *(themes.domain(code) for code in entry.domains),
        *(themes.factor(code) for code in entry.factors),
        *(themes.phase(code) for code in entry.phases),
        *(themes.group(code) for code in entry.groups),
    ]
    labels = [item.name_in(language) for item in items]
    rest = [own.get(section, "") for section in Version.SECTIONS[2:]]
    return (
        " ".join([own.get("title", ""), *names, entry.area]),
        " ".join([own.get("summary", ""), *labels, *entry.partners]),
        " ".join(rest),
    )
