"""The full overview: one row per example, in the order that was asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leidraad.kernel.api import CodeError, fold, read_code
from leidraad.library.queries.entry import Entry
from leidraad.library.queries.finding import in_order
from leidraad.library.queries.listing import Card, Listing, cards, listing, place_line

ORDER, DOWN, LIST = "volgorde", "-", "v"
ROWS_PER_PAGE = 500
Key = tuple[object, ...]
_KEYS: dict[str, Callable[[Entry, str], Key]] = {
    "titel": lambda entry, language: (fold(entry.text("title", language).value),),
    "gemeente": lambda entry, _language: (fold(place_line(entry)),),
    "jaar": lambda entry, language: (entry.year_from or 0, *_KEYS["titel"](entry, language)),
    "leefgebied": lambda entry, _language: (-len(entry.domains), *entry.domains),
    "bewijs": lambda entry, language: (entry.evidence, *_KEYS["titel"](entry, language)),
}


@dataclass(frozen=True)
class Heading:
    name: str
    label: str
    address: str
    direction: str  # "ascending", "descending" or "none", as aria-sort wants


@dataclass(frozen=True)
class Table:
    listing: Listing
    headings: tuple[Heading, ...]
    rows: tuple[Card, ...]
    ticked: frozenset[str]
    beside: str

    @property
    def pages(self) -> tuple[tuple[int, str], ...]:
        """Page numbers with their addresses; the order and the ticks go along."""
        return tuple(
            (number, f"{address}{'' if address == '?' else '&'}{self.beside}".rstrip("&"))
            for number, address in self.listing.pages
        )


def table(pairs: list[tuple[str, str]], language: str) -> Table:
    shown = listing(pairs, language, page_size=ROWS_PER_PAGE)
    order = next((value for name, value in pairs if name == ORDER), "")
    name, is_down = order.lstrip(DOWN), order.startswith(DOWN)
    ticked = codes(value for one, value in pairs if one == LIST)
    beside = {ORDER: order if name in _KEYS else "", LIST: ",".join(ticked)}
    return Table(
        listing=shown,
        headings=tuple(_headings(shown, name, is_down, ticked)),
        rows=_rows(shown, name, is_down, language) if name in _KEYS else shown.cards,
        ticked=frozenset(ticked),
        beside="&".join(f"{part}={value}" for part, value in beside.items() if value),
    )


def _rows(shown: Listing, name: str, is_down: bool, language: str) -> tuple[Card, ...]:
    """All that was found is sorted before this page is cut out of it."""
    found, key = shown.found, _KEYS[name]
    ordered = sorted(in_order(found), key=lambda one: key(one, language), reverse=is_down)
    first = (found.selection.page - 1) * ROWS_PER_PAGE
    return cards(ordered[first : first + ROWS_PER_PAGE], language)


def codes(values: Iterable[str]) -> list[str]:
    """The valid codes in an address, once each and in order."""
    found: dict[str, None] = {}
    for value in values:
        for part in value.split(","):
            try:
                found[read_code(part)] = None
            except CodeError:
                continue
    return list(found)


def _headings(shown: Listing, name: str, is_down: bool, ticked: Sequence[str]) -> Iterable[Heading]:
    labels = {
        "titel": _("Titel"),
        "gemeente": _("Gemeente"),
        "leefgebied": _("Leefgebieden"),
        "jaar": _("Jaar"),
        "bewijs": _("Hoe zeker"),
    }
    parts = [shown.address.removeprefix("?"), f"{LIST}={','.join(ticked)}" if ticked else ""]
    base = "".join(f"{part}&" for part in parts if part)
    for column, label in labels.items():
        is_up_now = column == name and not is_down
        order = f"{DOWN if is_up_now else ''}{column}"
        direction = "none" if column != name else "descending" if is_down else "ascending"
        yield Heading(column, label, f"?{base}{ORDER}={order}", direction)
