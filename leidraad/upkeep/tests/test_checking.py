"""When a contact is asked and what follows: for every course of the clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.upkeep.rules.checking import (
    ASK_EVERY,
    GIVE_UP_AFTER,
    LEAST_BETWEEN,
    Round,
    is_due,
    next_step,
    unconfirmed_since,
)

BEGAN = datetime(2026, 1, 5, 9, tzinfo=UTC)
DAY = timedelta(days=1)
FIELDS = {"remind": "reminded", "escalate": "escalated", "give up": "given_up"}
jumps = st.lists(st.integers(min_value=0, max_value=90 * 24), max_size=60)
wild_jumps = st.lists(st.integers(min_value=-400 * 24, max_value=400 * 24), max_size=60)


def take(one: Round, moment: datetime) -> Round:
    step = next_step(one, moment)
    return at_step(one, FIELDS[step], moment) if step else one


def at_step(one: Round, field: str, moment: datetime) -> Round:
    values: dict[str, Any] = {field: moment}
    return replace(one, **values)


def letters(one: Round) -> list[datetime]:
    return sorted(filter(None, (one.asked, one.reminded, one.escalated)))


@pytest.mark.parametrize(
    ("days", "step"), [(0, None), (13, None), (14, "remind"), (40, "remind"), (300, "remind")]
)
def test_the_reminder_comes_after_two_weeks(days: int, step: str | None) -> None:
    assert next_step(Round(BEGAN), BEGAN + days * DAY) == step


@pytest.mark.parametrize(("days", "step"), [(14, None), (27, None), (28, "escalate")])
def test_the_organisation_hears_after_four_weeks(days: int, step: str | None) -> None:
    one = Round(BEGAN, reminded=BEGAN + 14 * DAY)
    assert next_step(one, BEGAN + days * DAY) == step


@pytest.mark.parametrize(("days", "step"), [(28, None), (55, None), (56, "give up")])
def test_after_eight_weeks_the_page_says_so(days: int, step: str | None) -> None:
    one = Round(BEGAN, reminded=BEGAN + 14 * DAY, escalated=BEGAN + 28 * DAY)
    assert next_step(one, BEGAN + days * DAY) == step


@pytest.mark.parametrize("closed", ["answered", "given_up"])
def test_a_round_that_is_over_needs_nothing(closed: str) -> None:
    one = at_step(Round(BEGAN), closed, BEGAN + DAY)
    assert next_step(one, BEGAN + 300 * DAY) is None


@given(jumps)
def test_two_letters_are_never_near_each_other_however_the_worker_slept(hours: list[int]) -> None:
    one, moment = Round(BEGAN), BEGAN
    for jump in hours:
        moment += timedelta(hours=jump)
        one = take(one, moment)
    sent = letters(one)
    assert all(b - a >= LEAST_BETWEEN for a, b in pairwise(sent))


@given(jumps)
def test_the_page_never_says_so_before_everybody_was_asked(hours: list[int]) -> None:
    one, moment = Round(BEGAN), BEGAN
    for jump in hours:
        moment += timedelta(hours=jump)
        one = take(one, moment)
    if one.given_up:
        assert one.reminded
        assert one.escalated
        assert one.given_up - one.asked >= GIVE_UP_AFTER
        assert one.given_up - one.escalated >= 14 * DAY


@given(wild_jumps)
def test_a_clock_that_jumps_to_and_fro_makes_no_letters_come_together(hours: list[int]) -> None:
    one, moment = Round(BEGAN), BEGAN
    for jump in hours:
        moment += timedelta(hours=jump)
        one = take(one, moment)
    sent = letters(one)
    assert all(b - a >= LEAST_BETWEEN for a, b in pairwise(sent))


@given(st.integers(min_value=0, max_value=500), st.booleans())
def test_nobody_is_asked_within_half_a_year_of_a_yes(days: int, had_round: bool) -> None:
    yes = BEGAN + 3 * DAY
    last = Round(BEGAN, answered=yes) if had_round else None
    assert is_due(yes, last, yes + days * DAY) == (days * DAY >= ASK_EVERY)


@given(jumps)
def test_from_one_round_to_the_next_no_two_letters_are_near(hours: list[int]) -> None:
    """Whoever never answers: rounds follow each other, letters keep their distance."""
    one, moment, sent = Round(BEGAN), BEGAN, [BEGAN]
    for jump in hours:
        moment += timedelta(hours=jump)
        before = letters(one)
        one = take(one, moment)
        sent += [letter for letter in letters(one) if letter not in before]
        if is_due(None, one, moment):
            one = Round(moment)
            sent.append(moment)
    assert all(b - a >= LEAST_BETWEEN for a, b in pairwise(sent))


def test_who_was_never_asked_is_asked_now_and_an_open_round_is_not_doubled() -> None:
    assert is_due(None, None, BEGAN)
    assert not is_due(None, Round(BEGAN), BEGAN + 400 * DAY)


@pytest.mark.parametrize(("days", "asked"), [(1, False), (13, False), (14, True)])
def test_a_new_contact_does_not_wait_half_a_year(days: int, asked: bool) -> None:
    last = Round(BEGAN, answered=BEGAN + DAY, left=True)
    assert is_due(BEGAN - 200 * DAY, last, BEGAN + days * DAY) is asked


def test_the_day_that_the_page_names_does_not_move_forward() -> None:
    first, later, asked = date(2026, 1, 1), date(2026, 3, 1), date(2026, 6, 1)
    assert unconfirmed_since(first, confirmed_on=later, asked_on=asked) == first
    assert unconfirmed_since(None, confirmed_on=later, asked_on=asked) == later
    assert unconfirmed_since(None, confirmed_on=None, asked_on=asked) == asked
