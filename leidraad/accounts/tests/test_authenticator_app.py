"""Turning the app on makes a newcomer a colleague; turning the last one off is refused."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, SECRET, code, person, sign_in
from leidraad.audit.api import journal
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db
ON, OFF = "/account/tweede-stap/app/", "/account/tweede-stap/app/uit/"


@pytest.fixture
def newcomer(client: Client) -> User:
    cache.clear()
    user = person("editor", factor=False, password=PASSWORD)
    sign_in(client, user, factor=False, recently=True)
    return user


def secret_of(client: Client) -> str:
    return str(client.get(ON).context["form"].secret)


def turn_on(client: Client) -> str:
    secret = secret_of(client)
    client.post(ON, {"code": code(secret)})
    return secret


def test_a_code_from_the_app_turns_it_on(client: Client, newcomer: User) -> None:
    turn_on(client)
    assert client.get("/account/").status_code == 200
    assert [line.event for line in journal()] == ["accounts.factor_added"]
    assert {letter.to for letter in Letter.objects.all()} == {newcomer.email}


def test_the_secret_stands_on_the_page_and_not_in_the_database(
    client: Client, newcomer: User
) -> None:
    secret = turn_on(client)
    kept = Authenticator.objects.get(user=newcomer, type="totp").data["secret"]
    assert secret not in kept
    assert Authenticator.objects.get(user=newcomer, type="totp").wrap().validate_code(code(secret))


def test_a_wrong_code_turns_nothing_on(client: Client, newcomer: User) -> None:
    secret_of(client)
    assert "Deze code klopt niet" in client.post(ON, {"code": "000000"}).content.decode()
    assert not Authenticator.objects.filter(user=newcomer).exists()


def test_it_asks_first_who_you_are_when_that_was_long_ago(client: Client) -> None:
    sign_in(client, person(factor=False, password=PASSWORD), factor=False)
    assert client.get(ON)["Location"].startswith("/account/opnieuw/")


def test_the_last_one_of_who_has_a_role_stays_on(client: Client) -> None:
    sign_in(client, person("editor", password=PASSWORD), recently=True)
    assert "Met jouw rol" in client.post(OFF).content.decode()
    assert Authenticator.objects.filter(type="totp").exists()


def test_who_has_no_role_may_turn_it_off(
    client: Client, django_capture_on_commit_callbacks: object
) -> None:
    sign_in(client, person(password=PASSWORD), recently=True)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        client.post(OFF)
    assert not Authenticator.objects.filter(type="totp").exists()
    assert [line.event for line in journal()] == ["accounts.factor_removed"]


def test_other_sessions_end_when_it_changes(client: Client) -> None:
    user = person(password=PASSWORD)
    elsewhere = sign_in(Client(), user)
    assert elsewhere.get("/account/").status_code == 200
    sign_in(client, user, recently=True)
    client.post(OFF)
    assert elsewhere.get("/account/").status_code == 302
    assert client.get("/account/").status_code == 200


def test_the_secret_of_the_tests_gives_six_figures() -> None:
    assert len(code(SECRET)) == 6


def test_without_its_line_in_the_journal_it_does_not_happen(
    client: Client, newcomer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object, **_more: object) -> None:
        raise RuntimeError("vol")

    monkeypatch.setattr("leidraad.accounts.actions.change_sign_in.record", broken)
    with pytest.raises(RuntimeError, match="vol"):
        turn_on(client)
    assert not Authenticator.objects.filter(user=newcomer).exists()
