"""Two texts at one field: mine, theirs or both; and a third that came meanwhile."""

import json
from typing import Any

import pytest
from django.test import Client

from leidraad.submissions.forms import ClashForm, DraftForm
from leidraad.submissions.forms.draft import marks_text
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.merging import marks
from leidraad.submissions.tests.factories import begun, fresh, in_state
from leidraad.submissions.tests.walking import HOSTILE, hand_over, page_of, shown, token_of

pytestmark = pytest.mark.usefixtures("places")


def chosen(
    client: Client, submission: Submission, side: str, mine: Any, *, name: str = "done"
) -> Any:
    typed = {
        f"choose_{name}": side,
        f"mine_{name}": json.dumps(mine),
        "revision": marks_text(marks(submission.content)),
    }
    return hand_over(client, page_of(token_of(submission), "draft_choose"), ClashForm, typed)


@pytest.mark.parametrize(
    ("side", "kept"),
    [("yours", "Mijn tekst"), ("theirs", "Hun tekst"), ("both", "Hun tekst\n\nMijn tekst")],
)
def test_the_choice_is_what_stays(client: Client, side: str, kept: str) -> None:
    submission = begun(done="Hun tekst")
    assert chosen(client, submission, side, "Mijn tekst").status_code == 303
    assert fresh(submission).content["done"] == kept


def test_of_choices_both_is_all_of_them(client: Client) -> None:
    submission = begun(domains=["zorg"])
    chosen(client, submission, "both", ["werk-en-inkomen", "zorg"], name="domains")
    assert fresh(submission).content["domains"] == ["zorg", "werk-en-inkomen"]


def test_two_titles_cannot_stand_together(client: Client) -> None:
    submission = begun()
    answer = chosen(client, submission, "both", "Mijn titel", name="title")
    assert answer.status_code == 422
    assert fresh(submission).content["title"] == submission.content["title"]


def test_without_a_choice_both_texts_come_back(client: Client) -> None:
    answer = chosen(client, begun(done="Hun tekst"), "", "Mijn tekst")
    body = answer.content.decode()
    assert answer.status_code == 422
    assert "Hun tekst" in body
    assert "Mijn tekst" in body
    assert 'href="#choose_done_0"' in body or 'href="#choose_done"' in body


def test_who_came_in_between_is_not_overwritten(client: Client) -> None:
    old = begun(done="Hun tekst")
    hand_over(
        client,
        page_of(token_of(old)),
        DraftForm,
        {**shown(old), "done": "Een derde tekst"},
    )
    answer = chosen(client, old, "yours", "Mijn tekst")
    body = answer.content.decode()
    assert answer.status_code == 409
    assert "Een derde tekst" in body
    assert "Mijn tekst" in body
    assert fresh(old).content["done"] == "Een derde tekst"


def test_names_are_shown_not_codes(client: Client) -> None:
    submission = begun(municipalities=["GM0344"])
    answer = chosen(client, submission, "", ["GM0796"], name="municipalities")
    body = answer.content.decode()
    assert "Utrecht" in body
    assert "&#x27;s-Hertogenbosch" in body


@pytest.mark.parametrize("text", HOSTILE)
def test_both_texts_are_text(client: Client, text: str) -> None:
    body = chosen(client, begun(done=text), "", f"mijn {text}").content.decode()
    for bad in ("<script>alert", "<img src=x", "<svg onload"):
        assert bad not in body


def test_what_is_no_text_at_all_does_no_harm(client: Client) -> None:
    submission = begun()
    typed = {"choose_done": "yours", "mine_done": "{geen json"}
    way = page_of(token_of(submission), "draft_choose")
    assert hand_over(client, way, ClashForm, typed).status_code == 422


def test_too_late_to_choose(client: Client) -> None:
    answer = chosen(client, in_state("received"), "yours", "Mijn tekst")
    assert answer.status_code == 409


def test_looking_leads_to_the_text(client: Client) -> None:
    token = token_of(begun())
    assert client.get(page_of(token, "draft_choose"))["Location"] == page_of(token)
