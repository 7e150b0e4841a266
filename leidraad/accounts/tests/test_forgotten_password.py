"""Asking for a new password: a letter for who is known, the same page for everybody."""

import pytest
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import person
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db
PAGE = "/wachtwoord-vergeten/"


@pytest.fixture
def editor() -> User:
    cache.clear()
    return person("editor", email="noor@voorbeeldstad.example")


def asked(client: Client, email: str) -> tuple[int, str, str]:
    answer = client.post(PAGE, {"email": email})
    page = client.get(answer["Location"]).content.decode()
    return answer.status_code, answer["Location"], page


def test_who_is_known_gets_a_letter_and_nobody_else(client: Client, editor: User) -> None:
    known = asked(client, editor.email)
    unknown = asked(client, "niemand@voorbeeldstad.example")
    assert known == unknown
    assert [letter.to for letter in Letter.objects.all()] == [editor.email]


def test_the_letter_leads_to_the_inner_door(client: Client, editor: User, settings: object) -> None:
    settings.INSIDE_URL = "https://binnen.voorbeeldstad.example"  # type: ignore[attr-defined]
    asked(client, editor.email)
    assert "https://binnen.voorbeeldstad.example/wachtwoord-vergeten/" in Letter.objects.get().text


def test_a_closed_account_gets_no_letter(client: Client, editor: User) -> None:
    User.objects.update(is_active=False)
    asked(client, editor.email)
    assert not Letter.objects.exists()


def test_one_mailbox_is_not_buried(client: Client, editor: User) -> None:
    for _turn in range(12):
        client.post(PAGE, {"email": editor.email})
    assert Letter.objects.count() <= 5


def test_asking_changes_nothing_about_the_password(client: Client, editor: User) -> None:
    asked(client, editor.email)
    before = editor.password
    editor.refresh_from_db()
    assert editor.password == before
