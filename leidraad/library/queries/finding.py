"""Finding: which examples a selection means, how many each filter would give, and what is near."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import and_

from leidraad.kernel.api import today
from leidraad.library.queries.catalogue import Catalogue, catalogue, thesauruses
from leidraad.library.queries.entry import Entry
from leidraad.library.rules.bits import Scores, members, page_of
from leidraad.library.rules.life import STATES
from leidraad.library.rules.question import corrected, units
from leidraad.library.rules.selection import (
    FACETS,
    Notice,
    Selection,
    Vocabulary,
    read_selection,
)
from leidraad.library.rules.word_index import Unit
from leidraad.places.api import SizeClass, atlas
from leidraad.themes import api as themes

PAGE_SIZE = 20
NEAR = 5
FIRST_YEAR = 1990
_FACET_POINTS = 12
_STANDING_POINTS = 4  # less than one word in a title gives


@dataclass(frozen=True)
class Found:
    """The answer to one selection."""

    catalogue: Catalogue
    bits: int
    criteria: Mapping[str, int]
    selection: Selection
    total: int
    entries: tuple[Entry, ...]
    near: tuple[Entry, ...]
    counts: Mapping[str, Mapping[str, int]]
    pairs: Mapping[tuple[str, str], int]
    suggestion: str | None
    written: frozenset[str]
    missed: tuple[str, ...]
    page_size: int

    def count_of_any(self, facet: str, values: Iterable[str]) -> int:
        """How many have at least one of these values, while the other filters stay as they are."""
        within = _others(self.criteria, facet, self.catalogue)
        return (self.catalogue.having(facet, values) & within).bit_count()

    @property
    def last_page(self) -> int:
        return max(1, -(-self.total // self.page_size)) if self.page_size else 1


def vocabulary() -> Vocabulary:
    """What the filters know today."""
    values = {
        "leefgebied": tuple(item.code for item in themes.domains()),
        "factor": tuple(item.code for item in themes.factors()),
        "fase": tuple(item.code for item in themes.phases()),
        "doelgroep": tuple(item.code for item in themes.groups()),
        "provincie": tuple(province.slug for province in atlas().provinces),
        "grootte": tuple(str(size) for size in SizeClass),
        "bewijs": tuple(item.code for item in themes.evidence_levels()),
        "staat": STATES,
        "jaar": tuple(str(year) for year in range(today().year + 1, FIRST_YEAR - 1, -1)),
    }
    return Vocabulary(values, _municipality, _like_municipality)


def _municipality(text: str) -> str | None:
    place = atlas().find(text)
    return atlas().today(place.code).slug if place else None


def _like_municipality(text: str) -> tuple[str, ...]:
    return tuple(place.name for place in atlas().suggest(text, limit=3))


def selection_from(pairs: list[tuple[str, str]]) -> tuple[Selection, tuple[Notice, ...]]:
    return read_selection(pairs, vocabulary())


def find(selection: Selection, language: str, *, page_size: int = PAGE_SIZE) -> Found:
    """Everything a page needs to show this selection; one query for the edition."""
    held = catalogue()
    question = _question(selection.query, language, held)
    criteria = _criteria(selection, held, question.asked)
    bits = _all(criteria.values(), held.everything)
    order = _ranking(question.asked, held).descending(bits)
    total = bits.bit_count()
    near = _near(criteria, bits, held, question.meant) if total < NEAR // 2 else ()
    return Found(
        catalogue=held,
        bits=bits,
        criteria=criteria,
        selection=selection,
        total=total,
        entries=tuple(
            held.entries[number]
            for number in page_of(order, (selection.page - 1) * page_size, page_size)
        ),
        near=near,
        counts=_counts(criteria, held),
        pairs=_pairs(bits, held),
        suggestion=question.suggestion,
        written=question.written,
        missed=question.missed,
        page_size=page_size,
    )


def in_order(found: Found) -> Iterator[Entry]:
    """All the entries of a selection, for downloads and feeds."""
    return (found.catalogue.entries[number] for number in members(found.bits))


@dataclass(frozen=True)
class Question:
    """What was asked to the letter, and what was probably meant when a word is unknown."""

    asked: tuple[Unit, ...] = ()
    meant: tuple[Unit, ...] = ()
    suggestion: str | None = None

    @property
    def missed(self) -> tuple[str, ...]:
        """The words that occur in no example at all."""
        return tuple(unit.text for unit in self.asked if not unit.bits)

    @property
    def written(self) -> frozenset[str]:
        return frozenset[str]().union(*(unit.written for unit in self.meant))


def _question(query: str, language: str, held: Catalogue) -> Question:
    if not query:
        return Question()
    books = thesauruses(language)
    indexes = [held.index(book.language) for book in books]
    asked = units(query, indexes, books)
    suggestion = corrected(query, indexes, asked)
    meant = units(suggestion, indexes, books) if suggestion else asked
    return Question(asked, meant, suggestion)


def _criteria(selection: Selection, held: Catalogue, asked: tuple[Unit, ...]) -> Mapping[str, int]:
    """Per kind of wish, the examples that fulfil it."""
    criteria = {
        facet: held.having(facet, selection.values(facet))
        for facet in FACETS
        if selection.values(facet)
    }
    if selection.together:
        criteria["samen"] = _all(
            (held.having("leefgebied", [code]) for code in selection.together), held.everything
        )
    if selection.alike:
        criteria["zoals"] = held.having("gemeente", _alike(selection.alike))
    if selection.query:
        criteria["q"] = _all((unit.bits for unit in asked), held.everything) if asked else 0
    return criteria


def _alike(slug: str) -> list[str]:
    place = atlas().find(slug)
    return [other.slug for other in atlas().alike(place.code)] if place else []


def _all(sets: Iterable[int], start: int) -> int:
    return reduce(and_, sets, start)


def _counts(criteria: Mapping[str, int], held: Catalogue) -> Mapping[str, Mapping[str, int]]:
    """How many examples each value would give, while the other filters stay as they are."""
    counts = {
        facet: _counted(values, _others(criteria, facet, held))
        for facet, values in held.facets.items()
    }
    within = _all(criteria.values(), held.everything)
    return {**counts, "samen": _counted(held.facets.get("leefgebied", {}), within)}


def _others(criteria: Mapping[str, int], facet: str, held: Catalogue) -> int:
    return _all((bits for name, bits in criteria.items() if name != facet), held.everything)


def _counted(values: Mapping[str, int], within: int) -> Mapping[str, int]:
    return {value: (bits & within).bit_count() for value, bits in values.items()}


def _pairs(bits: int, held: Catalogue) -> Mapping[tuple[str, str], int]:
    """How many of these examples tie each pair of domains."""
    per_domain = {
        item.code: held.having("leefgebied", [item.code]) & bits for item in themes.domains()
    }
    return {
        (one, other): (per_domain[one] & per_domain[other]).bit_count()
        for one, other in combinations(per_domain, 2)
    }


def _ranking(asked: tuple[Unit, ...], held: Catalogue) -> Scores:
    scores = Scores()
    for unit in asked:
        unit.score(scores, held.size)
    if asked:
        scores.add(held.standing, _STANDING_POINTS)
    return scores


def _near(
    criteria: Mapping[str, int], bits: int, held: Catalogue, asked: tuple[Unit, ...]
) -> tuple[Entry, ...]:
    """The examples that fulfil most of the wishes, though not all."""
    scores = _ranking(asked, held)
    touched = 0
    for name, fulfilled in criteria.items():
        if name != "q":
            scores.add(fulfilled, _FACET_POINTS)
            touched |= fulfilled
    for unit in asked:
        touched |= unit.bits
    order = scores.descending(touched & ~bits & held.everything)
    return tuple(held.entries[number] for number in page_of(order, 0, NEAR - bits.bit_count()))
