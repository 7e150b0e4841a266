"""In what state an example is on a day."""

from datetime import date

import pytest

from leidraad.library.rules.life import Life

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("life", "state"),
    [
        (Life(), ""),
        (Life(confirmed_on=DAY), "bevestigd"),
        (Life(confirmed_on=date(2026, 5, 22)), "bevestigd"),
        (Life(confirmed_on=date(2026, 5, 21)), ""),
        (Life(unconfirmed_since=date(2026, 5, 21)), "niet-bevestigd"),
        (Life(confirmed_on=DAY, unconfirmed_since=DAY), "niet-bevestigd"),
        (Life(DAY, DAY, DAY), "gestopt"),
    ],
)
def test_one_word_says_it_and_nothing_when_nobody_was_asked(life: Life, state: str) -> None:
    assert life.state(DAY) == state


def test_what_goes_on_stands_before_what_nobody_confirms_and_that_before_what_ended() -> None:
    lives = [Life(ended_on=DAY), Life(unconfirmed_since=DAY), Life(), Life(DAY)]
    assert [life.rank for life in lives] == [2, 1, 0, 0]
