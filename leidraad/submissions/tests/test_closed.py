"""Still writing while it was handed in elsewhere: what was typed is shown once more."""

import pytest
from django.test import Client

from leidraad.submissions.actions.hand_in import hand_in
from leidraad.submissions.forms import DraftForm
from leidraad.submissions.tests.factories import SENDER, begun, fresh, in_state, pen_of
from leidraad.submissions.tests.walking import (
    colleague_token,
    hand_over,
    page_of,
    shown,
    token_of,
)

pytestmark = pytest.mark.usefixtures("places")


def test_what_was_typed_too_late_is_shown_and_not_kept(client: Client) -> None:
    submission = in_state("received")
    typed = {**shown(submission), "costs": "Nog tien uur", "domains": ["zorg"]}
    answer = hand_over(client, page_of(token_of(submission)), DraftForm, typed)
    body = answer.content.decode()
    assert answer.status_code == 409
    assert "Nog tien uur" in body
    assert "Zorg" in body
    assert "Vrijwilligers fietsen" not in body  # that stands there already
    assert fresh(submission).content == submission.content


def test_a_colleague_hears_that_it_was_handed_in(client: Client) -> None:
    submission = begun(address=SENDER)
    token = colleague_token(submission)
    hand_in(by=pen_of(submission))
    answer = client.get(page_of(token))
    assert answer.status_code == 200
    assert "Je collega heeft het geheel ingestuurd." in answer.content.decode()
