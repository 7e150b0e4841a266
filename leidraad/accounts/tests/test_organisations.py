"""Organisations: added once, a municipality with its municipality."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.accounts.models import Organisation
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.places.models import Municipality

pytestmark = pytest.mark.django_db
PAGE = "/beheer/organisaties/"


@pytest.fixture(autouse=True)
def _signed_in(client: Client) -> None:
    sign_in(client, person("administrator"))
    Municipality.objects.create(
        code="GM9001", name="Oostzicht", slug="oostzicht", province="Utrecht"
    )


def add(client: Client, name: str, kind: str, municipality: str = "") -> int:
    data = {"name": name, "kind": kind, "municipality": municipality}
    return client.post(PAGE, data).status_code


def test_a_municipality_comes_with_its_own(client: Client) -> None:
    assert add(client, "Gemeente Oostzicht", "municipality", "GM9001") == 302
    assert Organisation.objects.get(municipality="GM9001").name == "Gemeente Oostzicht"


def test_a_municipality_without_one_is_not_right_yet(client: Client) -> None:
    assert add(client, "Gemeente Oostzicht", "municipality") == 200
    assert add(client, "Een partner", "partner", "GM9001") == 200
    assert not Organisation.objects.filter(kind__in=("municipality", "partner")).exists()


def test_the_same_name_in_capitals_is_the_same(client: Client) -> None:
    add(client, "Een partner", "partner")
    assert add(client, "EEN PARTNER", "partner") == 200
    assert Organisation.objects.filter(kind="partner").count() == 1


def test_they_are_listed(client: Client) -> None:
    add(client, "Een partner", "partner")
    assert "Een partner" in client.get(PAGE).content.decode()


def test_looking_writes_nothing(client: Client) -> None:
    with only_looking():
        assert client.get(PAGE).status_code == 200
