"""One correction at the desk: over, or not."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.submissions.models import Submission
from leidraad.upkeep.models import Correction
from leidraad.upkeep.tests.factories import READER, example
from leidraad.upkeep.tests.readers import BETTER, sent


def waiting(**changes: object) -> Correction:
    found = example(done="Elk gezin heeft één vaste begeleider.")
    found.contacts.clear()
    return sent(found, **changes)


def page_of(correction: Correction) -> str:
    return f"/redactie/bijhouden/verbeteringen/{correction.pk}/"


def test_it_shows_both_texts_and_who_sent_it(desk: Client) -> None:
    correction = waiting()
    with only_looking():
        page = desk.get(page_of(correction)).content.decode()
    assert "<ins>" in page
    assert READER in page


def test_taken_over_it_becomes_a_change(desk: Client) -> None:
    correction = waiting()
    answer = desk.post(page_of(correction), {"yes": "1"})
    submission = Submission.objects.get()
    assert answer["Location"] == f"/redactie/inzending/{submission.key}/"
    assert submission.content["done"] == BETTER
    assert desk.post(page_of(correction), {"yes": "1"}).status_code == 404


def test_a_remark_leads_to_editing(desk: Client) -> None:
    answer = desk.post(page_of(waiting(text="")), {"yes": "1"})
    assert answer["Location"].endswith("/bewerken/")


@pytest.mark.parametrize("why", ["", "   "])
def test_a_no_needs_a_reason(desk: Client, why: str) -> None:
    correction = waiting()
    assert desk.post(page_of(correction), {"why": why}).status_code == 422
    correction.refresh_from_db()
    assert correction.state == Correction.State.WITH_DESK


def test_a_no(desk: Client) -> None:
    correction = waiting()
    desk.post(page_of(correction), {"why": "Dit klopt al."})
    correction.refresh_from_db()
    assert correction.state == Correction.State.DECLINED
