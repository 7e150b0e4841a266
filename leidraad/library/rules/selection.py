"""What a visitor has chosen, read from an address and written back to one.

One state for the town, the map and the list. Several values in one filter mean
*or*, several filters *and*; `samen` asks for examples that join two or more
domains. What cannot be understood is dropped and named, never a fault.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from urllib.parse import urlencode

FACETS = (
    "leefgebied",
    "factor",
    "fase",
    "doelgroep",
    "gemeente",
    "provincie",
    "grootte",
    "bewijs",
    "staat",
    "jaar",
)
TOGETHER, ALIKE, QUERY, PAGE = "samen", "zoals", "q", "pagina"
WHOLE = frozenset({QUERY, "gemeente", ALIKE})  # a municipality's name may hold a comma
LETTERS_IN_QUERY = 200
LAST_PAGE = 10_000
MOST_NOTICES = 10  # per filter: looking up what was meant takes time, and nobody reads more


@dataclass(frozen=True)
class Notice:
    """A value in the address that means nothing here, and what it may have meant."""

    parameter: str
    value: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """Which values a filter knows, in order; municipalities are looked up by what was typed."""

    values: Mapping[str, tuple[str, ...]]
    municipality: Callable[[str], str | None]
    like_municipality: Callable[[str], tuple[str, ...]]


@dataclass(frozen=True)
class Selection:
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    together: tuple[str, ...] = ()
    alike: str = ""
    query: str = ""
    page: int = 1

    def values(self, facet: str) -> tuple[str, ...]:
        return self.chosen.get(facet, ())

    @property
    def is_empty(self) -> bool:
        return not (self.chosen or self.together or self.alike or self.query)

    def address(self) -> str:
        """The one way to write this selection, `?` included; nothing for an empty one."""
        pairs = [(facet, ",".join(self.values(facet))) for facet in FACETS]
        pairs += [(TOGETHER, ",".join(self.together)), (ALIKE, self.alike), (QUERY, self.query)]
        if self.page > 1:
            pairs.append((PAGE, str(self.page)))
        written = urlencode([pair for pair in pairs if pair[1]], safe=",")
        return f"?{written}" if written else ""

    def with_values(self, facet: str, values: Iterable[str]) -> "Selection":
        chosen = {**self.chosen, facet: tuple(values)}
        kept = {name: found for name, found in chosen.items() if found}
        return replace(self, chosen=MappingProxyType(kept), page=1)

    def toggled(self, facet: str, value: str) -> "Selection":
        """With this value added, or taken away when it was there."""
        held = self.values(facet)
        others = tuple(one for one in held if one != value)
        return self.with_values(facet, others if value in held else (*held, value))

    def joining(self, domains: Iterable[str]) -> "Selection":
        """With examples that join these domains too."""
        together = tuple(dict.fromkeys((*self.together, *domains)))
        return replace(self, together=together, page=1)

    def without_together(self) -> "Selection":
        return replace(self, together=(), page=1)

    def without_alike(self) -> "Selection":
        return replace(self, alike="", page=1)

    def asking(self, query: str) -> "Selection":
        return replace(self, query=query, page=1)

    def on_page(self, page: int) -> "Selection":
        return replace(self, page=page)


def read_selection(
    pairs: Iterable[tuple[str, str]], vocabulary: Vocabulary
) -> tuple[Selection, tuple[Notice, ...]]:
    """The selection that an address asks for, and what in it was not understood."""
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).extend([value] if name in WHOLE else value.split(","))
    notices: list[Notice] = []
    chosen = {
        facet: found
        for facet in FACETS
        if (found := _facet(facet, given.get(facet, []), vocabulary, notices))
    }
    together = _known(TOGETHER, given.get(TOGETHER, []), vocabulary, notices, "leefgebied")
    return (
        Selection(
            chosen=MappingProxyType(chosen),
            together=together,
            alike=next(iter(_municipalities(ALIKE, given.get(ALIKE, []), vocabulary, notices)), ""),
            query=" ".join(" ".join(given.get(QUERY, [])).split())[:LETTERS_IN_QUERY].strip(),
            page=_page(given.get(PAGE, [])),
        ),
        tuple(notices),
    )


def _facet(
    facet: str, values: list[str], vocabulary: Vocabulary, notices: list[Notice]
) -> tuple[str, ...]:
    if facet == "gemeente":
        return _municipalities(facet, values, vocabulary, notices)
    return _known(facet, values, vocabulary, notices, facet)


def _known(
    name: str, values: list[str], vocabulary: Vocabulary, notices: list[Notice], facet: str
) -> tuple[str, ...]:
    """Known values in the vocabulary's order; unknown ones become notices."""
    allowed = vocabulary.values[facet]
    wanted = {value.strip().lower() for value in values if value.strip()}
    notices += [Notice(name, value[:80]) for value in _first(wanted - set(allowed))]
    return tuple(value for value in allowed if value in wanted)


def _municipalities(
    name: str, values: list[str], vocabulary: Vocabulary, notices: list[Notice]
) -> tuple[str, ...]:
    slugs = {value: vocabulary.municipality(value) for value in _names(values, vocabulary)}
    notices += [
        Notice(name, value[:80], vocabulary.like_municipality(value[:80]))
        for value in _first(value for value, slug in slugs.items() if not slug)
    ]
    return tuple(sorted({slug for slug in slugs.values() if slug}))


def _first(unknown: Iterable[str]) -> list[str]:
    return sorted(unknown)[:MOST_NOTICES]


def _names(values: list[str], vocabulary: Vocabulary) -> Iterator[str]:
    for value in values:
        parts = [value] if vocabulary.municipality(value.strip()) else value.split(",")
        yield from filter(None, map(str.strip, parts))


def _page(values: list[str]) -> int:
    last = values[-1] if values else "1"
    number = int(last) if last.isascii() and last.isdigit() and len(last) < 6 else 1
    return min(max(number, 1), LAST_PAGE)
