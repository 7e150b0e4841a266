"""Signing out: by a button, never by a link."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from leidraad.accounts.tests.factories import person, sign_in
from leidraad.audit.api import journal

pytestmark = pytest.mark.django_db
OUT = "/uitloggen/"


def test_the_page_asks(client: Client) -> None:
    sign_in(client, person("editor"))
    assert "Log uit" in client.get(OUT).content.decode()
    assert client.get("/account/").status_code == 200


def test_the_button_ends_the_session_in_the_database_too(client: Client) -> None:
    sign_in(client, person("editor"))
    before = client.cookies["leidraad-session"].value
    client.post(OUT)
    assert client.get("/account/").status_code == 302
    assert not Session.objects.filter(session_key=before).exists()
    assert [line.event for line in journal()] == ["accounts.signed_out"]


def test_another_site_signs_nobody_out() -> None:
    client = Client(enforce_csrf_checks=True)
    sign_in(client, person("editor"))
    assert client.post(OUT).status_code == 403
    assert client.get("/account/").status_code == 200


def test_who_is_not_in_goes_to_the_door(client: Client) -> None:
    assert client.post(OUT)["Location"] == "/inloggen/"
