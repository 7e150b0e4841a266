"""The sender answers the desk, and is heard by the editor."""

import pytest
from django.test import Client

from leidraad.accounts.tests.factories import person
from leidraad.gate.tests.factories import post_data
from leidraad.post.api import make_link
from leidraad.submissions.actions import judge
from leidraad.submissions.forms.answers import ReplyForm
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.states import STEPS
from leidraad.submissions.tests.factories import SENDER, in_state

pytestmark = pytest.mark.usefixtures("places")


def path_of(submission: Submission) -> str:
    return f"/insturen/{make_link('draft', subject=submission.key, address=SENDER)}/antwoord/"


def test_an_answer_at_the_field_that_was_asked_about(client: Client) -> None:
    submission = in_state("received")
    judge.add_remark(by=person("editor"), submission=submission, field="done", text="Wie?")
    path = path_of(submission)
    assert '<option value="done" selected>' in client.get(f"{path}?over=done").content.decode()
    answer = client.post(path, post_data(ReplyForm, field="done", text="Drie vrijwilligers."))
    assert answer.status_code == 303
    said = submission.remarks.last()
    assert said is not None
    assert (said.field, said.text, said.side) == ("done", "Drie vrijwilligers.", "sender")


def test_about_what_was_not_asked_one_writes_about_the_whole(client: Client) -> None:
    submission = in_state("received")
    answer = client.post(path_of(submission), post_data(ReplyForm, field="costs", text="Hoi."))
    assert answer.status_code == 422
    assert submission.remarks.count() == 0


def test_nothing_typed_is_asked_again(client: Client) -> None:
    submission = in_state("received")
    assert client.post(path_of(submission), post_data(ReplyForm, text="")).status_code == 422


def test_the_same_answer_twice_is_one(client: Client) -> None:
    submission = in_state("received")
    path, data = path_of(submission), post_data(ReplyForm, text="Hoi.")
    assert {client.post(path, data).status_code for _ in range(2)} == {303}
    assert submission.remarks.count() == 1


@pytest.mark.parametrize("state", STEPS)
def test_there_is_an_answer_while_it_is_judged(client: Client, state: str) -> None:
    submission = in_state(state)
    answer = client.get(path_of(submission))
    assert answer.status_code == (200 if state in Submission.OPEN else 302)
