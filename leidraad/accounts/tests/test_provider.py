"""Signing in through the organisation's own service (OpenID Connect), against one on loopback."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import code, person
from leidraad.accounts.tests.fake_provider import Provider, serving_provider

pytestmark = pytest.mark.django_db
BUTTON, BACK = "/inloggen/dienst/dienst/", "/inloggen/dienst/dienst/terug/"


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    cache.clear()
    with serving_provider() as served:
        settings.SOCIALACCOUNT_PROVIDERS = served.settings()
        settings.OIDC_NAME = "Voorbeeldstad"
        yield served


def come_back(client: Client, **changed: str) -> Any:
    sent = client.post(BUTTON)
    state = parse_qs(urlsplit(sent["Location"]).query)["state"][0]
    return client.get(BACK, {"code": "c", "state": state, **changed})


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_the_button_names_the_service(client: Client, provider: Provider) -> None:
    page = client.get("/inloggen/").content.decode()
    assert "Log in met Voorbeeldstad" in page
    sent: Any = client.post(BUTTON)
    asked = parse_qs(urlsplit(sent["Location"]).query)
    assert sent["Location"].startswith(provider.base)
    assert asked["code_challenge_method"] == ["S256"]
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}


def test_who_is_known_still_shows_the_second_step(client: Client, provider: Provider) -> None:
    noor = person("editor", email="noor@voorbeeldstad.example")
    provider.says(noor.email)
    assert come_back(client)["Location"] == "/inloggen/tweede-stap/"
    assert not is_in(client)
    client.post("/inloggen/tweede-stap/", {"code": code()})
    assert is_in(client)
    assert SocialAccount.objects.get().user == noor
    assert not SocialToken.objects.exists()
    assert provider.asked[0]["code_verifier"]


def test_who_has_no_factor_gets_one_first(client: Client, provider: Provider) -> None:
    noor = person("editor", email="noor@voorbeeldstad.example", factor=False)
    provider.says(noor.email)
    come_back(client)
    assert client.get("/account/")["Location"] == "/account/tweede-stap/"


def test_a_service_that_is_trusted_with_it_is_enough(
    client: Client, provider: Provider, settings: Any
) -> None:
    settings.OIDC_TRUST_MFA = True
    provider.says(person("editor", email="noor@voorbeeldstad.example", factor=False).email)
    come_back(client)
    assert is_in(client)


def test_who_is_not_known_stays_outside(client: Client, provider: Provider) -> None:
    provider.says("vreemd@voorbeeldstad.example")
    assert come_back(client)["Location"] == "/inloggen/"
    assert "Vraag een uitnodiging" in client.get("/inloggen/").content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize("proof", [False, None, "true", 1])
def test_an_address_that_is_not_proven_is_nobodys(
    client: Client, provider: Provider, proof: object
) -> None:
    person("editor", email="noor@voorbeeldstad.example")
    provider.says("noor@voorbeeldstad.example", email_verified=proof)
    assert come_back(client)["Location"] == "/inloggen/"
    assert not SocialAccount.objects.exists()


def test_a_closed_account_stays_closed(client: Client, provider: Provider) -> None:
    noor = person("editor", email="noor@voorbeeldstad.example", factor=False)
    provider.says(noor.email)
    come_back(client)
    client.post("/uitloggen/")
    User.objects.update(is_active=False)
    assert come_back(client)["Location"] == "/inloggen/gesloten/"
    assert not is_in(client)


@pytest.mark.parametrize("changed", [{"state": "verzonnen"}, {"error": "access_denied"}])
def test_what_the_service_did_not_say_counts_for_nothing(
    client: Client, provider: Provider, changed: dict[str, str]
) -> None:
    provider.says(person("editor", email="noor@voorbeeldstad.example").email)
    answer = come_back(client, **changed)
    assert answer["Location"] in {"/inloggen/", "/inloggen/dienst/gestopt/"}
    assert client.get("/inloggen/dienst/gestopt/")["Location"] == "/inloggen/"
    assert not is_in(client)


def test_a_service_that_is_down_is_said(client: Client, settings: Any) -> None:
    cache.clear()
    settings.SOCIALACCOUNT_PROVIDERS = Provider("http://127.0.0.1:9").settings()
    assert client.post(BUTTON)["Location"] == "/inloggen/"
    assert "gaf geen goed antwoord" in client.get("/inloggen/").content.decode()
