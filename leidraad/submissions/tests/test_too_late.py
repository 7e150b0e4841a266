"""Each way in which a link can be over has its own kind words."""

import pytest
from django.test import RequestFactory

from leidraad.submissions.views.too_late import told

WHYS = ("used", "expired", "ended", "changed", "published", "refused", "taken-back", "unknown")


@pytest.mark.django_db
@pytest.mark.parametrize("purpose", ["approve", "confirm-address"])
@pytest.mark.parametrize("why", WHYS)
def test_it_is_said_why(rf: RequestFactory, purpose: str, why: str) -> None:
    answer = told(rf.get("/"), purpose, why)
    assert answer.status_code == (404 if why == "unknown" else 410)
    assert "confirm__question" in answer.content.decode()


@pytest.mark.django_db
def test_no_two_reasons_of_one_question_read_the_same(rf: RequestFactory) -> None:
    whys = [why for why in WHYS if why != "ended"]
    pages = {told(rf.get("/"), "approve", why).content.split(b"<main")[1] for why in whys}
    assert len(pages) == len(whys)
