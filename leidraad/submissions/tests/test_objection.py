"""A refusal can be objected to: once, with words, and with a day on which the answer comes."""

import pytest
from django.test import Client

from leidraad.gate.tests.factories import post_data
from leidraad.post.api import make_link
from leidraad.submissions.forms.answers import ObjectionForm
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.states import STEPS
from leidraad.submissions.tests.factories import SENDER, fresh, in_state, letters

pytestmark = pytest.mark.usefixtures("places")


def path_of(submission: Submission) -> str:
    return f"/insturen/{make_link('draft', subject=submission.key, address=SENDER)}/bezwaar/"


def test_the_reason_stands_beside_the_answer(client: Client) -> None:
    page = client.get(path_of(in_state("refused"))).content.decode()
    assert "Te weinig bekend." in page


def test_it_is_kept_and_promised_an_answer(client: Client) -> None:
    submission = in_state("refused")
    path = path_of(submission)
    assert client.post(path, post_data(ObjectionForm, text="Het werkt wel.")).status_code == 303
    submission = fresh(submission)
    assert submission.objection == "Het werkt wel."
    assert submission.objected_at is not None
    assert "bezwaar" in letters(SENDER)[-1].subject
    assert client.get(path).status_code == 302
    client.post(path, post_data(ObjectionForm, text="Nog een keer."))
    assert fresh(submission).objection == "Het werkt wel."
    assert "Je bezwaar is binnen" in client.get(path.removesuffix("bezwaar/")).content.decode()


def test_words_are_needed(client: Client) -> None:
    submission = in_state("refused")
    assert client.post(path_of(submission), post_data(ObjectionForm, text=" ")).status_code == 422


@pytest.mark.parametrize("state", [state for state in STEPS if state != "refused"])
def test_there_is_nothing_to_object_to_elsewhere(client: Client, state: str) -> None:
    submission = in_state(state)
    path = path_of(submission)
    assert client.get(path).status_code == 302
    client.post(path, post_data(ObjectionForm, text="Bezwaar!"))
    assert fresh(submission).objection == ""
