"""The figures: counted as they say, honest when there is nothing to count."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import only_looking
from leidraad.library.api import confirm_example, forget_catalogue
from leidraad.library.models import Example
from leidraad.library.tests.factories import EDITOR, published
from leidraad.upkeep.models import ContactMade
from leidraad.upkeep.queries.figures import Figure, forget_measured, public_figures
from leidraad.upkeep.tests.factories import example

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
PAGE = "/cijfers/"


@pytest.fixture(autouse=True)
def _measured_anew() -> None:
    forget_measured()


def figure(name: str) -> Figure:
    return next(one for one in public_figures("nl").figures if one.name == name)


def test_an_empty_library_says_so(client: Client) -> None:
    with only_looking():
        page = client.get(PAGE).content.decode()
    assert "Er staan nog geen voorbeelden op de site." in page
    assert "nog niet bekend" in page
    assert "None" not in page


def test_how_many_were_confirmed_in_half_a_year(at: Callable[[str], None]) -> None:
    at("2026-01-10")
    confirm_example(by=EDITOR, example=example())
    at("2026-06-30")
    published(title="Nooit gevraagd")
    assert figure("bevestigd").value == "50%"
    assert figure("voorbeelden").value == "2"
    at("2026-07-20")
    assert figure("bevestigd").value == "0%"


def test_contacts_are_added_up_over_the_months() -> None:
    for month in (3, 4):
        ContactMade.objects.create(month=date(2026, month, 1), times=month)
    assert figure("contacten").value == "7"


def test_without_answers_there_are_no_days() -> None:
    assert figure("dagen").value == ""


def test_the_table_is_the_same_from_both_sides_and_leads_to_the_list() -> None:
    published(domains=("inburgering", "zorg"))
    published(domains=("zorg",), title="Alleen zorg")
    told = public_figures("nl")
    cells = {(row.code, cell.code): cell for row in told.rows for cell in row.cells}
    assert cells["zorg", "inburgering"].number == cells["inburgering", "zorg"].number == 1
    assert cells["zorg", "zorg"].number == 2
    assert cells["zorg", "inburgering"].thickness == 5
    assert "samen=" in cells["zorg", "inburgering"].address
    assert cells["onderwijs", "zorg"].address == ""


def test_what_is_not_public_is_not_counted() -> None:
    found = example()
    published(title="Blijft staan")
    Example.objects.filter(pk=found.pk).update(published=None)
    forget_catalogue()
    assert figure("voorbeelden").value == "1"


@pytest.mark.parametrize("prefix", ["", "/en", "/ar", "/ti"])
def test_in_every_language(client: Client, prefix: str) -> None:
    example()
    answer = client.get(f"{prefix}{PAGE}")
    assert answer.status_code == 200
    assert "<table" in answer.content.decode()


def test_asking_again_costs_one_question(client: Client) -> None:
    """A kept page; and with another address the counting itself is not done again."""
    example()
    client.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        client.get(PAGE)
    assert len(asked) == 1
    with CaptureQueriesContext(connection) as asked:
        client.get(f"{PAGE}?x=1")
    assert len(asked) <= 4
