"""Roles given and taken, accounts closed and people forgotten."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.test import Client

from leidraad.accounts.access import roles_of
from leidraad.accounts.actions.change_role import take_role
from leidraad.accounts.actions.leave import anonymise_user, close_account
from leidraad.accounts.models import Membership, User
from leidraad.accounts.tests.factories import PASSWORD, organisation, person, sign_in
from leidraad.audit.api import journal

pytestmark = pytest.mark.django_db
handed_over: list[int] = []


def hand_over(*, by: object, person: User) -> None:
    assert by
    handed_over.append(person.pk)


@pytest.fixture
def administrator(client: Client) -> User:
    user = person("administrator", name="Noor")
    sign_in(client, user)
    return user


def page_of(user: User) -> str:
    return f"/beheer/mensen/{user.pk}/"


@pytest.mark.usefixtures("administrator")
def test_a_role_is_given(client: Client) -> None:
    other = person("editor")
    client.post(
        page_of(other), {"do": "give", "role": "translator", "organisation": organisation().pk}
    )
    assert roles_of(other) == {"editor", "translator"}
    assert journal()[0].event == "accounts.role_given"


@pytest.mark.usefixtures("administrator")
def test_a_role_is_taken_and_the_session_ends(client: Client) -> None:
    other = person("editor")
    theirs = sign_in(Client(), other)
    number = Membership.objects.get(user=other).pk
    client.post(page_of(other), {"do": f"take-{number}"})
    assert roles_of(other) == frozenset()
    assert theirs.get("/account/").status_code == 302


def test_nobody_changes_an_own_role(client: Client, administrator: User) -> None:
    number = Membership.objects.get(user=administrator).pk
    data = {"do": "give", "role": "editor", "organisation": organisation().pk}
    assert client.post(page_of(administrator), data).status_code == 403
    assert client.post(page_of(administrator), {"do": f"take-{number}"}).status_code == 403
    assert client.post(page_of(administrator), {"do": "close"}).status_code == 403
    assert roles_of(administrator) == {"administrator"}


@pytest.mark.parametrize("act", ["close", "anonymise", "take"])
def test_the_last_administrator_stays(administrator: User, act: str) -> None:
    """The other one is closed, and asks all the same: it was open a moment ago."""
    last = person("administrator")
    User.objects.filter(pk=administrator.pk).update(is_active=False)
    with pytest.raises(ValidationError, match="laatste beheerder"):
        try_to(act, by=administrator, person=last)
    assert roles_of(User.objects.get(pk=last.pk)) == {"administrator"}


@pytest.mark.parametrize("act", ["close", "anonymise", "take"])
def test_of_two_administrators_one_may_go(administrator: User, act: str) -> None:
    other = person("administrator")
    try_to(act, by=administrator, person=other)
    assert roles_of(User.objects.get(pk=other.pk)) == frozenset()


def try_to(act: str, *, by: User, person: User) -> None:
    if act == "take":
        take_role(by=by, membership=Membership.objects.get(user=person))
    else:
        {"close": close_account, "anonymise": anonymise_user}[act](by=by, person=person)


@pytest.mark.usefixtures("administrator")
def test_a_role_of_another_person_is_not_on_this_page(client: Client) -> None:
    one, other = person("editor"), person("editor")
    number = Membership.objects.get(user=other).pk
    assert client.post(page_of(one), {"do": f"take-{number}"}).status_code == 404
    assert roles_of(other) == {"editor"}


def test_a_head_editor_takes_no_administrator(administrator: User) -> None:
    head = sign_in(Client(), person("head_editor"))
    number = Membership.objects.get(user=administrator).pk
    assert head.post(page_of(administrator), {"do": f"take-{number}"}).status_code == 403
    for act in ("close", "anonymise", "reopen"):
        assert head.post(page_of(administrator), {"do": act}).status_code == 403


@pytest.mark.usefixtures("administrator")
def test_a_closed_account_opens_again(client: Client) -> None:
    other = person("editor")
    theirs = sign_in(Client(), other)
    client.post(page_of(other), {"do": "close"})
    assert theirs.get("/account/").status_code == 302
    client.post(page_of(other), {"do": "reopen"})
    assert roles_of(User.objects.get(pk=other.pk)) == {"editor"}


@pytest.mark.usefixtures("administrator")
def test_work_is_handed_over(client: Client, settings: Any) -> None:
    settings.WHEN_SOMEBODY_LEAVES = ["leidraad.accounts.tests.test_person.hand_over"]
    handed_over.clear()
    other = person("editor")
    client.post(page_of(other), {"do": "close"})
    assert handed_over == [other.pk]


@pytest.mark.usefixtures("administrator")
def test_what_is_asked_before_forgetting(client: Client) -> None:
    other = person("editor", name="Sami")
    assert (
        "Dit kan niet terug" in client.get(f"{page_of(other)}?vraag=onherkenbaar").content.decode()
    )
    assert User.objects.get(pk=other.pk).name == "Sami"


@pytest.mark.usefixtures("administrator")
def test_nothing_of_who_left_can_be_recognised(client: Client) -> None:
    other = person("editor", name="Sami", email="sami@voorbeeldstad.example", password=PASSWORD)
    answer = client.post(page_of(other), {"do": "anonymise"})
    assert answer["Location"] == "/beheer/mensen/"
    other.refresh_from_db()
    assert "sami" not in f"{other.email}{other.name}".lower()
    assert not other.has_usable_password()
    for rows in (Membership, Authenticator, EmailAddress):
        assert not rows.objects.filter(user=other).exists()
    assert client.get(page_of(other)).status_code == 404


def test_what_somebody_did_stays(administrator: User) -> None:
    other = person("administrator", name="Sami")
    target = person("editor")
    take_role(by=other, membership=Membership.objects.get(user=target))
    anonymise_user(by=administrator, person=other)
    assert any(line.by.key == str(other.pk) for line in journal())


def test_their_address_is_free_again(administrator: User) -> None:
    other = person("editor", email="sami@voorbeeldstad.example")
    anonymise_user(by=administrator, person=other)
    assert person("editor", email="sami@voorbeeldstad.example").pk != other.pk


def test_who_left_does_not_come_back(client: Client, administrator: User) -> None:
    other = person("editor")
    anonymise_user(by=administrator, person=other)
    assert client.post(page_of(other), {"do": "reopen"}).status_code == 404


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize("act", ["", "take-", "take-x", "take-0", "give", "vernietig"])
def test_nonsense_changes_nothing(client: Client, act: str) -> None:
    other = person("editor")
    assert client.post(page_of(other), {"do": act}).status_code in {302, 404}
    assert roles_of(other) == {"editor"}
