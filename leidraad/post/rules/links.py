"""What a link may do and how long: one line per purpose.

Source: house.md, "Links in letters": signing in ten minutes, an act once and thirty days, a
draft as long as it lives, stopping for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

State = Literal["open", "unknown", "used", "expired", "ended"]
DAYS_KEPT = 30


@dataclass(frozen=True)
class Purpose:
    """No lifetime: until its room ends it. A once-only link works for one act."""

    lifetime: timedelta | None
    once: bool


@dataclass(frozen=True)
class Link:
    """A link that works. `key` names it in the journal; the token itself is nowhere."""

    key: str
    purpose: str
    subject: str
    address: str
    made_at: datetime


class UnknownPurposeError(LookupError):
    """A room asks for a purpose that is not in the table."""


SIGN_IN = Purpose(timedelta(minutes=10), once=True)
ACT = Purpose(timedelta(days=30), once=True)
WHILE_IT_LIVES = Purpose(None, once=False)

PURPOSES: Mapping[str, Purpose] = {
    "sign-in": SIGN_IN,
    "invitation": ACT,
    "draft": WHILE_IT_LIVES,
    "section": WHILE_IT_LIVES,
    "status": WHILE_IT_LIVES,
    "confirm-address": ACT,
    "approve": ACT,
    "still-true": ACT,
    "confirm-question": ACT,
    "answer-question": ACT,
    "succession": ACT,
    "hand-over": ACT,
    "confirm-correction": ACT,
    "correction": ACT,
    "adoption": ACT,
    "follow-confirm": ACT,
    "follow-stop": WHILE_IT_LIVES,
}


def purpose_named(name: str) -> Purpose:
    try:
        return PURPOSES[name]
    except KeyError:
        raise UnknownPurposeError(f"geen doel van een link: {name}") from None


def expires_at(name: str, *, made_at: datetime) -> datetime | None:
    lifetime = purpose_named(name).lifetime
    return made_at + lifetime if lifetime else None
