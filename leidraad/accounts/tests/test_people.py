"""The list of people, and inviting."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.accounts.models import Invitation, User
from leidraad.accounts.tests.factories import organisation, person, sign_in
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db
PAGE = "/beheer/mensen/"


@pytest.fixture
def head(client: Client) -> User:
    user = person("head_editor", name="Noor")
    sign_in(client, user)
    return user


def send(client: Client, role: str, address: str = "nieuw@voorbeeldstad.example") -> int:
    data = {"address": address, "role": role, "organisation": organisation().pk}
    return client.post(PAGE, data).status_code


@pytest.mark.usefixtures("head")
def test_everybody_is_listed_with_role_and_state(client: Client) -> None:
    person("translator", name="Sami", factor=False)
    page = client.get(PAGE).content.decode()
    for words in ("Noor", "hoofdredacteur", "Sami", "vertaler", "nog geen tweede stap"):
        assert words in page


@pytest.mark.usefixtures("head")
def test_a_head_editor_invites_editors_and_translators(client: Client) -> None:
    assert send(client, "editor") == 302
    assert send(client, "translator") == 302
    assert Invitation.objects.count() == 2


@pytest.mark.usefixtures("head")
@pytest.mark.parametrize("role", ["administrator", "head_editor", "", "koning"])
def test_and_nobody_else(client: Client, role: str) -> None:
    assert send(client, role) == 200
    assert not Invitation.objects.exists()


def test_an_administrator_invites_everybody(client: Client) -> None:
    sign_in(client, person("administrator"))
    for role in ("administrator", "head_editor", "editor", "translator"):
        assert send(client, role) == 302


@pytest.mark.usefixtures("head")
@pytest.mark.parametrize("address", ["geen adres", "a@b", 'x"@voorbeeldstad.example', ""])
def test_an_address_that_cannot_be_is_said(client: Client, address: str) -> None:
    assert send(client, "editor", address) == 200
    assert not Letter.objects.exists()


@pytest.mark.usefixtures("head")
def test_an_invitation_is_withdrawn(client: Client) -> None:
    send(client, "editor")
    number = Invitation.objects.get().pk
    client.post(PAGE, {"withdraw": str(number)})
    assert Invitation.objects.get().withdrawn_at


@pytest.mark.usefixtures("head")
def test_that_of_an_administrator_not_by_a_head_editor(client: Client) -> None:
    other = sign_in(Client(), person("administrator"))
    send(other, "administrator")
    answer = client.post(PAGE, {"withdraw": str(Invitation.objects.get().pk)})
    assert answer.status_code == 403
    assert not Invitation.objects.get().withdrawn_at


@pytest.mark.usefixtures("head")
def test_looking_writes_nothing(client: Client) -> None:
    with only_looking():
        assert client.get(PAGE).status_code == 200
