"""What contacts tell of an example: each in one transaction with its line, and seen at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError

from leidraad.audit.api import About, Line, journal
from leidraad.library.actions import set_contacts, stay_true
from leidraad.library.actions.set_contacts import contact_for, replace_contact
from leidraad.library.actions.stay_true import (
    Adopter,
    Exchange,
    add_adoption,
    confirm_example,
    end_example,
    mark_unconfirmed,
    publish_answer,
    remove_adoption,
    resume_example,
)
from leidraad.library.models import Adoption, Contact, Example, PublicAnswer
from leidraad.library.queries.catalogue import edition_number
from leidraad.library.rules.draft import ContactCard
from leidraad.library.tests.factories import EDITOR, published

pytestmark = pytest.mark.usefixtures("places")
Clock = Callable[[str], None]
DESK = ContactCard("Gemeente Dalfsen", "regisseur", "regie@a.example")
ZWOLLE = ContactCard("Gemeente Zwolle", "beleid", "beleid@b.example")
ASKED = Exchange("Wat kostte het?", "Twee dagen per week.", date(2026, 11, 1), "Gemeente Dalfsen")


@pytest.fixture
def example(places: None, at: Clock) -> Example:
    del places
    at("2026-11-21")
    return Example.objects.get(code=published(contacts=(DESK,)))


def contact() -> Contact:
    return Contact.objects.get(organisation="Gemeente Dalfsen")


def adopt(example: Example, code: str = "GM0193", **values: object) -> Adoption:
    adopter = Adopter(code, ZWOLLE, **values)  # type: ignore[arg-type]
    return add_adoption(by=EDITOR, example=example, adopter=adopter)


ACTS: dict[str, Callable[[Example], object]] = {
    "library.confirmed": lambda one: confirm_example(by=EDITOR, example=one, contact=contact()),
    "library.unconfirmed": lambda one: mark_unconfirmed(
        by=EDITOR, example=one, since=date(2026, 5, 1)
    ),
    "library.ended": lambda one: end_example(
        by=EDITOR, example=one, on=date(2026, 10, 1), why="Het geld was op."
    ),
    "library.resumed": lambda one: resume_example(by=EDITOR, example=one),
    "library.adopted": adopt,
    "library.answered": lambda one: publish_answer(by=EDITOR, example=one, exchange=ASKED),
}


def newest(example: Example) -> Line:
    return journal(about=About("example", example.code))[0]


@pytest.mark.parametrize("event", ACTS)
def test_each_act_has_its_line_and_makes_a_new_edition(example: Example, event: str) -> None:
    before = edition_number()
    ACTS[event](example)
    line = newest(example)
    assert (line.event, line.by) == (event, EDITOR)
    assert edition_number() == before + 1
    for text in ("@", "geld", "Twee dagen", "Zwolle"):
        assert text not in str(line.values)


def state() -> list[object]:
    """All that an act could have changed."""
    return [
        list(Example.objects.values("confirmed_on", "unconfirmed_since", "ended_on", "ended_why")),
        list(Contact.objects.order_by("id").values()),
        list(Adoption.objects.values()),
        list(PublicAnswer.objects.values()),
        edition_number(),
    ]


@pytest.fixture
def broken_journal(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_values: object) -> None:
        raise ConnectionError

    for room in (stay_true, set_contacts):
        monkeypatch.setattr(room, "record", refuse)


@pytest.mark.usefixtures("broken_journal")
@pytest.mark.parametrize("event", ACTS)
def test_without_its_line_nothing_changes(example: Example, event: str) -> None:
    before = state()
    with pytest.raises(ConnectionError):
        ACTS[event](example)
    assert state() == before


def test_confirming_ends_the_doubt_and_tells_when_the_contact_was_heard(example: Example) -> None:
    mark_unconfirmed(by=EDITOR, example=example, since=date(2026, 5, 1))
    confirm_example(by=EDITOR, example=example, contact=contact())
    example.refresh_from_db()
    assert (example.confirmed_on, example.unconfirmed_since) == (date(2026, 11, 21), None)
    assert contact().last_confirmed_on == date(2026, 11, 21)


def test_an_end_needs_a_reason(example: Example) -> None:
    with pytest.raises(IntegrityError):
        end_example(by=EDITOR, example=example, on=date(2026, 10, 1), why=" ")


def test_what_ended_can_go_on(example: Example) -> None:
    ACTS["library.ended"](example)
    resume_example(by=EDITOR, example=example)
    example.refresh_from_db()
    assert (example.ended_on, example.ended_why) == (None, "")


def test_a_municipality_takes_it_over_once_and_can_tell_it_better(example: Example) -> None:
    adopt(example, since_year=2024)
    adopt(example, changed=" Met een taalmaatje. ")
    only = Adoption.objects.get()
    assert (only.municipality_id, only.changed) == ("GM0193", "Met een taalmaatje.")


def test_who_stops_leaves_the_chain_whole(example: Example) -> None:
    first = adopt(example)
    second = adopt(example, "GM0344", learned_from=first)
    remove_adoption(by=EDITOR, adoption=first)
    second.refresh_from_db()
    assert second.learned_from is None
    assert newest(example).event == "library.adoption_ended"


# --- contacts ----------------------------------------------------------------------------


def test_a_successor_answers_everywhere_from_now_on(example: Example) -> None:
    other = Example.objects.get(code=published(title="Een ander", contacts=(DESK, ZWOLLE)))
    add_adoption(by=EDITOR, example=example, adopter=Adopter("GM0193", DESK))
    old, before = contact(), edition_number()
    new = ContactCard("Gemeente Dalfsen", "coördinator", "coordinatie@a.example")
    successor = replace_contact(by=EDITOR, contact=old, card=new)
    assert [one.role for one in example.contacts.all()] == ["coördinator"]
    assert {one.role for one in other.contacts.all()} == {"coördinator", "beleid"}
    assert Adoption.objects.get().contact == successor
    assert successor.last_confirmed_on == date(2026, 11, 21)
    assert not old.examples.exists()
    assert edition_number() == before + 1
    (line,) = journal(about=About("contact", str(old.pk)))
    assert (line.event, line.values["examples"]) == ("library.contact_replaced", 2)


def test_replaced_by_the_same_only_says_that_it_was_heard(example: Example) -> None:
    replace_contact(by=EDITOR, contact=contact(), card=DESK)
    assert contact().last_confirmed_on == date(2026, 11, 21)
    assert example.contacts.get() == contact()


@pytest.mark.usefixtures("broken_journal")
def test_without_its_line_nobody_is_replaced(example: Example) -> None:
    before = state()
    with pytest.raises(ConnectionError):
        replace_contact(by=EDITOR, contact=contact(), card=ZWOLLE)
    assert state() == before
    assert example.contacts.get() == contact()


def test_one_role_at_one_organisation_is_one_contact() -> None:
    assert contact_for(card=DESK) == contact_for(card=DESK)


def test_who_adds_a_municipality_changes_nobodys_card() -> None:
    first = Example.objects.get(code=published())
    known = ContactCard("Gemeente Dalfsen", "regisseur", "regie@a.example", "010-1")
    add_adoption(by=EDITOR, example=first, adopter=Adopter("GM0193", known))
    other = replace(known, phone="066-6", shows_mailbox=True)
    add_adoption(by=EDITOR, example=first, adopter=Adopter("GM0363", other))
    contact = Contact.objects.get(mailbox="regie@a.example")
    assert (contact.phone, contact.shows_mailbox) == ("010-1", False)
