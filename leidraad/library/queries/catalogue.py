"""The catalogue: every public example, held in memory and never older than its edition.

One small query per request asks for the edition's number; only when that or the date has
changed is the catalogue made anew ("confirmed in the last half year" is over one day). So
drafts cannot leak (they are not in it), publishing shows at once in every process, and both
databases answer alike.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Count, OuterRef, Subquery

from leidraad.kernel.api import today
from leidraad.library.models import Adoption, Edition, Example, Location, Translation, Version
from leidraad.library.queries.entry import SOURCE, Entry, Shown, facet_values, index_texts
from leidraad.library.rules.bits import set_of
from leidraad.library.rules.draft import text_digest
from leidraad.library.rules.life import Life
from leidraad.library.rules.question import Thesaurus, thesaurus
from leidraad.library.rules.word_index import WordIndex
from leidraad.places.api import Place, atlas, forget_atlas
from leidraad.themes import api as themes

_making = threading.Lock()


class Stamp(NamedTuple):
    """All that a public page depends on besides its address and language."""

    edition: int
    day: date


@dataclass(frozen=True)
class Catalogue:
    """All public examples, numbered in the order in which they are shown."""

    stamp: Stamp
    entries: tuple[Entry, ...]

    @property
    def size(self) -> int:
        return len(self.entries)

    @cached_property
    def everything(self) -> int:
        return (1 << self.size) - 1

    @cached_property
    def facets(self) -> Mapping[str, Mapping[str, int]]:
        """Per filter, per value, the set of examples that have it."""
        numbers: dict[str, dict[str, list[int]]] = {}
        for number, entry in enumerate(self.entries):
            for facet, value in facet_values(entry):
                numbers.setdefault(facet, {}).setdefault(value, []).append(number)
        return {
            facet: {value: set_of(found, self.size) for value, found in values.items()}
            for facet, values in numbers.items()
        }

    def having(self, facet: str, values: Iterable[str]) -> int:
        """The examples that have at least one of these values."""
        known = self.facets.get(facet, {})
        found = 0
        for value in values:
            found |= known.get(value, 0)
        return found

    @cached_property
    def by_code(self) -> Mapping[str, Entry]:
        return {entry.code: entry for entry in self.entries}

    @cached_property
    def by_slug(self) -> Mapping[str, Entry]:
        return {entry.slug: entry for entry in self.entries}

    @cached_property
    def standing(self) -> int:
        """The examples of which nobody said that they ended or may have."""
        numbers = [n for n, entry in enumerate(self.entries) if not entry.life.rank]
        return set_of(numbers, self.size)

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        return {entry.code: number for number, entry in enumerate(self.entries)}

    @cached_property
    def _indexes(self) -> dict[str, WordIndex]:
        return {}

    def index(self, language: str) -> WordIndex:
        """The words of one language; made at the first question in it, while others wait."""
        if language not in self._indexes:
            with _making:
                if language not in self._indexes:
                    texts = [index_texts(entry, language) for entry in self.entries]
                    self._indexes[language] = WordIndex(texts, language)
        return self._indexes[language]


class _Held:
    """The one catalogue of this process, and the lock under which it is made anew."""

    lock = threading.Lock()
    catalogue: Catalogue | None = None


def catalogue() -> Catalogue:
    """The catalogue of this very edition and day."""
    now = stamp()
    held = _Held.catalogue
    if held is None or held.stamp != now:
        with _Held.lock:
            held = _Held.catalogue
            if held is None or held.stamp != now:
                forget_atlas()
                held = _Held.catalogue = Catalogue(now, tuple(_entries()))
    return held


def forget_catalogue() -> None:
    """For tests, in which an edition's number can return with other content."""
    _Held.catalogue = None


def stamp() -> Stamp:
    return Stamp(edition_number(), today())


def edition_number() -> int:
    """Asked at every request, so in plain SQL: measured, a tenth of the time of a query set."""
    with connection.cursor() as cursor:
        cursor.execute(_EDITION)
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def thesauruses(language: str) -> tuple[Thesaurus, ...]:
    languages = (language,) if language == SOURCE else (language, SOURCE)
    return tuple(_thesaurus(one) for one in languages)


