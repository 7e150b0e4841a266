"""The journal as it is read: with names, in pages, and with a line about the reading."""

from collections.abc import Callable

import pytest
from django.db import transaction
from django.test import Client

from leidraad.accounts import events
from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import organisation, person, sign_in
from leidraad.audit.api import About, Who, journal, record

pytestmark = pytest.mark.django_db
PAGE = "/beheer/journaal/"


@pytest.fixture
def administrator(client: Client) -> User:
    user = person("administrator", name="Noor")
    sign_in(client, user)
    return user


def write(user: User, about: User, role: str = "editor") -> None:
    with transaction.atomic():
        record(
            events.ROLE_GIVEN,
            by=Who("person", str(user.pk)),
            about=About("user", str(about.pk)),
            role=role,
        )


def test_names_stand_where_the_journal_has_numbers(client: Client, administrator: User) -> None:
    write(administrator, person("editor", name="Sami"))
    page = client.get(PAGE).content.decode()
    assert "Noor maakte Sami redacteur." in page


def test_who_left_is_a_number(client: Client, administrator: User) -> None:
    other = person("editor", name="Sami")
    write(administrator, other)
    User.objects.filter(pk=other.pk).update(left_at="2026-01-01T00:00Z")
    page = client.get(PAGE).content.decode()
    assert f"persoon {other.pk}" in page
    assert "Sami" not in page


@pytest.mark.usefixtures("administrator")
def test_every_kind_of_who_and_about_has_words(client: Client) -> None:
    house = organisation()
    for who in (Who("visitor"), Who("link", "abc"), Who("system", "work")):
        with transaction.atomic():
            record(events.DOMAIN_ADDED, by=who, about=About("organisation", str(house.pk)))
    page = client.get(PAGE).content.decode()
    for words in ("Een bezoeker", "Iemand met een brief", "De site zelf", house.name):
        assert words in page


def test_reading_is_written_down(client: Client, administrator: User) -> None:
    client.get(PAGE)
    (line,) = journal()
    assert (line.event, line.by.key) == ("accounts.journal_read", str(administrator.pk))


def test_once_an_hour(client: Client, administrator: User, at: Callable[[str], None]) -> None:
    for moment in ("09:00", "09:20", "09:59", "10:01"):
        at(f"2026-11-21 {moment}")
        sign_in(client, administrator)
        client.get(PAGE)
    assert len(journal(event="accounts.journal_read")) == 2


def test_older_lines_are_a_page_further(client: Client, administrator: User) -> None:
    other = person("editor")
    for _turn in range(60):
        write(administrator, other)
    first = client.get(PAGE)
    assert first.context["next"] == 11
    second = client.get(f"{PAGE}?voor=11")
    assert [line.number for line in second.context["lines"]] == list(range(10, 0, -1))


def test_one_room_at_a_time(client: Client, administrator: User) -> None:
    write(administrator, person("editor", name="Sami"))
    assert "Sami" in client.get(f"{PAGE}?deel=accounts").content.decode()
    assert "Sami" not in client.get(f"{PAGE}?deel=desk").content.decode()


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize("query", ["voor=x", "voor=-1", "voor=" + "9" * 40, "deel=../x"])
def test_nonsense_shows_the_newest(client: Client, query: str) -> None:
    assert client.get(f"{PAGE}?{query}").status_code == 200


@pytest.mark.usefixtures("administrator")
def test_when_it_cannot_be_written_down_it_is_not_shown(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object, **_more: object) -> None:
        raise RuntimeError("vol")

    monkeypatch.setattr("leidraad.accounts.actions.read_journal.record", broken)
    with pytest.raises(RuntimeError, match="vol"):
        client.get(PAGE)
