"""Accepting an invitation: once, in time, by whoever has the link."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from conftest import only_looking
from leidraad.accounts.access import roles_of
from leidraad.accounts.actions.invite import invite, withdraw_invitation
from leidraad.accounts.models import Invitation, User
from leidraad.accounts.tests.factories import PASSWORD, organisation, person, sign_in
from leidraad.audit.api import journal
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db
ADDRESS = "nieuw@voorbeeldstad.example"
GIVEN = {"name": "Sara", "password": PASSWORD}


@pytest.fixture
def link() -> str:
    cache.clear()
    return invited()


def invited(role: str = "editor", address: str = ADDRESS) -> str:
    sent = invite(
        by=person("administrator", name="Noor"),
        address=address,
        organisation=organisation(),
        role=role,
    )
    return urlsplit(sent.address).path


def test_the_letter_holds_the_link(link: str) -> None:
    letter = Letter.objects.get()
    assert letter.to == ADDRESS
    assert link in letter.text
    assert "Noor nodigt je uit" in letter.text


def test_the_page_says_by_whom_and_for_what(client: Client, link: str) -> None:
    page = client.get(link).content.decode()
    for words in ("redacteur", "Redactie Leidraad", "Noor", ADDRESS):
        assert words in page


def test_accepting_makes_an_account_and_asks_for_the_second_step(client: Client, link: str) -> None:
    assert client.post(link, GIVEN)["Location"] == "/account/"
    user = User.objects.get(email=ADDRESS)
    assert roles_of(user) == {"editor"}
    assert client.get("/account/")["Location"] == "/account/tweede-stap/"
    assert client.get("/account/tweede-stap/app/").status_code == 200  # proved just now


def test_it_works_once(client: Client, link: str) -> None:
    client.post(link, GIVEN)
    again = Client().post(link, {"name": "Dief", "password": "elf blauwe boten op de plas"})
    assert again.status_code == 410
    assert User.objects.get(email=ADDRESS).check_password(PASSWORD)


def test_it_ends_after_thirty_days(client: Client, link: str, at: Callable[[str], None]) -> None:
    at("2099-01-01")
    assert client.get(link).status_code == 410
    assert client.post(link, GIVEN).status_code == 410
    assert not User.objects.filter(email=ADDRESS).exists()


def test_withdrawn_is_over(client: Client, link: str) -> None:
    withdraw_invitation(by=person("administrator"), invitation=Invitation.objects.get())
    assert client.post(link, GIVEN).status_code == 410


def test_a_second_invitation_ends_the_first(client: Client, link: str) -> None:
    again = invited()
    assert client.get(link).status_code == 410
    assert client.get(again).status_code == 200


def test_who_is_known_already_gets_the_role_and_signs_in_as_always(
    client: Client, link: str
) -> None:
    known = person("translator", email=ADDRESS)
    page = client.get(link).content.decode()
    assert "Je hebt al een account" in page
    assert 'type="password"' not in page
    assert client.post(link)["Location"] == "/inloggen/"
    assert roles_of(known) == {"translator", "editor"}
    assert client.get("/account/").status_code == 302


def test_new_rights_end_the_sessions_of_before(client: Client, link: str) -> None:
    known = person("translator", email=ADDRESS)
    sign_in(client, known)
    Client().post(link)
    assert client.get("/account/").status_code == 302


def test_a_closed_account_does_not_open_this_way(client: Client, link: str) -> None:
    known = person(email=ADDRESS)
    User.objects.filter(pk=known.pk).update(is_active=False)
    assert "gesloten" in client.post(link).content.decode()
    assert roles_of(known) == frozenset()


def test_a_weak_password_uses_nothing_up(client: Client, link: str) -> None:
    page = client.post(link, {"name": "Sara", "password": "kort"}).content.decode()
    assert "12" in page
    assert client.post(link, GIVEN).status_code == 302


def test_looking_changes_nothing(client: Client, link: str) -> None:
    with only_looking():
        assert client.get(link).status_code == 200
        assert client.head(link).status_code == 200


def test_the_address_is_told_to_nobody(client: Client, link: str) -> None:
    answer = client.get(link)
    assert answer["Referrer-Policy"] == "same-origin"
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("token", ["x", "a" * 200, "%00", "..%2f", "é"])
def test_a_made_up_link_is_over(client: Client, token: str) -> None:
    assert client.get(f"/uitnodiging/{token}/").status_code in {404, 410}


def test_the_journal_names_no_address(client: Client, link: str) -> None:
    client.post(link, GIVEN)
    events = [line.event for line in journal()]
    assert events == ["accounts.signed_in", "accounts.invitation_accepted", "accounts.invited"]
    assert not re.search("voorbeeldstad", str(journal()))
