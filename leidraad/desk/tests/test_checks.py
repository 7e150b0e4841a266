"""Examples that nobody confirms, and contacts without a successor."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from conftest import only_looking
from leidraad.accounts.tests.factories import person
from leidraad.desk.tests.asking import counted, text_of
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.actions.succession import leave_by_check
from leidraad.upkeep.api import confirm_by_phone
from leidraad.upkeep.models import Check
from leidraad.upkeep.tests.factories import OWNER, ask_contacts, example, link, token_of

pytestmark = pytest.mark.django_db
ADDRESS = "/redactie/bijhouden/klopt/"
Clock = Callable[[str], None]


@pytest.fixture
def silence(at: Clock) -> Callable[..., None]:
    """Rounds up to the letter to the organisation, or past it."""

    def pass_by(*titles: str, given_up: bool = False) -> None:
        for title in titles:
            example(title=title)
        days = ("2026-01-05", "2026-01-19", "2026-02-02", *(["2026-03-02"] if given_up else []))
        for day in days:
            at(day)
            ask_still_true()

    return pass_by


def test_all_is_well_is_said(desk: Client) -> None:
    with only_looking():
        page = text_of(desk, ADDRESS)
    assert "antwoordt iedereen" in page


def test_what_nobody_answers_is_there_with_whom_to_call(
    desk: Client, silence: Callable[..., None]
) -> None:
    silence("Een stil voorbeeld")
    page = text_of(desk, ADDRESS)
    assert "Een stil voorbeeld" in page
    assert "Regisseur 1, Gemeente Voorbeeldstad" in page
    assert OWNER not in page


def test_after_a_call_it_is_confirmed(desk: Client, silence: Callable[..., None]) -> None:
    silence("Een stil voorbeeld", given_up=True)
    assert "niet bevestigd" in text_of(desk, ADDRESS)
    check = Check.objects.get()
    assert desk.post(ADDRESS, {"check": check.pk}).status_code == 302
    check.example.refresh_from_db()
    assert check.example.confirmed_on is not None
    assert check.example.unconfirmed_since is None
    assert "antwoordt iedereen" in text_of(desk, ADDRESS)


@pytest.mark.parametrize("number", ["", "0", "x", "9" * 30, "-1"])
def test_what_is_not_there_cannot_be_confirmed(desk: Client, number: str) -> None:
    assert desk.post(ADDRESS, {"check": number}).status_code == 404


def test_who_is_no_editor_confirms_nothing(places: None) -> None:
    del places
    ask_contacts()
    with pytest.raises(PermissionDenied):
        confirm_by_phone(by=person("translator"), check=Check.objects.get())
    assert Check.objects.get().answered_at is None


def test_contacts_without_a_successor_are_named(desk: Client) -> None:
    ask_contacts()
    leave_by_check(token=token_of(link(OWNER, "/klopt/")), card=None)
    page = text_of(desk, ADDRESS)
    assert "/redactie/bijhouden/opvolger/" in page


def test_the_database_is_asked_no_more_for_more_rows(
    desk: Client, silence: Callable[..., None]
) -> None:
    counts = []
    for titles in (["A1"], ["B1", "B2", "B3"]):
        silence(*titles)
        with counted() as found:
            text_of(desk, ADDRESS)
        counts.append(len(found))
    assert len(set(counts)) == 1
