"""How many questions a page asks the database: few, and no more when there are more examples."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leidraad.library.api import forget_catalogue
from leidraad.library.models import Slug
from leidraad.library.tests.factories import made_up
from leidraad.library.tests.fixtures import filled
from leidraad.library.views.kept import shelf

ASKED = {
    "/": 2,
    "/?fase=later": 2,
    "/kaart/": 2,
    "/kaart/?leefgebied=zorg": 2,
    "/voorbeelden/": 2,
    "/voorbeelden/?leefgebied=zorg&fase=later&bewijs=beschreven": 2,
    "/voorbeelden/?q=taal": 2,
    "/en/voorbeelden/?q=buddie": 2,
    "/overzicht/": 2,
    "/leefgebied/zorg/": 2,
    "/mijn-lijst/": 1,
    "/voorbeelden/voorbeeld-7/": 5,
    "/over/": 1,
}
"""Twice which edition it is: once for the kept page, once for the catalogue."""
MOST, CATALOGUE = 8, 5


@pytest.fixture(scope="module", params=[20, 2_000])
def size(request: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[int]:
    del django_db_setup
    with django_db_blocker.unblock(), filled():
        made_up(request.param)
        yield request.param


def asked(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as questions:
        assert client.get(address).status_code == 200
    return len(questions)


@pytest.mark.django_db
def test_each_page_asks_so_many_questions(client: Client, size: int) -> None:
    client.get("/voorbeelden/voorbeeld-1/")
    assert Slug.objects.count() == size
    shelf.clear()
    counted = {address: asked(client, address) for address in ASKED}
    assert counted == ASKED
    assert max(counted.values()) <= MOST


@pytest.mark.django_db
def test_a_kept_page_asks_one(client: Client, size: int) -> None:
    del size
    for address in ASKED:
        client.get(address)
        assert asked(client, address) == 1, address


@pytest.mark.django_db
def test_the_first_page_after_a_change_asks_a_few_more(client: Client, size: int) -> None:
    client.get("/voorbeelden/")
    for address, number in ASKED.items():
        forget_catalogue()
        shelf.clear()
        more = 0 if number == 1 else CATALOGUE
        assert asked(client, address) <= number + more, (address, size)
