"""The list of municipalities that do it too."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import only_looking
from leidraad.upkeep.tests.factories import example
from leidraad.upkeep.tests.readers import adopted, with_desk

PAGE = "/redactie/bijhouden/wij-ook/"


def test_nothing_waits_before_it_was_confirmed(desk: Client) -> None:
    adopted(example())
    with only_looking():
        assert "Hier wacht niets op je" in desk.get(PAGE).content.decode()


def test_which_municipality_and_whose_mailbox(desk: Client) -> None:
    with_desk(example())
    page = desk.get(PAGE).content.decode()
    assert "Meppel" in page
    assert "onbekend maildomein" in page


def test_more_rows_ask_nothing_more(desk: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            desk.get(PAGE)
        return len(found)

    found = example()
    with_desk(found)
    desk.get(PAGE)
    few = asked()
    for number in range(5):
        with_desk(found, address=f"contact{number}@buurstad.example")
    assert asked() == few
