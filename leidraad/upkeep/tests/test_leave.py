"""Not my work any more: a successor is named and asked, or the desk looks for one."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.forms.succession import SuccessorForm
from leidraad.upkeep.models import Check, Succession
from leidraad.upkeep.tests.factories import OWNER, ask_contacts, confirmed, contact_of, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]
NEW = "nieuw@voorbeeldstad.example"
CARD = {"role": "Regisseur", "organisation": "Gemeente Voorbeeldstad", "mailbox": NEW, "phone": ""}


def test_the_successor_gets_a_letter_and_nothing_changes_yet(client: Client) -> None:
    found = ask_contacts()
    path = f"{link(OWNER, '/klopt/')}opvolger/"
    answer = client.post(path, post_data(SuccessorForm, **CARD))
    assert answer["Location"] == "/bedankt/opvolger-gevraagd/"
    assert contact_of(found).mailbox == OWNER
    assert len(waiting_letters(NEW)) == 1
    assert Check.objects.get().answer == Check.Answer.NOT_MINE


def test_from_the_foot_of_any_letter_too(client: Client) -> None:
    confirmed()
    path = link(OWNER, "/contact-overdragen/")
    with only_looking():
        assert client.get(path).status_code == 200
    client.post(path, post_data(SuccessorForm, **CARD))
    assert len(waiting_letters(NEW)) == 1
    assert client.get(path).status_code == 410


def test_who_knows_nobody_need_not_fill_in_anything(client: Client) -> None:
    ask_contacts()
    path = f"{link(OWNER, '/klopt/')}opvolger/"
    answer = client.post(path, post_data(SuccessorForm, nobody="1"))
    assert answer["Location"] == "/bedankt/opvolger-gezocht/"
    assert Succession.objects.get().card == {}


def test_whoever_left_is_not_asked_again(client: Client, at: Clock) -> None:
    at("2026-01-05")
    ask_contacts()
    client.post(f"{link(OWNER, '/klopt/')}opvolger/", post_data(SuccessorForm, nobody="1"))
    for day in ("2026-01-20", "2026-08-01", "2027-08-01"):
        at(day)
        ask_still_true()
    assert len(waiting_letters(OWNER)) == 1


@pytest.mark.parametrize("missing", ["role", "organisation", "mailbox"])
def test_what_is_needed_is_said_at_its_field(client: Client, missing: str) -> None:
    ask_contacts()
    path = f"{link(OWNER, '/klopt/')}opvolger/"
    answer = client.post(path, post_data(SuccessorForm, **{**CARD, missing: ""}))
    assert answer.status_code == 422
    assert f'id="id_{missing}_error"' in answer.content.decode()
    assert Check.objects.get().answered_at is None


def test_one_cannot_follow_oneself(client: Client) -> None:
    ask_contacts()
    path = f"{link(OWNER, '/klopt/')}opvolger/"
    answer = client.post(path, post_data(SuccessorForm, **{**CARD, "mailbox": OWNER.upper()}))
    assert answer.status_code == 422
    assert not Succession.objects.exists()


def test_another_name_takes_the_place_of_the_first(client: Client) -> None:
    """Two open questions about one contact would be a race."""
    found = ask_contacts()
    confirmed(found)
    client.post(f"{link(OWNER, '/contact-overdragen/')}", post_data(SuccessorForm, **CARD))
    first = link(NEW, "/opvolging/")
    confirmed(found, text="Nog een vraag?")
    other = {**CARD, "mailbox": "ander@voorbeeldstad.example"}
    client.post(link(OWNER, "/contact-overdragen/"), post_data(SuccessorForm, **other))
    assert Succession.objects.count() == 1
    assert client.get(first).status_code == 410
