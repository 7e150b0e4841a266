"""How often a link is tried, and when it counts as dead."""

from datetime import timedelta

EVERY = timedelta(days=30)
SOON = timedelta(days=1)  # a fault of one day says nothing yet
DEAD_AGAIN = timedelta(days=7)  # so that a link that was mended leaves the list
DEAD = 2  # failures, each on another day
WORKS = "alive"


def wait(failures: int) -> timedelta:
    """How long a link is left alone after it was tried."""
    if failures == 0:
        return EVERY
    return SOON if failures < DEAD else DEAD_AGAIN


def is_dead(failures: int) -> bool:
    return failures >= DEAD
