"""The page of a colleague: one part, and no more."""

import pytest
from django.test import Client

from leidraad.submissions.forms import DraftForm
from leidraad.submissions.tests.factories import OWNER, SENDER, begun, fresh
from leidraad.submissions.tests.walking import colleague_token, hand_over, page_of

pytestmark = pytest.mark.usefixtures("places")
SENDERS_PAGES = (
    *("draft_pictures", "draft_arrange", "draft_colleagues"),
    *("draft_own_address", "draft_hand_in", "draft_check_mail"),
)


def test_she_sees_her_question_and_reads_the_rest(client: Client) -> None:
    body = client.get(page_of(colleague_token(begun(address=SENDER)))).content.decode()
    assert 'name="why"' in body
    assert 'name="title"' not in body
    assert "Vrijwilligers fietsen de eerste keer mee." in body
    assert "Dalfsen" in body


def test_she_sees_nobodys_address(client: Client) -> None:
    body = client.get(page_of(colleague_token(begun(address=SENDER)))).content.decode()
    assert SENDER not in body
    assert OWNER not in body


def test_she_writes_her_part_and_nothing_else(client: Client) -> None:
    submission = begun(address=SENDER)
    typed = {"why": "Omdat het werkt.", "title": "Gekaapt"}
    answer = hand_over(client, page_of(colleague_token(submission)), DraftForm, typed)
    assert answer.status_code == 303
    kept = fresh(submission).content
    assert (kept["why"], kept["title"]) == ("Omdat het werkt.", submission.content["title"])


@pytest.mark.parametrize("name", SENDERS_PAGES)
def test_the_senders_pages_are_not_hers(client: Client, name: str) -> None:
    token = colleague_token(begun(address=SENDER))
    assert client.get(page_of(token, name)).status_code == 403
