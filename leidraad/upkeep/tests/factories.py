"""A public example with contacts, and the letters about it."""

from typing import Any

from leidraad.library.api import ContactCard, Example
from leidraad.library.models import Contact
from leidraad.library.tests.factories import published
from leidraad.post.models import Letter
from leidraad.post.tests.factories import links_in, waiting_letters

OWNER = "regie@voorbeeldstad.example"
COLLEAGUE = "balie@voorbeeldstad.example"
READER = "lezer@anderstad.example"


def example(
    *mailboxes: str, organisation: str = "Gemeente Voorbeeldstad", **changes: Any
) -> Example:
    """A public example, with a contact for each mailbox."""
    cards = tuple(
        ContactCard(organisation, f"Regisseur {number}", mailbox)
        for number, mailbox in enumerate(mailboxes or (OWNER,), start=1)
    )
    return Example.objects.get(code=published(contacts=cards, **changes))


def contact_of(found: Example) -> Contact:
    contact = found.contacts.order_by("id").first()
    assert contact is not None
    return contact


def last_letter(address: str) -> Letter:
    return waiting_letters(address)[-1]


def link(address: str, part: str, number: int = 0) -> str:
    """The path of a link in the last letter to this address, by a word in it."""
    return [path for path in links_in(last_letter(address)) if part in path][number]


def token_of(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]
