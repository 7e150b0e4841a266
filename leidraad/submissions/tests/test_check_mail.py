"""Look in your mail: the address is shown, and the letter can be asked for again."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.submissions.actions.hand_in import hand_in
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import SENDER, begun, in_state, letters, pen_of
from leidraad.submissions.tests.walking import hand_over, page_of, token_of

pytestmark = pytest.mark.usefixtures("places")


@pytest.fixture
def waiting() -> Submission:
    submission = begun(address=SENDER)
    hand_in(by=pen_of(submission, address=""))
    return submission


def test_the_address_is_shown_and_looking_sends_nothing(
    client: Client, waiting: Submission
) -> None:
    before, way = len(letters()), page_of(token_of(waiting), "draft_check_mail")
    with only_looking():
        body = client.get(way).content.decode()
    assert SENDER in body
    assert len(letters()) == before


def test_the_letter_comes_again(client: Client, waiting: Submission) -> None:
    way = page_of(token_of(waiting), "draft_check_mail")
    answer = hand_over(client, way, ButtonForm)
    assert answer.status_code == 303
    confirming = [one for one in letters(SENDER) if "/insturen/bevestigen/" in one.text]
    assert len(confirming) == 2
    assert "nieuwe brief onderweg" in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize("state", ["draft", "received"])
def test_who_need_not_confirm_is_led_back(client: Client, state: str) -> None:
    token = token_of(in_state(state))
    answer = client.get(page_of(token, "draft_check_mail"))
    assert answer["Location"] == page_of(token)


def test_not_endlessly(client: Client, waiting: Submission) -> None:
    way = page_of(token_of(waiting), "draft_check_mail")
    seen = {hand_over(client, way, ButtonForm).status_code for _ in range(12)}
    assert seen == {303, 429}
