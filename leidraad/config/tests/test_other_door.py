"""A process that serves one door knows the names of the other, and opens nothing of it."""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest
from django.test import Client
from django.urls import clear_url_caches, reverse

from leidraad.accounts.tests.factories import person, sign_in
from leidraad.config.urls import addresses

pytestmark = pytest.mark.django_db
Door = Callable[[str], Client]


@pytest.fixture
def door(settings: Any) -> Iterator[Door]:
    def open_only(which: str) -> Client:
        module = ModuleType(f"only_{which}")
        module.urlpatterns = addresses(which)  # type: ignore[attr-defined]
        module.handler404 = "leidraad.website.views.errors.not_found"  # type: ignore[attr-defined]
        sys.modules[module.__name__] = module
        settings.ROOT_URLCONF = module.__name__
        settings.STREET_URL = "https://straat.voorbeeldstad.example"
        clear_url_caches()
        return Client()

    yield open_only
    clear_url_caches()


def test_inside_serves_its_own_pages(door: Door) -> None:
    client = sign_in(door("inside"), person("administrator"))
    assert client.get("/beheer/mensen/").status_code == 200
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("address", ["/", "/ar/", "/voorbeelden/?q=taal", "/over/", "/robots.txt"])
def test_inside_the_street_is_at_its_own_address(door: Door, address: str) -> None:
    answer = door("inside").get(address)
    assert answer["Location"] == f"https://straat.voorbeeldstad.example{address}"
    assert not answer.cookies


def test_nothing_is_handed_in_at_the_wrong_door(door: Door) -> None:
    assert door("inside").post("/over/").status_code == 404


@pytest.mark.parametrize(
    "address", ["/inloggen/", "/account/", "/beheer/mensen/", "/uitnodiging/x/", "/ar/inloggen/"]
)
def test_on_the_street_the_inside_is_not_there(door: Door, address: str) -> None:
    client = sign_in(door("street"), person("administrator"))
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Location" not in answer


def test_a_letter_can_name_the_other_door(door: Door) -> None:
    door("street")
    assert reverse("invitation", args=["x"]) == "/uitnodiging/x/"
    door("inside")
    assert reverse("town") == "/"


def test_a_name_of_two_slashes_leads_to_no_other_site(door: Door) -> None:
    answer = door("inside").get("//elders.example/over/")
    assert answer.status_code == 404 or answer["Location"].startswith(
        "https://straat.voorbeeldstad.example/"
    )
