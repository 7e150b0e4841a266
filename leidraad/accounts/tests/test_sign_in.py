"""Signing in: an address and a password, the same answer for whoever is not known."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from conftest import only_looking
from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, SECRET, code, person, sign_in
from leidraad.audit.api import journal

pytestmark = pytest.mark.django_db
IN = "/inloggen/"


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    cache.clear()


@pytest.fixture
def editor() -> User:
    return person("editor", email="noor@voorbeeldstad.example", password=PASSWORD)


def log_in(client: Client, email: str, password: str = PASSWORD) -> Any:
    return client.post(IN, {"login": email, "password": password})


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_address_password_and_code_open_the_door(client: Client, editor: User) -> None:
    assert log_in(client, editor.email)["Location"] == "/inloggen/tweede-stap/"
    assert not is_in(client)
    answer = client.post("/inloggen/tweede-stap/", {"code": code(SECRET)})
    assert answer["Location"] == "/account/"
    assert is_in(client)


def test_the_journal_tells_of_it(client: Client, editor: User) -> None:
    log_in(client, editor.email)
    assert journal() == ()
    client.post("/inloggen/tweede-stap/", {"code": code(SECRET)})
    (line,) = journal()
    assert (line.event, line.by.key) == ("accounts.signed_in", str(editor.pk))


def test_the_key_of_the_session_is_new(client: Client, editor: User) -> None:
    """Whoever laid a session ready for somebody else has nothing."""
    log_in(client, editor.email)
    before = client.session.session_key
    client.post("/inloggen/tweede-stap/", {"code": code(SECRET)})
    assert client.session.session_key != before


def test_who_has_no_role_needs_no_code(client: Client) -> None:
    user = person(email="gast@voorbeeldstad.example", password=PASSWORD, factor=False)
    log_in(client, user.email)
    assert is_in(client)


def test_who_has_a_role_but_no_factor_gets_one_first(client: Client) -> None:
    user = person("editor", email="nieuw@voorbeeldstad.example", password=PASSWORD, factor=False)
    log_in(client, user.email)
    assert client.get("/account/")["Location"] == reverse("mfa_index")
    assert client.get(reverse("mfa_index")).status_code == 200


def shown(client: Client, email: str, password: str) -> str:
    page = log_in(client, email, password).content.decode()
    without_token = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)
    return without_token.replace(email, "adres")


def test_known_and_unknown_addresses_get_the_same_answer(client: Client, editor: User) -> None:
    known = shown(client, editor.email, "niet het goede wachtwoord")
    unknown = shown(client, "niemand@voorbeeldstad.example", "niet het goede wachtwoord")
    assert known == unknown
    assert "horen niet bij elkaar" in known


def test_the_log_does_not_name_who_it_was(
    client: Client, editor: User, caplog: pytest.LogCaptureFixture
) -> None:
    log_in(client, editor.email, "verkeerd wachtwoord")
    assert "Inloggen mislukt" in caplog.text
    assert "noor" not in caplog.text


def test_after_five_wrong_passwords_the_right_one_does_not_help(
    client: Client, editor: User
) -> None:
    for _turn in range(5):
        log_in(client, editor.email, "verkeerd wachtwoord")
    answer = log_in(client, editor.email)
    assert "Wacht een paar minuten" in answer.content.decode()


def test_without_that_count_the_right_one_would_help(
    client: Client, editor: User, settings: Any
) -> None:
    settings.ACCOUNT_RATE_LIMITS = False
    for _turn in range(5):
        log_in(client, editor.email, "verkeerd wachtwoord")
    assert log_in(client, editor.email).status_code == 302


def test_a_closed_account_says_so_to_its_owner_alone(client: Client, editor: User) -> None:
    User.objects.update(is_active=False)
    answer = log_in(client, editor.email)
    assert answer["Location"] == "/inloggen/gesloten/"
    assert "gesloten" in client.get("/inloggen/gesloten/").content.decode()
    wrong = log_in(client, editor.email, "verkeerd wachtwoord").content.decode()
    assert "horen niet bij elkaar" in wrong


def test_it_leads_to_no_other_site(client: Client) -> None:
    user = person(email="gast@voorbeeldstad.example", password=PASSWORD, factor=False)
    data = {"login": user.email, "password": PASSWORD, "next": "https://elders.example/"}
    assert client.post(IN, data)["Location"] == "/account/"


def test_it_leads_back_to_where_you_were_going(client: Client) -> None:
    user = person(email="gast@voorbeeldstad.example", password=PASSWORD, factor=False)
    asked = client.get("/account/sessies/")["Location"]
    assert asked == "/inloggen/?next=/account/sessies/"
    data = {"login": user.email, "password": PASSWORD, "next": "/account/sessies/"}
    assert client.post(asked, data)["Location"] == "/account/sessies/"


def test_looking_at_the_door_writes_nothing(client: Client) -> None:
    with only_looking():
        assert client.get(IN).status_code == 200


def test_nobody_signs_up_here(client: Client) -> None:
    assert client.get("/inloggen/signup/").status_code == 404


def test_without_a_provider_there_is_no_button_for_one(client: Client) -> None:
    assert "/inloggen/dienst/" not in client.get(IN).content.decode()


def test_the_link_of_a_provider_signs_nobody_in(client: Client) -> None:
    assert client.get("/inloggen/dienst/dienst/")["Location"] == IN


def test_a_session_ends_after_two_quiet_hours(
    client: Client, editor: User, at: Callable[[str], None]
) -> None:
    at("2026-11-21 09:00")
    sign_in(client, editor)
    at("2026-11-21 10:50")
    assert is_in(client)
    at("2026-11-21 12:40")
    assert is_in(client)
    at("2026-11-21 14:45")
    assert not is_in(client)


def test_a_session_ends_after_twelve_hours_however_busy(
    client: Client, editor: User, at: Callable[[str], None]
) -> None:
    at("2026-11-21 08:00")
    sign_in(client, editor)
    for hour in range(9, 20):
        at(f"2026-11-21 {hour:02}:00")
        assert is_in(client)
    at("2026-11-21 20:01")
    assert not is_in(client)


def test_a_sign_of_life_of_another_session_does_not_count(
    client: Client, editor: User, at: Callable[[str], None]
) -> None:
    at("2026-11-21 09:00")
    sign_in(client, editor)
    other = sign_in(Client(), editor)
    at("2026-11-21 10:50")
    assert is_in(other)
    client.cookies["leidraad-seen"] = other.cookies["leidraad-seen"].value
    at("2026-11-21 12:00")
    assert not is_in(client)


def test_the_session_knows_how_somebody_signed_in(client: Client, editor: User) -> None:
    log_in(client, editor.email)
    client.post("/inloggen/tweede-stap/", {"code": code(SECRET)})
    methods = [one["method"] for one in client.session[AUTHENTICATION_METHODS_SESSION_KEY]]
    assert methods == ["password", "mfa"]
