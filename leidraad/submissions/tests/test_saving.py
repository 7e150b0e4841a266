"""What a script keeps while one writes: nothing overwritten unseen, and advice comes along."""

from typing import Any

import pytest
from django.test import Client

from leidraad.submissions.forms import DraftForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import SENDER, begun, fresh, in_state
from leidraad.submissions.tests.walking import (
    colleague_token,
    hand_over,
    page_of,
    shown,
    token_of,
)

pytestmark = pytest.mark.usefixtures("places")


def save(client: Client, token: str, typed: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    answer = hand_over(client, page_of(token, "draft_saving"), DraftForm, typed)
    assert answer["Cache-Control"] == "no-store"
    return answer.status_code, answer.json()


def test_it_is_kept_and_says_when(client: Client) -> None:
    submission = begun()
    status, told = save(client, token_of(submission), {**shown(submission), "title": "Anders"})
    assert (status, told["clashes"]) == (200, [])
    assert fresh(submission).content["title"] == "Anders"
    assert told["saved_at"] == fresh(submission).saved_at.isoformat()


def test_going_on_with_the_answer_is_no_clash_with_oneself(client: Client) -> None:
    submission = begun()
    token, typed = token_of(submission), shown(submission)
    for title in ("Eerst", "Eerst dit", "Eerst dit, dan dat"):
        status, told = save(client, token, {**typed, "title": title})
        typed["revision"] = told["revision"]
        assert status == 200
    assert fresh(submission).content["title"] == "Eerst dit, dan dat"


def test_with_the_old_answer_it_would_be(client: Client) -> None:
    """The control of the test above."""
    submission = begun()
    token, typed = token_of(submission), shown(submission)
    save(client, token, {**typed, "title": "Eerst"})
    assert save(client, token, {**typed, "title": "Eerst dit"})[0] == 409


def test_an_old_page_never_puts_back_what_a_colleague_changed(client: Client) -> None:
    submission = begun(address=SENDER, why="Oud")
    token, typed = token_of(submission), shown(submission)
    hers = colleague_token(submission)
    save(client, hers, {**shown(submission, section="why"), "why": "Nieuw van haar"})
    for title in ("Een", "Twee"):
        _status, told = save(client, token, {**typed, "title": title})
        typed["revision"] = told["revision"]
    assert fresh(submission).content["why"] == "Nieuw van haar"


def test_two_tabs_hear_of_each_other_and_the_rest_is_kept(client: Client) -> None:
    submission = begun()
    token, typed = token_of(submission), shown(submission)
    save(client, token, {**typed, "title": "Tab een"})
    status, told = save(client, token, {**typed, "title": "Tab twee", "costs": "Tien uur"})
    assert (status, told["clashes"]) == (409, ["title"])
    kept = fresh(submission).content
    assert (kept["title"], kept["costs"]) == ("Tab een", "Tien uur")


def test_advice_comes_along(client: Client) -> None:
    submission = begun()
    typed = {**shown(submission), "costs": "Bel 06 12345678 <b>"}
    _status, told = save(client, token_of(submission), typed)
    assert "telefoonnummer" in told["parts"]["tips-costs"]
    assert "<b>" not in told["parts"]["tips-costs"]
    assert "Wat de lezer nog mist" in told["parts"]["voortgang"]


def test_a_colleague_sees_only_what_her_part_needs(client: Client) -> None:
    token = colleague_token(begun(address=SENDER))
    _status, told = save(client, token, {"why": "Daarom."})
    assert set(told["parts"]) == {"tips-why"}


def test_after_handing_in_nothing_is_kept(client: Client) -> None:
    submission = in_state("received")
    status, _told = save(client, token_of(submission), {"title": "Te laat"})
    assert status == 409
    assert fresh(submission).content["title"] == submission.content["title"]


def test_what_cannot_be_kept_is_told(client: Client) -> None:
    submission = begun()
    status, told = save(client, token_of(submission), {"title": "x" * 501})
    assert status == 422
    assert list(told["errors"]) == ["title"]
    assert Submission.objects.get().content == submission.content


def test_looking_leads_back(client: Client) -> None:
    token = token_of(begun())
    assert client.get(page_of(token, "draft_saving"))["Location"] == page_of(token)
