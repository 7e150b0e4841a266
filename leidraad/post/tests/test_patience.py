"""Waiting: longer each time, never too long, and once it is enough."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.post.rules.patience import (
    ADDRESS_REFUSED,
    GIVEN_UP_AFTER,
    LEASE,
    LONGEST_WAIT,
    NOT_NOW,
    SERVER_REFUSED,
    next_try_at,
    on_address_refused,
    wait_after,
)

WRITTEN = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_a_minute_two_minutes_four_and_so_on_to_six_hours() -> None:
    minutes = [wait_after(tries).total_seconds() / 60 for tries in range(1, 12)]
    assert minutes == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]


@given(st.integers(0, 10**9))
def test_waiting_never_shrinks_and_has_a_ceiling(tries: int) -> None:
    assert timedelta(minutes=1) <= wait_after(tries) <= wait_after(tries + 1) <= LONGEST_WAIT


@given(st.integers(1, 10**6), st.timedeltas(timedelta(0), timedelta(days=10)))
def test_a_next_try_lies_ahead_and_within_the_days(tries: int, age: timedelta) -> None:
    now = WRITTEN + age
    moment = next_try_at(tries=tries, written_at=WRITTEN, now=now)
    if moment is None:
        assert now + wait_after(tries) > WRITTEN + GIVEN_UP_AFTER
    else:
        assert now < moment <= WRITTEN + GIVEN_UP_AFTER


def test_five_days_of_silence_end() -> None:
    now, tries = WRITTEN, 0
    while (moment := next_try_at(tries=tries + 1, written_at=WRITTEN, now=now)) is not None:
        now, tries = moment, tries + 1
    assert timedelta(days=4, hours=18) <= now - WRITTEN <= GIVEN_UP_AFTER
    assert 25 <= tries <= 35


def test_a_hold_is_longer_than_one_try() -> None:
    from leidraad.post.carriers import smtp

    assert timedelta(seconds=2 * (smtp.CONNECT_SECONDS + smtp.ALL_SECONDS)) <= LEASE


@pytest.mark.parametrize(
    ("code", "problem"),
    [(450, NOT_NOW), (421, NOT_NOW), (550, ADDRESS_REFUSED), (553, ADDRESS_REFUSED),
     (530, SERVER_REFUSED)],
)  # fmt: skip
def test_a_refusal_about_us_is_not_about_the_addressee(code: int, problem: object) -> None:
    assert on_address_refused(code) == problem
