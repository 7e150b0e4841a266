"""Showing once more who you are."""

import pytest
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, code, person, sign_in

pytestmark = pytest.mark.django_db
AGAIN, WANTED = "/account/opnieuw/", "/account/tweede-stap/codes/nieuw/"


@pytest.fixture
def editor(client: Client) -> User:
    cache.clear()
    user = person("editor", password=PASSWORD)
    sign_in(client, user)
    return user


@pytest.mark.usefixtures("editor")
def test_a_password_brings_you_where_you_wanted_to_be(client: Client) -> None:
    asked = client.get(WANTED)["Location"]
    assert asked.startswith(AGAIN)
    assert client.post(asked, {"password": PASSWORD, "next": WANTED})["Location"] == WANTED
    assert client.get(WANTED).status_code == 200


@pytest.mark.usefixtures("editor")
def test_a_code_does_too(client: Client) -> None:
    data = {"code": code(), "next": WANTED}
    assert client.post(f"{AGAIN}code/", data)["Location"] == WANTED
    assert client.get(WANTED).status_code == 200


@pytest.mark.usefixtures("editor")
def test_a_wrong_password_does_not(client: Client) -> None:
    answer = client.post(AGAIN, {"password": "verkeerd", "next": WANTED})
    assert "Dit is niet je wachtwoord" in answer.content.decode()
    assert client.get(WANTED).status_code == 302


@pytest.mark.usefixtures("editor")
def test_it_leads_to_no_other_site(client: Client) -> None:
    data = {"password": PASSWORD, "next": "https://elders.example/"}
    assert client.post(AGAIN, data)["Location"] == "/account/"


@pytest.mark.usefixtures("editor")
def test_the_other_ways_are_offered(client: Client) -> None:
    assert f"{AGAIN}code/" in client.get(AGAIN).content.decode()


def test_showing_the_factor_later_opens_the_rest(client: Client) -> None:
    """A session with a password alone, of somebody who has a factor."""
    cache.clear()
    sign_in(client, person("editor", password=PASSWORD), factor=False)
    assert client.get("/account/")["Location"].startswith(f"{AGAIN}code/")
    client.post(f"{AGAIN}code/", {"code": code(), "next": "/account/"})
    assert client.get("/account/").status_code == 200
