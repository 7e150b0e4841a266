"""The examples that a visitor put together, by their codes."""

from collections.abc import Sequence
from dataclasses import dataclass

from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.listing import Card, card

MOST = 60


@dataclass(frozen=True)
class Kept:
    card: Card
    address_without: str


@dataclass(frozen=True)
class OwnList:
    items: tuple[Kept, ...]
    missing: tuple[str, ...]
    address: str


def own_list(wanted: Sequence[str], language: str) -> OwnList:
    """In the order given; codes that are no longer public are named as missing."""
    known = catalogue().by_code
    wanted = wanted[:MOST]
    held = [code for code in wanted if code in known]
    return OwnList(
        items=tuple(
            Kept(card(known[code], language), address_of([c for c in held if c != code]))
            for code in held
        ),
        missing=tuple(code for code in wanted if code not in known),
        address=address_of(held),
    )


def address_of(held: Sequence[str]) -> str:
    return f"?v={','.join(held)}" if held else ""
