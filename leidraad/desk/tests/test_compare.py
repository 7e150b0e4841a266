"""Two versions of a submission, side by side."""

import pytest
from django.test import Client

from leidraad.accounts.api import User
from leidraad.desk.tests.asking import address, text_of
from leidraad.submissions.actions import judge
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import fresh, received


@pytest.fixture
def edited(editor: User) -> Submission:
    found = received()
    version = found.version
    assert version is not None
    content = {**found.content, "done": f"{found.content['done']} En terug.", "costs": "Uren."}
    judge.edit(by=editor, submission=found, content=content, based_on=version, is_minor=False)
    return fresh(found)


@pytest.mark.parametrize("query", ["?van=1&naar=2", "?van=2&naar=1"])
def test_what_is_different_in_words(desk: Client, edited: Submission, query: str) -> None:
    """The older one stands first, whichever is asked first."""
    told = text_of(desk, address(edited, "desk_compare") + query)
    assert "Versie 1 naast versie 2" in told
    assert "1 zin erbij" in told
    assert "nieuw ingevuld" in told


def test_a_version_with_itself(desk: Client, edited: Submission) -> None:
    told = text_of(desk, address(edited, "desk_compare") + "?van=2&naar=2")
    assert "zeggen hetzelfde" in told


@pytest.mark.parametrize(
    "query", ["", "?van=1", "?van=1&naar=9", "?van=x&naar=²", "?van=-1&naar=1"][:]
)
def test_no_such_version(desk: Client, edited: Submission, query: str) -> None:
    assert desk.get(address(edited, "desk_compare") + query).status_code == 404
