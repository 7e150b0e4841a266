"""The page of the second step: what is on, what can be added."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from conftest import only_looking
from leidraad.accounts.tests.factories import PASSWORD, person, sign_in

pytestmark = pytest.mark.django_db
PAGE = "/account/tweede-stap/"


def test_it_says_that_a_role_needs_one(client: Client) -> None:
    newcomer = person("editor", factor=False, password=PASSWORD)
    sign_in(client, newcomer, factor=False)
    page = client.get(PAGE).content.decode()
    assert "Met jouw rol is een tweede stap nodig" in page
    assert "/account/tweede-stap/app/" in page


def test_it_says_what_is_on(client: Client) -> None:
    sign_in(client, person("editor"))
    page = client.get(PAGE).content.decode()
    assert "Staat aan" in page
    assert "Met jouw rol" not in page


def test_who_has_a_factor_but_did_not_show_it_shows_it_first(client: Client) -> None:
    """A password alone may not add a second way in."""
    sign_in(client, person("editor", password=PASSWORD), factor=False)
    for page in (PAGE, f"{PAGE}app/", f"{PAGE}sleutel/"):
        assert client.get(page)["Location"].startswith("/account/opnieuw/code/")


def test_who_lost_the_factor_is_a_newcomer_again(client: Client) -> None:
    user = person("editor", password=PASSWORD)
    sign_in(client, user)
    Authenticator.objects.all().delete()
    assert client.get("/account/")["Location"] == PAGE


def test_looking_writes_nothing(client: Client) -> None:
    sign_in(client, person("editor"))
    with only_looking():
        assert client.get(PAGE).status_code == 200
