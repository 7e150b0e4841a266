"""What a contact tells us of an example: it still holds, it ended, others do it too, an answer."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from leidraad.audit.api import About, Event, Who, record
from leidraad.kernel.api import now, today
from leidraad.library import events
from leidraad.library.actions.editions import new_edition
from leidraad.library.actions.set_contacts import contact_for, known_contact
from leidraad.library.models import Adoption, Contact, Example, PublicAnswer
from leidraad.library.rules.draft import ContactCard


@dataclass(frozen=True)
class Adopter:
    """A municipality (by its code) that does this too, and what it does differently."""

    municipality: str
    contact: ContactCard
    changed: str = ""
    since_year: int | None = None
    learned_from: Adoption | None = None
    own_example: Example | None = None


@dataclass(frozen=True)
class Exchange:
    """A question to the contact and the answer to it."""

    question: str
    answer: str
    asked_on: date
    answered_by: str


@transaction.atomic
def confirm_example(*, by: Who, example: Example, contact: Contact | None = None) -> None:
    """It still holds, as of today."""
    _change(example, by, events.CONFIRMED, confirmed_on=today(), unconfirmed_since=None)
    if contact:
        Contact.objects.filter(pk=contact.pk).update(last_confirmed_on=today())


@transaction.atomic
def mark_unconfirmed(*, by: Who, example: Example, since: date) -> None:
    """Nobody answered; the page says so and the example ranks lower."""
    about = About("example", example.code)
    Example.objects.filter(pk=example.pk).update(unconfirmed_since=since)
    record(events.UNCONFIRMED, by=by, about=about, since=since.isoformat())
    new_edition()


@transaction.atomic
def end_example(*, by: Who, example: Example, on: date, why: str) -> None:
    """It ended. It stays to be read, with the reason: that too is worth knowing."""
    Example.objects.filter(pk=example.pk).update(
        ended_on=on, ended_why=why.strip(), confirmed_on=today(), unconfirmed_since=None
    )
    about = About("example", example.code)
    record(events.ENDED, by=by, about=about, ended_on=on.isoformat())
    new_edition()


@transaction.atomic
def resume_example(*, by: Who, example: Example) -> None:
    _change(example, by, events.RESUMED, ended_on=None, ended_why="")


@transaction.atomic
def add_adoption(*, by: Who, example: Example, adopter: Adopter) -> Adoption:
    """Another municipality does this too; its contact becomes one of the example's."""
    adoption, _ = Adoption.objects.update_or_create(
        example=example,
        municipality_id=adopter.municipality,
        defaults={
            "contact": known_contact(card=adopter.contact) or contact_for(card=adopter.contact),
            "changed": adopter.changed.strip(),
            "since_year": adopter.since_year,
            "learned_from": adopter.learned_from,
            "own_example": adopter.own_example,
            "at": now(),
        },
    )
    about = About("example", example.code)
    record(events.ADOPTED, by=by, about=about, municipality=adopter.municipality)
    new_edition()
    return adoption


@transaction.atomic
def remove_adoption(*, by: Who, adoption: Adoption) -> None:
    about = About("example", adoption.example.code)
    record(events.ADOPTION_ENDED, by=by, about=about, municipality=adoption.municipality_id)
    adoption.delete()
    new_edition()


@transaction.atomic
def publish_answer(*, by: Who, example: Example, exchange: Exchange) -> PublicAnswer:
    """Only with the consent of both; whoever calls this has it."""
    published = PublicAnswer.objects.create(
        example=example, answered_on=today(), **asdict(exchange)
    )
    record(events.ANSWERED, by=by, about=About("example", example.code))
    new_edition()
    return published


def _change(example: Example, by: Who, event: Event, **values: date | str | None) -> None:
    Example.objects.filter(pk=example.pk).update(**values)
    record(event, by=by, about=About("example", example.code))
    new_edition()
