"""Whom to ask, as everybody may see it."""

from dataclasses import dataclass
from datetime import date

from leidraad.library.models import Contact
from leidraad.library.queries.version import card_of
from leidraad.library.rules.draft import ContactCard


@dataclass(frozen=True)
class ShownContact:
    """The mailbox is empty unless it was public already; a question reaches it all the same."""

    organisation: str
    role: str
    mailbox: str
    phone: str
    hours: str
    last_confirmed_on: date | None
    can_be_asked: bool


def shown_card(card: ContactCard) -> ShownContact:
    day = card.last_confirmed_on
    return ShownContact(
        organisation=card.organisation,
        role=card.role,
        mailbox=card.mailbox if card.shows_mailbox else "",
        phone=card.phone,
        hours=card.hours,
        last_confirmed_on=date.fromisoformat(day) if day else None,
        can_be_asked=bool(card.mailbox),
    )


def shown_contact(contact: Contact) -> ShownContact:
    return shown_card(card_of(contact))
