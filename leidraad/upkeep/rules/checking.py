"""When a contact is asked whether an example still holds, and what follows on silence.

Every half year one round: a letter, after two weeks a reminder, after four weeks a letter to the
organisation, after eight weeks the page says so. A step waits for the step before it, so that a
worker that stood still, or a clock that jumped, never makes two letters come close together.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

ASK_EVERY = timedelta(days=183)  # library.rules.life counts a half year in the same way
REMIND_AFTER = timedelta(days=14)
ESCALATE_AFTER = timedelta(days=28)
GIVE_UP_AFTER = timedelta(days=56)
LEAST_BETWEEN = timedelta(days=13)  # two letters about one example are never nearer
LAST_WAIT = timedelta(days=14)  # the organisation gets this long, however late it was asked

Step = Literal["remind", "escalate", "give up"]


@dataclass(frozen=True)
class Round:
    """One round for one example. `left`: whoever was asked has other work now."""

    asked: datetime
    reminded: datetime | None = None
    escalated: datetime | None = None
    given_up: datetime | None = None
    answered: datetime | None = None
    left: bool = False

    @property
    def is_open(self) -> bool:
        return self.answered is None and self.given_up is None

    @property
    def last_letter(self) -> datetime:
        return max(filter(None, (self.asked, self.reminded, self.escalated)))


def next_step(one: Round, moment: datetime) -> Step | None:
    """What this round needs now; at most one step at a time."""
    if not one.is_open:
        return None
    since, quiet = moment - one.asked, moment - one.last_letter
    if one.reminded is None:
        return "remind" if since >= REMIND_AFTER else None
    if one.escalated is None:
        return "escalate" if since >= ESCALATE_AFTER and quiet >= LEAST_BETWEEN else None
    return "give up" if since >= GIVE_UP_AFTER and quiet >= LAST_WAIT else None


def is_due(confirmed: datetime | None, last: Round | None, moment: datetime) -> bool:
    """Whether a new round begins. `confirmed`: when the contact last said that it holds.

    Whoever was never asked, is asked now; a new contact is not kept waiting for half a year.
    """
    if last is None:
        return confirmed is None or moment - confirmed >= ASK_EVERY
    if last.is_open or moment - last.last_letter < LEAST_BETWEEN:
        return False
    if last.left:
        return moment - last.last_letter >= REMIND_AFTER
    return moment - max(filter(None, (confirmed, last.asked))) >= ASK_EVERY


def unconfirmed_since(known: date | None, *, confirmed_on: date | None, asked_on: date) -> date:
    """Which day the page names: it never moves forward while nobody answers."""
    return known or confirmed_on or asked_on
