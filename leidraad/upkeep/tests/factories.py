"""A public example with contacts, and the letters about it."""

from typing import Any

from leidraad.audit.api import Who
from leidraad.library.api import ContactCard, Example
from leidraad.library.models import Contact
from leidraad.library.tests.factories import published
from leidraad.post.models import Letter
from leidraad.post.tests.factories import links_in, waiting_letters
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.actions.questions import (
    Asking,
    answer_question,
    ask_question,
    confirm_question,
)
from leidraad.upkeep.actions.succession import leave_by_letter
from leidraad.upkeep.models import Question

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


def asked(found: Example | None = None, **changes: Any) -> Question:
    """A question whose asker has not pressed the button yet."""
    found = found or example()
    words: dict[str, Any] = {
        "text": "Hoeveel uur kost de vaste begeleider per gezin?",
        "name": "Sam Lezer",
        "address": READER,
        "may_be_public": False,
    }
    asking = Asking(**{**words, **changes})
    return ask_question(by=Who.visitor(), example=found, contact=contact_of(found), asking=asking)


def confirmed(found: Example | None = None, **changes: Any) -> Question:
    """A question that lies with the contact."""
    asked(found, **changes)
    question = confirm_question(token=token_of(link(READER, "/vragen/bevestigen/")))
    assert question is not None
    return question


def answered(found: Example | None = None, *, agrees: bool = True) -> Question:
    """A question with its answer; both want it on the site."""
    confirmed(found, may_be_public=True)
    question = answer_question(
        token=token_of(link(OWNER, "/antwoord/")), answer="Vier uur.", may_be_public=agrees
    )
    assert question is not None
    return question


def ask_contacts(found: Example | None = None) -> Example:
    """An example whose contact was just asked whether it still holds."""
    found = found or example()
    ask_still_true()
    return found


def paths_of_links(found: Example) -> dict[str, dict[str, str]]:
    """Per name of an address with a token: the values of one that works."""
    asked(found)
    asker = {"token": token_of(link(READER, "/vragen/bevestigen/"))}
    confirmed(found)
    contact = {"token": token_of(link(OWNER, "/antwoord/"))}
    leaver = {"token": token_of(link(OWNER, "/contact-overdragen/"))}
    ask_contacts(found)
    check = {"token": token_of(link(OWNER, "/klopt/"))}
    card = ContactCard("Gemeente Anderstad", "Regisseur", COLLEAGUE)
    leave_by_letter(token=leaver["token"], card=card)
    confirmed(found)
    return {
        "confirm_question": asker,
        "answer": contact,
        **dict.fromkeys(("still_true", "small_change", "has_ended", "leave_check"), check),
        "leave": {"token": token_of(link(OWNER, "/contact-overdragen/"))},
        "succession": {"token": token_of(link(COLLEAGUE, "/opvolging/"))},
    }
