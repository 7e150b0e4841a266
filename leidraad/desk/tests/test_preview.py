"""The preview says what the site would say."""

from django.test import Client

from leidraad.desk.tests.asking import address, text_of
from leidraad.submissions.tests.factories import CONTENT, SENDER, begun, received


def test_the_text_as_it_would_be_published(desk: Client) -> None:
    told = text_of(desk, address(received(), "desk_preview"))
    assert CONTENT["less_well"] in told
    assert told.count("<h1") == 1


def test_no_mailbox_stands_in_it(desk: Client) -> None:
    told = text_of(desk, address(received(), "desk_preview"))
    assert "regie@" not in told
    assert SENDER not in told


def test_a_draft_has_no_preview_here(desk: Client) -> None:
    assert desk.get(address(begun(address=SENDER), "desk_preview")).status_code == 404


def test_in_another_language_the_page_speaks_it(desk: Client) -> None:
    path = address(received(), "desk_preview")
    assert 'dir="rtl"' in text_of(desk, f"/ar{path}")


def test_the_contact_has_confirmed_once_it_stands_there(desk: Client) -> None:
    assert "nog niet bevestigd" not in text_of(desk, address(received(), "desk_preview"))
