"""From which state to which; and the day of the answer."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.submissions.models import Submission
from leidraad.submissions.rules import states
from leidraad.submissions.rules.queueing import MOST_WAITING, goes_later

ALL = tuple(Submission.State.values)


def test_the_rules_know_the_states_of_the_table() -> None:
    assert set(states.STEPS) == set(ALL)
    assert {to for steps in states.STEPS.values() for to in steps} <= set(ALL)
    assert set(Submission.OPEN) == set(states.IN_JUDGEMENT)


@pytest.mark.parametrize("end", ["published", "taken-back"])
def test_what_ended_stays_ended(end: str) -> None:
    assert not any(states.may_go(end, to) for to in ALL)


def test_a_refusal_can_only_be_opened_again() -> None:
    assert [to for to in ALL if states.may_go("refused", to)] == ["received"]


@pytest.mark.parametrize("state", states.IN_JUDGEMENT)
def test_whatever_is_judged_can_be_refused_taken_back_and_published(state: str) -> None:
    for to in ("refused", "taken-back", "published"):
        assert states.may_go(state, to)


def test_nothing_becomes_public_straight_from_a_draft() -> None:
    assert not states.may_go("draft", "published")


@given(day=st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_the_promise_is_two_weeks_and_a_working_day(day: date) -> None:
    promised = states.promised_on(day)
    assert promised.weekday() < 5
    assert timedelta(days=14) <= promised - day <= timedelta(days=16)


@pytest.mark.parametrize(
    ("waiting", "is_known", "later"),
    [
        (MOST_WAITING - 1, False, False),
        (MOST_WAITING, False, True),
        (MOST_WAITING * 10, True, False),
    ],
)
def test_strangers_queue_when_the_row_is_full(waiting: int, is_known: bool, later: bool) -> None:
    assert goes_later(waiting=waiting, is_known=is_known) is later
