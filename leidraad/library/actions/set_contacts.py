"""Whom to ask: one object for all examples that name it, replaced once for all of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.db import transaction

from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import today
from leidraad.library import events
from leidraad.library.actions.editions import new_edition
from leidraad.library.models import Contact, Example
from leidraad.library.rules.draft import ContactCard

CONTACT_FIELDS = ("id", "phone", "hours", "last_confirmed_on", "shows_mailbox")


def set_contacts(*, example: Example, cards: Sequence[ContactCard]) -> bool:
    """Whether anything changed."""
    before = set(example.contacts.values_list(*CONTACT_FIELDS))
    example.contacts.set([contact_for(card=card) for card in cards])
    return before != set(example.contacts.values_list(*CONTACT_FIELDS))


def with_known_mailboxes(
    *, example: Example, cards: Sequence[ContactCard]
) -> tuple[ContactCard, ...]:
    """A file tells no mailbox that is not public: read in again, it means the one we know."""
    hidden = example.contacts.filter(shows_mailbox=False).exclude(mailbox="")
    known = {(contact.organisation, contact.role): contact.mailbox for contact in hidden}
    return tuple(
        card
        if card.mailbox
        else replace(card, mailbox=known.get((card.organisation, card.role), ""))
        for card in cards
    )


def contact_for(*, card: ContactCard) -> Contact:
    """One object for all examples that name it: what is new here is new everywhere."""
    day = card.last_confirmed_on
    contact, _ = Contact.objects.update_or_create(
        organisation=card.organisation,
        role=card.role,
        mailbox=card.mailbox,
        defaults={
            "phone": card.phone,
            "hours": card.hours,
            "shows_mailbox": card.shows_mailbox,
            "last_confirmed_on": date.fromisoformat(day) if day else None,
        },
    )
    return contact


def known_contact(*, card: ContactCard) -> Contact | None:
    """The one that is there already: who adds a municipality, changes nobody's phone."""
    found = Contact.objects.filter(
        organisation=card.organisation, role=card.role, mailbox=card.mailbox
    )
    return found.first()


@transaction.atomic
def replace_contact(*, by: Who, contact: Contact, card: ContactCard) -> Contact:
    """Somebody else answers from now on: replaced once, replaced at every example."""
    successor = contact_for(card=card)
    successor.last_confirmed_on = today()
    successor.save()
    if successor.pk == contact.pk:
        return successor
    examples = list(contact.examples.all())
    for example in examples:
        example.contacts.add(successor)
        example.contacts.remove(contact)
    contact.adoptions.update(contact=successor)
    about = About("contact", str(contact.pk))
    record(events.CONTACT_REPLACED, by=by, about=about, examples=len(examples))
    new_edition()
    return successor