def _thesaurus(language: str) -> Thesaurus:
    if language not in _books:
        _books[language] = thesaurus(themes.synonyms(language), language)
    return _books[language]


_books: dict[str, Thesaurus] = {}
_EDITION = f"SELECT number FROM {Edition._meta.db_table} WHERE id = 1"  # noqa: S608 (our own name)
_ADOPTIONS = Subquery(
    Adoption.objects.filter(example=OuterRef("pk"))
    .order_by()
    .values("example")
    .annotate(number=Count("pk"))
    .values("number")
)
_COLUMNS = (
    *("published_id", "code", "changed_at", "adopted_by"),
    *("confirmed_on", "unconfirmed_since", "ended_on"),
    *(f"published__{name}" for name in Version.SECTIONS),
    *("published__domains", "published__factors", "published__phases", "published__groups"),
    *("published__is_national", "published__area", "published__partners"),
    *("published__year_from", "published__year_until", "published__still_running"),
    *("published__evidence", "published__is_incomplete", "slugs__text", "id"),
)


def _entries() -> list[Entry]:
    """What goes on before what nobody confirms, and that before what ended; within each the
    complete before the incomplete, the newest first, then by title.
    """
    public = Example.objects.filter(published__isnull=False, slugs__is_current=True)
    rows = public.annotate(adopted_by=_ADOPTIONS)
    places = _places()
    translations = _translations()
    entries = [
        _entry(row, places.get(row["published_id"], ()), translations.get(row["id"], ()))
        for row in rows.values(*_COLUMNS).order_by("id")
    ]
    return sorted(entries, key=_order)


def _order(entry: Entry) -> tuple[int, bool, int, str]:
    newest = entry.year_until or entry.year_from or 0
    return entry.life.rank, entry.is_incomplete, -newest, entry.texts["title"]


def _entry(row: Mapping[str, Any], places: Sequence[Place], rows: Sequence[Any]) -> Entry:
    published = {name.partition("__")[2]: value for name, value in row.items()}
    texts = {section: published[section] for section in Version.SECTIONS}
    return Entry(
        code=row["code"],
        slug=row["slugs__text"],
        texts=texts,
        translations={
            (section, language): shown(texts[section], text, language, made_from, state)
            for section, language, text, made_from, state in rows
            if texts[section]  # what the Dutch no longer says, no language says
        },
        places=tuple(places),
        changed_at=row["changed_at"],
        life=Life(row["confirmed_on"], row["unconfirmed_since"], row["ended_on"]),
        adopted_by=row["adopted_by"] or 0,
        domains=theme_order(published["domains"], themes.domains()),
        factors=tuple(published["factors"]),
        phases=theme_order(published["phases"], themes.phases()),
        groups=theme_order(published["groups"], themes.groups()),
        **{name: published[name] for name in ("is_national", "area", "evidence")},
        **{name: published[name] for name in ("year_from", "year_until", "still_running")},
        partners=tuple(published["partners"]),
        is_incomplete=published["is_incomplete"],
    )


def theme_order(codes: Sequence[str], items: Sequence[themes.Item]) -> tuple[str, ...]:
    """As the themes themselves are ordered; a code that is no longer known falls away."""
    return tuple(item.code for item in items if item.code in codes)


def shown(source: str, text: str, language: str, made_from: str, state: str) -> Shown:
    is_current = made_from == text_digest(source)
    return Shown(text, language, state if is_current else "outdated")


def _places() -> Mapping[int, list[Place]]:
    found: dict[int, list[Place]] = {}
    rows = Location.objects.filter(version__in=Example.objects.values("published"))
    for version, code in rows.order_by("position").values_list("version", "municipality"):
        place = atlas().place(code)
        if place:
            found.setdefault(version, []).append(place)
    return found


def _translations() -> Mapping[int, list[tuple[str, str, str, str, str]]]:
    found: dict[int, list[tuple[str, str, str, str, str]]] = {}
    rows = Translation.objects.filter(example__published__isnull=False)
    for example, *rest in rows.values_list(
        "example", "section", "language", "text", "made_from", "state"
    ):
        found.setdefault(example, []).append(tuple(rest))  # type: ignore[arg-type]
    return found
