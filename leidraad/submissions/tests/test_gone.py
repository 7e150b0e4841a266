"""Links that never were, and links that were: a kind page, and what to do."""

import pytest
from django.test import Client

from leidraad.submissions.actions.write import uninvite_writer
from leidraad.submissions.tests.factories import SENDER, begun, pen_of
from leidraad.submissions.tests.walking import colleague_token, page_of

pytestmark = pytest.mark.usefixtures("places")
PAGES = ("draft", "draft_pictures", "draft_colleagues", "draft_preview", "draft_hand_in")


@pytest.mark.parametrize("name", PAGES)
def test_what_never_was_a_link(client: Client, name: str) -> None:
    answer = client.get(page_of("x" * 27, name))
    assert (answer.status_code, answer["Referrer-Policy"]) == (404, "no-referrer")
    assert "/insturen/link-kwijt/" in answer.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_what_was_one(client: Client, name: str) -> None:
    submission = begun(address=SENDER)
    token = colleague_token(submission)
    uninvite_writer(by=pen_of(submission), writer=submission.writers.get(is_sender=False))
    answer = client.get(page_of(token, name))
    assert answer.status_code == 410
    assert "werkt niet meer" in answer.content.decode()


def test_no_address_with_a_secret_stands_in_the_log(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.get(page_of("x" * 27))
    client.post(page_of("x" * 27))
    assert "x" * 27 not in caplog.text


def test_nor_when_a_good_link_is_not_for_this(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    token = colleague_token(begun(address=SENDER))
    assert client.get(page_of(token, "draft_pictures")).status_code == 403
    assert client.get(page_of(token, "draft_upload", number=9)).status_code == 404
    assert token not in caplog.text
