"""How old a form may be when it is handed in."""

from datetime import datetime, timedelta
from typing import Literal

LIFETIME = timedelta(hours=24)
Age = Literal["good", "early", "expired"]


def age_of(
    *, made: datetime, at: datetime, least: timedelta, lifetime: timedelta = LIFETIME
) -> Age:
    """A form from the future is ours too (it is signed): the clock was set back meanwhile.

    How long it was filled in cannot be told then, so it is not called early.
    """
    passed = at - made
    if abs(passed) > lifetime:
        return "expired"
    return "early" if timedelta(0) <= passed < least else "good"
