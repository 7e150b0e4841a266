"""Periods follow each other without a hole or an overlap, whatever the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.kernel.api import AMSTERDAM
from leidraad.upkeep.rules.periods import midnight, next_start, period_start

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
RHYTHMS = st.sampled_from(["weekly", "monthly"])


@given(DAYS, RHYTHMS)
def test_every_day_lies_in_one_period(day: date, rhythm: str) -> None:
    start, end = period_start(day, rhythm), next_start(day, rhythm)
    assert start <= day < end
    assert period_start(end, rhythm) == end
    assert period_start(end - timedelta(days=1), rhythm) == start


@given(DAYS)
def test_a_week_begins_on_monday(day: date) -> None:
    assert period_start(day, "weekly").isoweekday() == 1


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 1), 1), (date(2026, 7, 1), 2)])
def test_midnight_is_that_of_amsterdam(day: date, hours: int) -> None:
    assert midnight(day, AMSTERDAM).utcoffset() == timedelta(hours=hours)
