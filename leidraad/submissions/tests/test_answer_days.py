"""How long a sender waits: from sending in to the first answer, whatever came after."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person
from leidraad.kernel.api import now
from leidraad.submissions.actions import hand_in, judge
from leidraad.submissions.api import AnswerDays, answer_days
from leidraad.submissions.tests.factories import fresh, pen_of, received

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]


@pytest.fixture
def editor(places: None) -> User:
    del places
    return person("editor")


def told() -> AnswerDays:
    return answer_days(now() - timedelta(days=365))


def test_nobody_answered_yet(at: Clock) -> None:
    at("2026-03-01")
    received()
    assert told() == AnswerDays(None, 0, 1)


def test_the_first_answer_counts_also_after_more_conversation(at: Clock, editor: User) -> None:
    at("2026-03-01")
    submission = received()
    judge.take_up(by=editor, submission=submission)
    at("2026-03-05")
    judge.return_to_sender(by=editor, submission=fresh(submission), message="Waar was dit?")
    at("2026-03-20")
    hand_in.hand_in(by=pen_of(submission))
    at("2026-03-25")
    judge.refuse(by=editor, submission=fresh(submission), reason="Dit is nog een plan.")
    assert told() == AnswerDays(4.0, 1, 0)


def test_the_middle_one_of_three(at: Clock, editor: User) -> None:
    for number, day in enumerate(("02", "08", "30")):
        at("2026-03-01")
        submission = received(address=f"inzender{number}@stad.example")
        at(f"2026-03-{day}")
        judge.take_up(by=editor, submission=submission)
        judge.refuse(by=editor, submission=fresh(submission), reason="Dit is nog een plan.")
    at("2026-04-01")
    assert told() == AnswerDays(7.0, 3, 0)


def test_longer_than_a_year_ago_does_not_count(at: Clock) -> None:
    at("2026-03-01")
    received()
    at("2027-03-02")
    assert told() == AnswerDays(None, 0, 0)
