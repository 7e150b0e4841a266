"""Changing your own password."""

import pytest
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db
PAGE, NEW = "/account/wachtwoord/", "elf blauwe boten op de plas"


@pytest.fixture
def editor(client: Client) -> User:
    cache.clear()
    user = person("editor", password=PASSWORD)
    sign_in(client, user)
    return user


def change(client: Client, now: str = PASSWORD) -> str:
    data = {"oldpassword": now, "password1": NEW, "password2": NEW}
    return str(client.post(PAGE, data, follow=True).content.decode())


def test_you_stay_in_and_your_other_sessions_end(client: Client, editor: User) -> None:
    elsewhere = sign_in(Client(), editor)
    change(client)
    assert client.get("/account/").status_code == 200
    assert elsewhere.get("/account/").status_code == 302


def test_a_letter_tells_you(client: Client, editor: User) -> None:
    change(client)
    letter = Letter.objects.get()
    assert letter.to == editor.email
    assert "Het wachtwoord is veranderd" in letter.text


def test_the_one_of_now_must_be_right(client: Client, editor: User) -> None:
    assert "Dit is niet je wachtwoord van nu" in change(client, "iets anders")
    editor.refresh_from_db()
    assert editor.check_password(PASSWORD)


def test_who_has_none_chooses_one(client: Client) -> None:
    user = person("editor")
    sign_in(client, user, recently=True)
    assert client.get(PAGE)["Location"] == f"{PAGE}kiezen/"
    client.post(f"{PAGE}kiezen/", {"password1": NEW, "password2": NEW})
    user.refresh_from_db()
    assert user.check_password(NEW)
