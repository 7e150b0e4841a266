"""Asking a contact a question: the form, whom, and what it says when nobody can be asked."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.kernel.api import now
from leidraad.library.api import Adopter, ContactCard, add_adoption
from leidraad.library.tests.factories import EDITOR
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.forms.questions import AskForm
from leidraad.upkeep.models import Question, Succession
from leidraad.upkeep.tests.factories import OWNER, READER, example

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
TYPED = {
    "text": "Hoeveel uur kost de vaste begeleider per gezin?",
    "name": "Sam Lezer",
    "address": READER,
}


def test_the_form_names_whom_it_goes_to_and_never_the_mailbox(client: Client) -> None:
    found = example()
    with only_looking():
        page = client.get(f"/vragen/{found.code}/").content.decode()
    assert "Regisseur 1" in page
    assert "Gemeente Voorbeeldstad" in page
    assert OWNER not in page


def test_a_question_waits_for_its_askers_address(client: Client) -> None:
    found = example()
    answer = client.post(f"/vragen/{found.code}/", post_data(AskForm, **TYPED))
    assert (answer.status_code, answer["Location"]) == (303, "/bedankt/vraag-gesteld/")
    assert Question.objects.get().confirmed_at is None
    (letter,) = waiting_letters()
    assert letter.to == READER
    assert TYPED["text"] not in letter.text
    assert not answer.cookies


def test_handed_in_twice_is_one_question(client: Client) -> None:
    found, data = example(), post_data(AskForm, **TYPED)
    for _ in range(2):
        client.post(f"/vragen/{found.code}/", data)
    assert Question.objects.count() == 1
    assert len(waiting_letters()) == 1


def test_nobodys_mailbox_is_filled_through_us(client: Client) -> None:
    """Somebody else's address, again and again: after a few letters it is enough."""
    found = example()
    answers = [
        client.post(
            f"/vragen/{found.code}/", post_data(AskForm, **{**TYPED, "text": f"Vraag {n}?"})
        )
        for n in range(5)
    ]
    assert [one.status_code for one in answers] == [303, 303, 303, 422, 422]
    assert "Vraag 4?" in answers[-1].content.decode()
    assert len(waiting_letters()) == 3


@pytest.mark.parametrize("missing", ["text", "name", "address"])
def test_what_is_missing_is_said_at_the_field_and_nothing_typed_is_lost(
    client: Client, missing: str
) -> None:
    found = example()
    answer = client.post(f"/vragen/{found.code}/", post_data(AskForm, **{**TYPED, missing: ""}))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{missing}_error"' in page
    assert all(words in page for name, words in TYPED.items() if name != missing)
    assert not Question.objects.exists()


def test_a_very_long_question_is_said_not_cut(client: Client) -> None:
    found = example()
    answer = client.post(
        f"/vragen/{found.code}/", post_data(AskForm, **{**TYPED, "text": "a" * 3001})
    )
    assert answer.status_code == 422
    assert "a" * 3001 in answer.content.decode()


def test_of_several_contacts_the_nearest_comes_first(client: Client) -> None:
    """The example lies in Dalfsen (GM0148); Zwolle (GM0193) took it over."""
    found = example()
    card = ContactCard("Gemeente Zwolle", "Regisseur", "zwolle@voorbeeldstad.example")
    add_adoption(by=EDITOR, example=found, adopter=Adopter("GM0193", card))
    far = client.get(f"/vragen/{found.code}/").content.decode()
    near = client.get(f"/vragen/{found.code}/?gemeente=zwolle").content.decode()
    assert far.index("Gemeente Voorbeeldstad") < far.index("Gemeente Zwolle")
    assert near.index("Regisseur, Gemeente Zwolle") < near.index(
        "Regisseur 1, Gemeente Voorbeeldstad"
    )


def test_whom_one_chose_gets_it(client: Client) -> None:
    found = example(OWNER, "tweede@voorbeeldstad.example")
    second = found.contacts.get(mailbox="tweede@voorbeeldstad.example")
    client.post(f"/vragen/{found.code}/", post_data(AskForm, **TYPED, contact=second.pk))
    assert Question.objects.get().contact == second


def test_a_contact_of_another_example_cannot_be_chosen(client: Client) -> None:
    other = example("ver@anderstad.example", organisation="Gemeente Anderstad").contacts.get()
    found = example(OWNER, "tweede@voorbeeldstad.example")
    answer = client.post(f"/vragen/{found.code}/", post_data(AskForm, **TYPED, contact=other.pk))
    assert answer.status_code == 422
    assert not Question.objects.exists()


def test_without_a_mailbox_the_page_says_so_and_shows_other_ways(client: Client) -> None:
    found = example("")
    page = client.get(f"/vragen/{found.code}/").content.decode()
    assert "nu niemand aan wie" in page
    assert "Gemeente Voorbeeldstad" in page
    assert "https://voorbeeld.example/bron" in page
    assert "<textarea" not in page


def test_whoever_left_without_a_successor_gets_no_questions(client: Client) -> None:
    found = example()
    contact = found.contacts.get()
    Succession.objects.create(contact=contact, card={}, named_at=now())
    assert "nu niemand aan wie" in client.get(f"/vragen/{found.code}/").content.decode()


def test_what_was_typed_is_shown_when_the_contact_just_went_away(client: Client) -> None:
    found = example("")
    answer = client.post(f"/vragen/{found.code}/", post_data(AskForm, **TYPED))
    assert TYPED["text"] in answer.content.decode()
    assert not Question.objects.exists()


@pytest.mark.parametrize("code", ["ZZZZZZZ", "geen-code", "0000000"])
def test_what_is_not_public_is_not_there(client: Client, code: str) -> None:
    assert client.get(f"/vragen/{code}/").status_code == 404


def test_looking_asks_no_more_of_the_database_with_more_contacts(client: Client) -> None:
    counts = []
    for number in (1, 2, 5):
        boxes = [f"c{number}-{one}@voorbeeldstad.example" for one in range(number)]
        found = example(*boxes, title=f"Titel {number}")
        client.get(f"/vragen/{found.code}/")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(f"/vragen/{found.code}/")
        counts.append(len(asked))
    assert len(set(counts)) == 1
