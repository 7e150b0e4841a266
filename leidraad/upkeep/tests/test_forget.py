"""What is about people goes in time, and not before."""

from collections.abc import Callable

import pytest
from django.test import Client

from leidraad.audit.api import About, journal
from leidraad.upkeep.actions.forget import forget_questions, forget_successions
from leidraad.upkeep.actions.succession import leave_by_check
from leidraad.upkeep.models import ContactMade, Question, Succession
from leidraad.upkeep.tests.factories import (
    OWNER,
    READER,
    ask_contacts,
    asked,
    confirmed,
    link,
    token_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]


@pytest.mark.parametrize(("day", "kept"), [("2026-01-11", True), ("2026-01-12", False)])
def test_an_unconfirmed_question_goes_after_a_week(at: Clock, day: str, kept: bool) -> None:
    at("2026-01-05")
    asked()
    at(day)
    forget_questions()
    assert Question.objects.exists() is kept


@pytest.mark.parametrize(("day", "kept"), [("2027-01-04", True), ("2027-01-05", False)])
def test_a_question_goes_after_a_year_and_the_count_stays(at: Clock, day: str, kept: bool) -> None:
    at("2026-01-05")
    question = confirmed()
    at(day)
    forget_questions()
    assert Question.objects.exists() is kept
    assert ContactMade.objects.get().times == 1
    told = [line.event for line in journal(about=About("question", str(question.pk)))]
    assert ("upkeep.question_erased" in told) is not kept


def test_its_link_is_over(client: Client, at: Clock) -> None:
    at("2026-01-05")
    asked()
    path = link(READER, "/vragen/")
    at("2026-01-13")
    forget_questions()
    assert client.get(path).status_code == 410


def test_whom_somebody_named_goes_after_a_year(at: Clock) -> None:
    at("2026-01-05")
    ask_contacts()
    leave_by_check(token=token_of(link(OWNER, "/klopt/")), card=None)
    at("2027-01-04")
    forget_successions()
    assert Succession.objects.exists()
    at("2027-01-05")
    forget_successions()
    assert not Succession.objects.exists()
