"""The examples that a visitor put together, by their codes, with what a meeting asks about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from leidraad.library.models import Contact, Example
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.contacts import ShownContact, shown_contact
from leidraad.library.queries.entry import Shown
from leidraad.library.queries.listing import Card, card
from leidraad.library.queries.telling import tellers
from leidraad.library.rules.draft import Result, Source

MOST = 60


@dataclass(frozen=True)
class Kept:
    card: Card
    address_without: str
    results: tuple[Result, ...]
    less_well: Shown
    sources: tuple[Source, ...]
    contacts: tuple[ShownContact, ...]
    tellers: str


@dataclass(frozen=True)
class OwnList:
    items: tuple[Kept, ...]
    missing: tuple[str, ...]
    address: str
    is_cut: bool


def own_list(wanted: Sequence[str], language: str) -> OwnList:
    """In the order given; codes that are no longer public are named as missing."""
    wanted, is_cut = wanted[:MOST], len(wanted) > MOST
    public = Example.objects.filter(code__in=wanted, published__isnull=False)
    rows = {
        row.code: row for row in public.select_related("published").prefetch_related("contacts")
    }
    held = [code for code in wanted if code in rows and code in catalogue().by_code]
    return OwnList(
        items=tuple(_kept(rows[code], held, language) for code in held),
        missing=tuple(code for code in wanted if code not in held),
        address=address_of(held),
        is_cut=is_cut,
    )


def _kept(row: Example, held: Sequence[str], language: str) -> Kept:
    entry = catalogue().by_code[row.code]
    version = row.published
    contacts = tuple(map(shown_contact, sorted(row.contacts.all(), key=_organisation)))
    return Kept(
        card=card(entry, language),
        address_without=address_of([code for code in held if code != row.code]),
        results=tuple(Result(**one) for one in version.results) if version else (),
        less_well=entry.text("less_well", language),
        sources=tuple(Source(**one) for one in version.sources) if version else (),
        contacts=contacts,
        tellers=tellers(contacts),
    )


def _organisation(contact: Contact) -> str:
    return contact.organisation


def address_of(held: Sequence[str]) -> str:
    return f"?v={','.join(held)}" if held else ""
