"""When a letter is tried again, and when it is given up."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
GIVEN_UP_AFTER = timedelta(days=5)  # as mail servers do among themselves (RFC 5321, 4.5.4.1)
# Longer than one try can take; after it, whoever held the letter is taken to be dead.
LEASE = timedelta(seconds=60)


@dataclass(frozen=True)
class Problem:
    """Why a letter did not go: a word without content, and what it means for the next try."""

    word: str
    is_final: bool = False


UNREACHABLE = Problem("unreachable")  # nothing of the letter was told: no harm in trying soon
BROKE_OFF = Problem("broke-off")  # it may have arrived: a second copy is possible
SERVER_REFUSED = Problem("server-refused")
NOT_NOW = Problem("not-now")
LETTER_REFUSED = Problem("letter-refused")
ADDRESS_REFUSED = Problem("address-refused", is_final=True)
TOO_LATE = Problem("too-late", is_final=True)
UNWRITABLE = Problem("unwritable")


class CarryError(Exception):
    """A carrier could not deliver; only the problem, never what was said."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.word)
        self.problem = problem


def wait_after(tries: int) -> timedelta:
    """Doubles with each try, from a minute to six hours."""
    doublings = min(max(tries - 1, 0), 20)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def next_try_at(*, tries: int, written_at: datetime, now: datetime) -> datetime | None:
    """None when the letter would be too old by then."""
    moment = now + wait_after(tries)
    return moment if moment <= written_at + GIVEN_UP_AFTER else None


def on_address_refused(code: int) -> Problem:
    """4xx: perhaps later. 530 and its like are about us, not about the addressee (RFC 4954)."""
    if code < 500:
        return NOT_NOW
    return SERVER_REFUSED if code in {530, 534, 535, 538} else ADDRESS_REFUSED
