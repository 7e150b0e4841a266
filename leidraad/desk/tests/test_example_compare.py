"""Two versions of an example that were public."""

import pytest
from django.test import Client

from leidraad.accounts.api import User
from leidraad.desk.tests.asking import text_of
from leidraad.library.models import Example
from leidraad.submissions.actions import judge
from leidraad.submissions.tests.factories import agreed, proposed


@pytest.fixture
def changed(editor: User) -> Example:
    """Version 2 is public; version 1 was."""
    found = proposed(title="Een andere titel")
    agreed(found, by=editor)
    judge.publish_now(by=editor, submission=found, note="Nieuwe titel.")
    found.refresh_from_db()
    assert found.example is not None
    return found.example


def test_what_is_different_in_words(desk: Client, changed: Example) -> None:
    told = text_of(desk, f"/redactie/voorbeelden/{changed.code}/vergelijken/?van=2&naar=1")
    assert "Versie 1 naast versie 2" in told
    assert "Een andere titel" in told.replace("<ins>", "").replace("</ins>", "") or "ins" in told


@pytest.mark.parametrize("query", ["", "?van=1&naar=7"])
def test_no_such_version(desk: Client, changed: Example, query: str) -> None:
    way = f"/redactie/voorbeelden/{changed.code}/vergelijken/{query}"
    assert desk.get(way).status_code == 404


def test_a_version_that_is_still_judged_is_not_compared_here(desk: Client) -> None:
    found = proposed(title="Nog een voorstel")
    assert found.example is not None
    way = f"/redactie/voorbeelden/{found.example.code}/vergelijken/?van=1&naar=2"
    assert desk.get(way).status_code == 404
