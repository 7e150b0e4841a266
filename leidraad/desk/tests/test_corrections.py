"""The list of readers' corrections at the desk."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import only_looking
from leidraad.upkeep.tests.factories import example
from leidraad.upkeep.tests.readers import sent

PAGE = "/redactie/bijhouden/verbeteringen/"


def without_contact(number: int) -> None:
    found = example(title=f"Zonder contact {number}")
    found.contacts.clear()
    sent(found, address=f"lezer{number}@stad.example")


def test_nothing_waits(desk: Client) -> None:
    with only_looking():
        assert "Hier wacht niets op je" in desk.get(PAGE).content.decode()


def test_only_what_the_contact_cannot_answer(desk: Client) -> None:
    sent(example(title="Bij het contact"))
    without_contact(1)
    page = desk.get(PAGE).content.decode()
    assert "Zonder contact 1" in page
    assert "Wat er gedaan is" in page
    assert "Bij het contact" not in page


def test_more_rows_ask_nothing_more(desk: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            desk.get(PAGE)
        return len(found)

    without_contact(0)
    desk.get(PAGE)
    few = asked()
    for number in range(1, 6):
        without_contact(number)
    assert asked() == few
