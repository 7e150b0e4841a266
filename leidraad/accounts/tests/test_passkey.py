"""Passkeys; a real one is made and used in tests/journeys/test_sign_in.py."""

import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
from leidraad.accounts.tests.passkeys import add_key

pytestmark = pytest.mark.django_db
ADD = "/account/tweede-stap/sleutel/"


def options_of(client: Client) -> Any:
    return client.get(ADD).context["js_data"]["creation_options"]


@pytest.fixture
def editor() -> User:
    return person("editor", password=PASSWORD)


def test_a_key_must_recognise_its_owner(client: Client, editor: User) -> None:
    sign_in(client, editor, recently=True)
    asked = json.loads(json.dumps(options_of(client), default=dict))["publicKey"]
    assert asked["authenticatorSelection"]["userVerification"] == "required"
    assert asked["authenticatorSelection"]["residentKey"] == "required"
    assert asked["rp"]["name"] == "Leidraad"


@pytest.mark.parametrize("nonsense", ["{}", "[]", "geen json", '{"id": "x", "response": {}}'])
def test_what_is_no_key_becomes_none(client: Client, editor: User, nonsense: str) -> None:
    sign_in(client, editor, recently=True)
    options_of(client)
    answer = client.post(ADD, {"name": "laptop", "credential": nonsense})
    assert answer.status_code == 200
    assert not Authenticator.objects.filter(type="webauthn").exists()


def test_a_key_gets_another_name(client: Client, editor: User) -> None:
    key = add_key(editor, "laptop")
    sign_in(client, editor, recently=True)
    client.post(f"{ADD}{key.pk}/", {"name": "laptop van het werk"})
    assert "laptop van het werk" in client.get("/account/tweede-stap/").content.decode()


def test_removing_asks_first(client: Client, editor: User) -> None:
    key = add_key(editor, "laptop")
    sign_in(client, editor, recently=True)
    assert client.get(f"{ADD}{key.pk}/weg/").status_code == 200
    assert Authenticator.objects.filter(pk=key.pk).exists()
    client.post(f"{ADD}{key.pk}/weg/")
    assert not Authenticator.objects.filter(pk=key.pk).exists()


def test_the_last_way_of_who_has_a_role_stays(client: Client) -> None:
    user = person("editor", factor=False, password=PASSWORD)
    key = add_key(user, "laptop")
    sign_in(client, user, recently=True)
    client.post(f"{ADD}{key.pk}/weg/")
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_a_key_of_somebody_else_is_not_there(client: Client, editor: User) -> None:
    key = add_key(person("editor"), "van een ander")
    sign_in(client, editor, recently=True)
    assert client.post(f"{ADD}{key.pk}/weg/").status_code == 404
    assert client.post(f"{ADD}{key.pk}/", {"name": "nu van mij"}).status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()
