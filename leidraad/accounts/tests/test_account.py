"""Your own page."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.accounts.tests.factories import person, sign_in

pytestmark = pytest.mark.django_db
PAGE = "/account/"


def test_it_shows_your_roles_and_ways_to_sign_in(client: Client) -> None:
    user = person("editor", "translator", name="Noor")
    page = sign_in(client, user).get(PAGE).content.decode()
    for words in (user.email, "redacteur", "vertaler", "Authenticator-app"):
        assert words in page


def test_your_name_is_as_you_write_it(client: Client) -> None:
    user = person("editor", name="Noor")
    sign_in(client, user).post(PAGE, {"name": "  Noor   van Dam "})
    user.refresh_from_db()
    assert user.name == "Noor van Dam"


def test_a_name_is_shown_as_text(client: Client) -> None:
    user = person("editor", name="<b>Noor</b>")
    page = sign_in(client, user).get(PAGE).content.decode()
    assert "<b>Noor" not in page


def test_looking_writes_nothing(client: Client) -> None:
    sign_in(client, person("editor"))
    with only_looking():
        assert client.get(PAGE).status_code == 200


def test_no_page_inside_is_kept_by_a_browser(client: Client) -> None:
    answer = sign_in(client, person("editor")).get(PAGE)
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_it_exists_in_every_language(client: Client, language: str) -> None:
    answer = sign_in(client, person("editor")).get(f"/{language}{PAGE}")
    assert f'<html lang="{language}"' in answer.content.decode()
