"""Another e-mail address."""

import re
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from conftest import only_looking
from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
from leidraad.audit.api import journal
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db
PAGE, NEW = "/account/e-mailadres/", "noor@elders.example"


@pytest.fixture
def noor(client: Client) -> User:
    cache.clear()
    user = person("editor", email="noor@voorbeeldstad.example", password=PASSWORD)
    sign_in(client, user, recently=True)
    return user


def link_for(client: Client, address: str = NEW) -> str:
    client.post(PAGE, {"address": address})
    (found,) = re.findall(r"https?://\S+/account/e-mailadres/\S+", Letter.objects.get().text)
    return str(urlsplit(found).path)


def email_of(user: User) -> str:
    return User.objects.get(pk=user.pk).email


def test_it_counts_once_the_new_mailbox_has_answered(client: Client, noor: User) -> None:
    link = link_for(client)
    assert Letter.objects.get().to == NEW
    assert email_of(noor) == "noor@voorbeeldstad.example"
    assert client.post(link)["Location"] == "/account/"
    assert email_of(noor) == NEW
    assert client.get("/account/").status_code == 200


def test_the_old_mailbox_is_told_and_the_journal_too(client: Client, noor: User) -> None:
    client.post(link_for(client))
    assert {letter.to for letter in Letter.objects.all()} == {NEW, "noor@voorbeeldstad.example"}
    assert [line.event for line in journal()] == ["accounts.address_changed"]
    assert noor.pk


def test_one_signs_in_with_the_new_one_alone(client: Client, noor: User) -> None:
    client.post(link_for(client))
    new = Client().post("/inloggen/", {"login": NEW, "password": PASSWORD})
    assert new["Location"] == "/inloggen/tweede-stap/"
    old = Client().post("/inloggen/", {"login": noor.email, "password": PASSWORD})
    assert "horen niet bij elkaar" in old.content.decode()


def test_other_sessions_end(client: Client, noor: User) -> None:
    elsewhere = sign_in(Client(), noor)
    client.post(link_for(client))
    assert elsewhere.get("/account/").status_code == 302


@pytest.mark.usefixtures("noor")
def test_it_works_once_and_for_nobody_else(client: Client) -> None:
    link = link_for(client)
    other = sign_in(Client(), person("editor"))
    assert other.get(link).status_code == 410
    other.post(link)
    assert not User.objects.filter(email=NEW).exists()
    client.post(link)
    assert client.get(link).status_code == 410


@pytest.mark.usefixtures("noor")
def test_an_address_of_a_colleague_gets_no_letter_and_the_same_answer(client: Client) -> None:
    known = person("editor", email="sami@voorbeeldstad.example")
    answer = client.post(PAGE, {"address": known.email.upper()})
    assert answer["Location"] == "/account/"
    assert not Letter.objects.exists()


def test_it_asks_first_who_you_are(client: Client) -> None:
    sign_in(client, person("editor", password=PASSWORD))
    assert client.get(PAGE)["Location"].startswith("/account/opnieuw/")
    assert client.post(PAGE, {"address": NEW})["Location"].startswith("/account/opnieuw/")
    assert not Letter.objects.exists()


@pytest.mark.usefixtures("noor")
def test_looking_at_the_link_changes_nothing(client: Client) -> None:
    link = link_for(client)
    with only_looking():
        assert NEW in client.get(link).content.decode()
        client.head(link)
