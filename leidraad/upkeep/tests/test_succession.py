"""The next contact says yes or no; only a yes changes anything, at every example at once."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.library.api import ContactCard, Example
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.actions.succession import leave_by_check
from leidraad.upkeep.forms.buttons import YesOrNoForm
from leidraad.upkeep.models import Check, Succession
from leidraad.upkeep.tests.factories import OWNER, ask_contacts, contact_of, example, link, token_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]
NEW = "nieuw@voorbeeldstad.example"
CARD = ContactCard("Gemeente Voorbeeldstad", "Coördinator", NEW)


@pytest.fixture
def path(at: Clock) -> str:
    """Two examples of one contact, who names a successor."""
    at("2026-01-05")
    example(title="Een tweede voorbeeld")
    ask_contacts()
    leave_by_check(token=token_of(link(OWNER, "/klopt/")), card=CARD)
    return link(NEW, "/opvolging/")


def mailboxes() -> set[str]:
    return {contact_of(found).mailbox for found in Example.objects.all()}


def test_looking_is_no_yes(client: Client, path: str) -> None:
    with only_looking():
        page = client.get(path).content.decode()
    assert "Een tweede voorbeeld" in page
    assert Succession.objects.get().accepted_at is None


def test_yes_replaces_the_contact_everywhere_and_thanks_who_left(client: Client, path: str) -> None:
    answer = client.post(path, post_data(YesOrNoForm, answer="yes"))
    assert answer["Location"] == "/bedankt/opgevolgd/"
    assert mailboxes() == {NEW}
    letter = waiting_letters(OWNER)[-1]
    assert "Dank je wel" in letter.subject
    assert not Check.objects.filter(answered_at=None).exists()


def test_the_new_contact_is_asked_soon_but_not_at_once(
    client: Client, path: str, at: Clock
) -> None:
    client.post(path, post_data(YesOrNoForm, answer="yes"))
    for day, letters in (("2026-01-10", 1), ("2026-01-20", 2)):
        at(day)
        ask_still_true()
        assert len(waiting_letters(NEW)) == letters


def test_no_changes_nothing(client: Client, path: str) -> None:
    answer = client.post(path, post_data(YesOrNoForm, answer="no"))
    assert answer["Location"] == "/bedankt/niet-opgevolgd/"
    assert Succession.objects.get().declined_at is not None
    assert mailboxes() == {OWNER}


def test_something_else_than_yes_or_no_is_neither(client: Client, path: str) -> None:
    """Control: the answer is read, not only that a button was pressed."""
    assert client.post(path, post_data(YesOrNoForm, answer="misschien")).status_code == 422
    row = Succession.objects.get()
    assert (row.accepted_at, row.declined_at) == (None, None)


def test_after_the_answer_the_link_is_over(client: Client, path: str) -> None:
    client.post(path, post_data(YesOrNoForm, answer="no"))
    assert client.post(path, post_data(YesOrNoForm, answer="yes")).status_code == 410
    assert Succession.objects.get().accepted_at is None
