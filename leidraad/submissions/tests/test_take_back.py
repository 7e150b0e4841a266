"""The sender changes her mind: asked once more, and then it is so."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.post.api import make_link
from leidraad.submissions.actions import write
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.states import STEPS, may_go
from leidraad.submissions.tests.factories import (
    SENDER,
    begun,
    fresh,
    in_state,
    last_token,
    pen_of,
)

pytestmark = pytest.mark.usefixtures("places")


def path_of(submission: Submission) -> str:
    return f"/insturen/{make_link('draft', subject=submission.key, address=SENDER)}/intrekken/"


@pytest.mark.parametrize("state", STEPS)
def test_from_each_state(client: Client, state: str) -> None:
    submission = in_state(state)
    path, may = path_of(submission), may_go(state, "taken-back")
    with only_looking():
        assert client.get(path).status_code == (200 if may else 302)
    client.post(path, post_data(ButtonForm))
    assert fresh(submission).state == ("taken-back" if may else state)


def test_nothing_is_gone_when_it_is_taken_back(client: Client) -> None:
    submission = in_state("received")
    client.post(path_of(submission), post_data(ButtonForm))
    assert fresh(submission).content == submission.content
    assert submission.edits.count() == 1


def test_a_colleague_cannot(client: Client) -> None:
    submission = begun(address=SENDER)
    write.invite_writer(by=pen_of(submission), address="c@c.example", section="why")
    path = f"/insturen/{last_token('c@c.example')}/intrekken/"
    assert client.get(path).status_code == 403
    assert client.post(path, post_data(ButtonForm)).status_code == 403
    assert fresh(submission).state == "draft"
