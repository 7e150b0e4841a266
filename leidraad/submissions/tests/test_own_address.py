"""Who writes: an address that gets the link, and one that is confirmed and stays."""

import pytest
from django.test import Client

from leidraad.submissions.actions.hand_in import hand_in
from leidraad.submissions.forms import OwnAddressForm
from leidraad.submissions.tests.factories import (
    SENDER,
    begun,
    fresh,
    in_state,
    last_token,
    letters,
    pen_of,
)
from leidraad.submissions.tests.walking import hand_over, page_of, token_of

pytestmark = pytest.mark.usefixtures("places")
OTHER = "anna@dalfsen.example"


def test_the_link_goes_to_the_address(client: Client) -> None:
    submission = begun()
    way = page_of(token_of(submission, address=""), "draft_own_address")
    answer = hand_over(client, way, OwnAddressForm, {"name": "Anna", "address": SENDER})
    assert answer.status_code == 303
    assert client.get(page_of(last_token(SENDER))).status_code == 200
    assert submission.writers.get().name == "Anna"


def test_the_same_address_gets_no_second_letter(client: Client) -> None:
    submission = begun(address=SENDER)
    way = page_of(token_of(submission), "draft_own_address")
    hand_over(client, way, OwnAddressForm, {"name": "Anna Bee", "address": SENDER.upper()})
    assert len(letters()) == 1
    assert submission.writers.get().name == "Anna Bee"


def test_a_wrong_address_is_mended_while_we_wait_for_the_button(client: Client) -> None:
    submission = begun(address=SENDER)
    hand_in(by=pen_of(submission, address=""))
    way = page_of(token_of(submission, address=""), "draft_own_address")
    answer = hand_over(client, way, OwnAddressForm, {"address": OTHER})
    assert "kijk-in-je-mail" in answer["Location"]
    confirming = [one for one in letters(OTHER) if "/insturen/bevestigen/" in one.text]
    assert len(confirming) == 1


def test_a_confirmed_address_stays(client: Client) -> None:
    submission = in_state("talking")
    way = page_of(token_of(submission), "draft_own_address")
    hand_over(client, way, OwnAddressForm, {"name": "Anna", "address": OTHER})
    assert submission.writers.get(is_sender=True).address == SENDER
    assert not letters(OTHER)


def test_after_handing_in_there_is_nothing_to_change(client: Client) -> None:
    submission = in_state("received")
    way = page_of(token_of(submission), "draft_own_address")
    answer = hand_over(client, way, OwnAddressForm, {"address": OTHER})
    assert answer.status_code == 409
    assert fresh(submission).writers.get().address == SENDER
