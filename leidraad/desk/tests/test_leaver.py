"""A contact who left while nobody follows."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from leidraad.accounts.tests.factories import person
from leidraad.desk.tests.asking import text_of
from leidraad.library.api import Contact, ContactCard
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.actions.succession import decline, leave_by_check
from leidraad.upkeep.api import left_contacts, name_successor
from leidraad.upkeep.tests.factories import OWNER, ask_contacts, link, token_of

pytestmark = pytest.mark.django_db
NEW = "nieuw@voorbeeldstad.example"
CARD = ContactCard("Gemeente Voorbeeldstad", "Coördinator", NEW)
TYPED = {"organisation": "Gemeente Voorbeeldstad", "role": "Coördinator", "mailbox": NEW}
Clock = Callable[[str], None]


def leaves(card: ContactCard | None = None) -> str:
    """The address of the page about whoever just left."""
    ask_contacts()
    leave_by_check(token=token_of(link(OWNER, "/klopt/")), card=card)
    return f"/redactie/bijhouden/opvolger/{Contact.objects.get(mailbox=OWNER).pk}/"


def test_the_page_says_what_happened_and_which_examples_it_touches(desk: Client) -> None:
    page = text_of(desk, leaves())
    assert "wist niemand te noemen" in page
    assert "Een vast gezicht voor elk gezin" in page
    assert OWNER not in page


def test_whoever_the_editor_names_is_asked_first(desk: Client) -> None:
    address = leaves()
    assert desk.post(address, TYPED).status_code == 302
    assert len(waiting_letters(NEW)) == 1
    assert not left_contacts().exists()
    assert Contact.objects.get().mailbox == OWNER


def test_the_leaver_is_not_asked_to_follow(desk: Client) -> None:
    address = leaves()
    assert desk.post(address, {**TYPED, "mailbox": OWNER}).status_code == 422


def test_somebody_who_was_asked_is_waited_for(desk: Client) -> None:
    assert desk.get(leaves(CARD)).status_code == 404


def test_after_a_no_the_desk_looks_on(desk: Client) -> None:
    address = leaves(CARD)
    decline(token=token_of(link(NEW, "/opvolging/")))
    assert "noemde iemand die nee zei" in text_of(desk, address)


def test_after_a_month_of_silence_too(places: None, at: Clock) -> None:
    del places
    at("2026-01-05")
    leaves(CARD)
    at("2026-02-03")
    assert not left_contacts().exists()
    at("2026-02-05")
    assert left_contacts().exists()


def test_the_right_contact_after_all_stays_and_is_asked_again(desk: Client, at: Clock) -> None:
    address = leaves()
    assert desk.post(address, {"keep": "1"}).status_code == 302
    assert not left_contacts().exists()
    at("2028-01-05")
    ask_still_true()
    assert len(waiting_letters(OWNER)) == 2


def test_who_is_no_editor_names_nobody(places: None) -> None:
    del places
    leaves()
    with pytest.raises(PermissionDenied):
        name_successor(by=person("translator"), contact=Contact.objects.get(), card=CARD)
    assert not waiting_letters(NEW)
