"""Choosing a new password from the letter."""

import re
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
from leidraad.audit.api import journal
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db
NEW = "elf blauwe boten op de plas"


@pytest.fixture
def editor() -> User:
    cache.clear()
    return person("editor", email="noor@voorbeeldstad.example", password=PASSWORD)


def link_for(client: Client, user: User) -> str:
    client.post("/wachtwoord-vergeten/", {"email": user.email})
    text = Letter.objects.latest("pk").text
    (found,) = re.findall(r"https?://\S+/wachtwoord-vergeten/\S+", text)
    return str(urlsplit(found).path)


def choose(client: Client, link: str, password: str = NEW, again: str = "") -> str:
    form = client.get(link)["Location"]
    data = {"password1": password, "password2": again or password}
    answer = client.post(form, data, follow=True)
    return str(answer.content.decode())


def test_the_new_one_opens_and_the_old_one_does_not(client: Client, editor: User) -> None:
    assert "Je nieuwe wachtwoord geldt nu" in choose(client, link_for(client, editor))
    editor.refresh_from_db()
    assert editor.check_password(NEW)
    assert not editor.check_password(PASSWORD)


def test_it_signs_nobody_in_and_the_second_step_stays(client: Client, editor: User) -> None:
    choose(client, link_for(client, editor))
    assert client.get("/account/").status_code == 302
    answer = client.post("/inloggen/", {"login": editor.email, "password": NEW})
    assert answer["Location"] == "/inloggen/tweede-stap/"


def test_every_session_ends(client: Client, editor: User) -> None:
    elsewhere = sign_in(Client(), editor)
    choose(client, link_for(client, editor))
    assert elsewhere.get("/account/").status_code == 302


def test_the_link_works_once(client: Client, editor: User) -> None:
    link = link_for(client, editor)
    choose(client, link)
    assert "Deze link werkt niet meer" in Client().get(link).content.decode()


def test_looking_at_the_link_uses_nothing_up(client: Client, editor: User) -> None:
    link = link_for(client, editor)
    Client().get(link)
    Client().head(link)
    assert "Je nieuwe wachtwoord geldt nu" in choose(client, link)


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("kort", "12"),
        ("Welkom2026Leidraad!", "raden"),
        ("wachtwoordwachtwoord", "raden"),
        ("123456789012", ""),
        ("noor@voorbeeldstad.example", ""),
    ],
)
def test_a_weak_one_is_refused(client: Client, editor: User, password: str, told: str) -> None:
    page = choose(client, link_for(client, editor), password)
    editor.refresh_from_db()
    assert editor.check_password(PASSWORD)
    assert told in page


def test_twice_the_same(client: Client, editor: User) -> None:
    page = choose(client, link_for(client, editor), NEW, "iets heel anders dan dit")
    assert "Dit is niet hetzelfde wachtwoord" in page


def test_the_address_with_the_key_is_told_to_nobody(client: Client, editor: User) -> None:
    answer = client.get(link_for(client, editor))
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex"


def test_the_journal_tells_of_it(client: Client, editor: User) -> None:
    choose(client, link_for(client, editor))
    assert [line.event for line in journal()] == ["accounts.password_changed"]
