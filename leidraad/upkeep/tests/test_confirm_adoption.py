"""The contact of a municipality says that it is so; the desk decides."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from conftest import only_looking
from leidraad.accounts.tests.factories import person
from leidraad.gate.tests.factories import post_data
from leidraad.library.api import catalogue
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.api import accept_adoption, decline_adoption
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import AdoptionRequest
from leidraad.upkeep.tests.factories import OWNER, example, link
from leidraad.upkeep.tests.readers import NEIGHBOUR, adopted, with_desk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
State = AdoptionRequest.State


def test_only_the_button_brings_it_to_the_desk(client: Client) -> None:
    adopted(example())
    path = link(NEIGHBOUR, "/wij-ook/bevestigen/")
    with only_looking():
        assert "Doet Meppel dit ook?" in client.get(path).content.decode()
        assert client.head(path).status_code == 200
    assert AdoptionRequest.objects.get().state == State.UNCONFIRMED
    client.post(path, post_data(ButtonForm))
    assert AdoptionRequest.objects.get().state == State.WITH_DESK
    assert client.get(path).status_code == 410


def test_accepted_it_stands_on_the_page_and_the_first_hears_the_good_news() -> None:
    found = example()
    accept_adoption(by=person("editor"), request=with_desk(found))
    assert catalogue().by_code[found.code].adopted_by == 1
    adoption = found.adoptions.get()
    assert adoption.contact.mailbox == NEIGHBOUR
    news = waiting_letters(OWNER)[-1]
    assert "Meppel" in news.subject
    assert NEIGHBOUR not in news.text
    assert "staat erbij" in waiting_letters(NEIGHBOUR)[-1].subject


def test_a_second_of_the_same_municipality_does_not_push_the_first_aside() -> None:
    found, editor = example(), person("editor")
    first, second = with_desk(found), with_desk(found, address="ander@buurstad.example")
    accept_adoption(by=editor, request=first)
    with pytest.raises(PermissionDenied):
        accept_adoption(by=editor, request=second)
    assert found.adoptions.get().contact.mailbox == NEIGHBOUR


def test_accepting_twice_is_refused() -> None:
    request, editor = with_desk(example()), person("editor")
    accept_adoption(by=editor, request=request)
    with pytest.raises(PermissionDenied):
        accept_adoption(by=editor, request=request)


def test_declined_it_gets_the_reason() -> None:
    found = example()
    decline_adoption(by=person("editor"), request=with_desk(found), why="Dit is iets anders.")
    assert found.adoptions.count() == 0
    assert "> Dit is iets anders." in waiting_letters(NEIGHBOUR)[-1].text


@pytest.mark.parametrize("role", ["translator", "administrator", None])
def test_only_the_desk_decides(role: str | None) -> None:
    someone, request = person(*[role] if role else []), with_desk(example())
    with pytest.raises(PermissionDenied):
        accept_adoption(by=someone, request=request)
    with pytest.raises(PermissionDenied):
        decline_adoption(by=someone, request=request, why="Nee.")


def test_what_was_not_confirmed_cannot_be_accepted() -> None:
    with pytest.raises(PermissionDenied):
        accept_adoption(by=person("editor"), request=adopted(example()))
