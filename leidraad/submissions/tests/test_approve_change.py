"""First something must change: said about the whole or at a field, and never lost."""

import pytest
from django.test import Client

from leidraad.accounts.tests.factories import person
from leidraad.gate.tests.factories import post_data
from leidraad.submissions.actions import judge
from leidraad.submissions.actions.versions import standing_of
from leidraad.submissions.forms.answers import ChangeFirstForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import OWNER, fresh, in_state, last_token

pytestmark = pytest.mark.usefixtures("places")


@pytest.fixture
def submission() -> Submission:
    return in_state("with-owner")


@pytest.fixture
def path(submission: Submission) -> str:
    del submission
    return f"/akkoord/{last_token(OWNER)}/veranderen/"


def test_each_part_that_says_something_can_be_answered(client: Client, path: str) -> None:
    page = client.get(path).content.decode()
    for name in ("whole", "title", "done", "contact_role"):
        assert f'name="{name}"' in page
    assert 'name="costs"' not in page


def test_what_must_change_goes_to_the_desk(
    client: Client, submission: Submission, path: str
) -> None:
    typed = {"whole": "Het klopt bijna.", "done": "We fietsen niet meer."}
    answer = client.post(path, post_data(ChangeFirstForm, **typed))
    assert (answer.status_code, answer["Location"]) == (303, "/akkoord/doorgegeven/")
    said = list(submission.remarks.order_by("id").values_list("field", "text", "side"))
    assert said == [
        ("", "Het klopt bijna.", "owner"),
        ("done", "We fietsen niet meer.", "owner"),
    ]
    assert fresh(submission).state == "talking"
    assert not standing_of(fresh(submission)).owner


def test_nothing_said_is_asked_again(client: Client, submission: Submission, path: str) -> None:
    answer = client.post(path, post_data(ChangeFirstForm, whole=" "))
    assert answer.status_code == 422
    assert "een paar woorden helpen al" in answer.content.decode()
    assert fresh(submission).state == "with-owner"


def test_words_typed_while_the_desk_changed_the_text_are_not_lost(
    client: Client, submission: Submission, path: str
) -> None:
    data = post_data(ChangeFirstForm, whole="Mijn lange antwoord.")
    judge.hold(by=person("editor"), submission=submission, reason="Even.")
    answer = client.post(path, data)
    assert answer.status_code == 422
    assert "Mijn lange antwoord." in answer.content.decode()
    assert submission.remarks.count() == 0
    assert client.get(path).status_code == 410


def test_a_link_works_for_one_answer(client: Client, submission: Submission, path: str) -> None:
    client.post(path, post_data(ChangeFirstForm, whole="Anders."))
    later = client.post(path, post_data(ChangeFirstForm, whole="En nog iets."))
    assert later.status_code == 410
    assert "En nog iets." in later.content.decode()
    assert submission.remarks.count() == 1
