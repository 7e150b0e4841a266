"""A version read back as the value it was made from."""

from dataclasses import fields

from leidraad.library.actions.make_version import PictureCard
from leidraad.library.models import Contact, Example, Version
from leidraad.library.rules.draft import ContactCard, Draft, Result, Source

ELSEWHERE = {"municipalities", "results", "sources", "translations", "contacts"}
LISTS = ("domains", "factors", "phases", "groups", "partners")


def draft_of(version: Version) -> Draft:
    """What this version says; whom to ask is the example's, see `contact_cards`."""
    plain = {
        field.name: getattr(version, field.name)
        for field in fields(Draft)
        if field.name not in ELSEWHERE
    }
    plain |= {name: tuple(getattr(version, name)) for name in LISTS}
    return Draft(
        **plain,
        municipalities=tuple(version.locations.values_list("municipality_id", flat=True)),
        results=tuple(Result(**row) for row in version.results),
        sources=tuple(Source(**row) for row in version.sources),
    )


def contact_cards(example: Example) -> tuple[ContactCard, ...]:
    return tuple(card_of(contact) for contact in example.contacts.order_by("id"))


def card_of(contact: Contact) -> ContactCard:
    day = contact.last_confirmed_on
    return ContactCard(
        organisation=contact.organisation,
        role=contact.role,
        mailbox=contact.mailbox,
        phone=contact.phone,
        hours=contact.hours,
        last_confirmed_on=day.isoformat() if day else "",
        shows_mailbox=contact.shows_mailbox,
    )


def picture_cards(version: Version) -> tuple[PictureCard, ...]:
    return tuple(
        PictureCard(one.file, one.width, one.height, one.alternative, one.credit, one.consent)
        for one in version.pictures.all()
    )
