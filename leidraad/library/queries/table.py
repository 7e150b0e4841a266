"""The full overview: one row per example, in the order that was asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leidraad.kernel.api import CodeError, fold, read_code
from leidraad.library.queries.listing import Card, Listing, listing

ORDER, DOWN, LIST = "volgorde", "-", "v"
ROWS_PER_PAGE = 500
_KEYS: dict[str, Callable[[Card], tuple[object, ...]]] = {
    "titel": lambda card: (fold(card.title.value),),
    "gemeente": lambda card: (fold(card.place),),
    "jaar": lambda card: (card.entry.year_from or 0, fold(card.title.value)),
    "leefgebied": lambda card: (-len(card.domains), *(chip.label for chip in card.domains)),
    "bewijs": lambda card: (card.entry.evidence, fold(card.title.value)),
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


def table(pairs: list[tuple[str, str]], language: str) -> Table:
    shown = listing(pairs, language, page_size=ROWS_PER_PAGE)
    order = next((value for name, value in pairs if name == ORDER), "")
    name, is_down = order.lstrip(DOWN), order.startswith(DOWN)
    key = _KEYS.get(name)
    rows = sorted(shown.cards, key=key, reverse=is_down) if key else shown.cards
    return Table(
        listing=shown,
        headings=tuple(_headings(shown, name, is_down)),
        rows=tuple(rows),
        ticked=frozenset(codes(value for one, value in pairs if one == LIST)),
    )


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


def _headings(shown: Listing, name: str, is_down: bool) -> Iterable[Heading]:
    labels = {
        "titel": _("Titel"),
        "gemeente": _("Gemeente"),
        "leefgebied": _("Leefgebieden"),
        "jaar": _("Jaar"),
        "bewijs": _("Hoe zeker"),
    }
    base = shown.found.selection.on_page(1).address()
    for column, label in labels.items():
        is_up_now = column == name and not is_down
        order = f"{DOWN if is_up_now else ''}{column}"
        joined = f"{base}&{ORDER}={order}" if base else f"?{ORDER}={order}"
        direction = "none" if column != name else "descending" if is_down else "ascending"
        yield Heading(column, label, joined, direction)
