"""One municipality that does it too: on the page, or not."""

from django.test import Client

from conftest import only_looking
from leidraad.upkeep.models import AdoptionRequest
from leidraad.upkeep.tests.factories import example
from leidraad.upkeep.tests.readers import NEIGHBOUR, with_desk


def page_of(request: AdoptionRequest) -> str:
    return f"/redactie/bijhouden/wij-ook/{request.pk}/"


def test_all_that_was_told(desk: Client) -> None:
    request = with_desk(example())
    with only_looking():
        page = desk.get(page_of(request)).content.decode()
    assert "Zetten wij Meppel erbij?" in page
    assert NEIGHBOUR in page
    assert "onbekend maildomein" in page


def test_on_the_page(desk: Client) -> None:
    found = example()
    request = with_desk(found)
    desk.post(page_of(request), {"yes": "1"})
    assert found.adoptions.get().contact.mailbox == NEIGHBOUR
    assert desk.get(page_of(request)).status_code == 404


def test_a_second_of_the_same_municipality_has_no_button(desk: Client) -> None:
    found = example()
    first, second = with_desk(found), with_desk(found, address="ander@buurstad.example")
    desk.post(page_of(first), {"yes": "1"})
    assert "staat er al bij" in desk.get(page_of(second)).content.decode()
    assert desk.post(page_of(second), {"yes": "1"}).status_code == 422
    assert found.adoptions.count() == 1


def test_not_on_the_page_with_the_reason(desk: Client) -> None:
    request = with_desk(example())
    assert desk.post(page_of(request), {"why": ""}).status_code == 422
    desk.post(page_of(request), {"why": "Dit is iets anders."})
    request.refresh_from_db()
    assert request.state == AdoptionRequest.State.DECLINED
