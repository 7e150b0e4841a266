"""The contacts of an example as cards for an address book."""

from leidraad.library.queries.addresses import lasting_address
from leidraad.library.queries.contacts import ShownContact
from leidraad.library.queries.entry import SOURCE
from leidraad.library.queries.example import ExamplePage
from leidraad.library.rules.vcard import AddressCard


def address_cards(page: ExamplePage) -> tuple[AddressCard, ...]:
    """Its own contacts, then those of the municipalities that took it over; each once."""
    adopters = (adopter.contact for adopter in page.story.adopters)
    contacts = dict.fromkeys((*page.contacts, *adopters))
    return tuple(_card(contact, page) for contact in contacts)


def _card(contact: ShownContact, page: ExamplePage) -> AddressCard:
    about = page.entry.text("title", SOURCE).value
    return AddressCard(
        organisation=contact.organisation,
        role=contact.role,
        mailbox=contact.mailbox,
        phone=contact.phone,
        note="\n".join(filter(None, (about, contact.hours))),
        address=lasting_address(page.entry.code),
    )
