"""The last look: one button, the address when it is not known, and where to go on."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.submissions.forms import HandInForm
from leidraad.submissions.tests.factories import SENDER, begun, fresh, in_state, letters
from leidraad.submissions.tests.walking import hand_over, page_of, token_of

pytestmark = pytest.mark.usefixtures("places")


def test_looking_sends_nothing(client: Client) -> None:
    way = page_of(token_of(begun(address=SENDER)), "draft_hand_in")
    with only_looking():
        answer = client.get(way)
    assert answer.status_code == 200


def test_from_the_letter_it_is_in_at_once(client: Client) -> None:
    submission = begun(address=SENDER)
    token = token_of(submission)
    answer = hand_over(client, page_of(token, "draft_hand_in"), HandInForm)
    assert answer["Location"] == page_of(token)
    assert fresh(submission).state == "received"


def test_from_a_shown_link_the_address_is_asked_and_confirmed(client: Client) -> None:
    submission = begun()
    token = token_of(submission, address="")
    way = page_of(token, "draft_hand_in")
    assert 'name="address"' in client.get(way).content.decode()
    answer = hand_over(client, way, HandInForm, {"address": SENDER, "name": "Anna"})
    assert answer["Location"] == page_of(token, "draft_check_mail")
    assert fresh(submission).wants_in
    assert any("/insturen/bevestigen/" in one.text for one in letters(SENDER))


def test_without_an_address_it_comes_back(client: Client) -> None:
    submission = begun()
    way = page_of(token_of(submission, address=""), "draft_hand_in")
    answer = hand_over(client, way, HandInForm)
    assert answer.status_code == 422
    assert 'href="#id_address"' in answer.content.decode()


def test_what_is_missing_leads_back_to_the_text(client: Client) -> None:
    token = token_of(begun(address=SENDER, less_well=""))
    for answer in (
        client.get(page_of(token, "draft_hand_in")),
        hand_over(client, page_of(token, "draft_hand_in"), HandInForm),
    ):
        assert answer["Location"] == f"{page_of(token)}?nog=1"


def test_pressed_twice_is_in_once(client: Client) -> None:
    submission = begun(address=SENDER)
    way = page_of(token_of(submission), "draft_hand_in")
    once = post_data(HandInForm)
    first, second = client.post(way, once), client.post(way, once)
    assert (first.status_code, second.status_code) == (303, 303)
    assert fresh(submission).edits.count() == 1
    assert sum("ontvangen" in one.subject.lower() for one in letters(SENDER)) <= 1


@pytest.mark.parametrize("state", ["received", "published", "refused"])
def test_what_was_handed_in_is_not_handed_in_again(client: Client, state: str) -> None:
    submission = in_state(state)
    token = token_of(submission)
    answer = hand_over(client, page_of(token, "draft_hand_in"), HandInForm)
    assert answer["Location"] == page_of(token)
    assert fresh(submission).state == state
