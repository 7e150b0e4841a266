"""The states of a submission, and from which to which it may go."""

from collections.abc import Mapping
from datetime import date, timedelta

DRAFT, RECEIVED, TALKING, WITH_OWNER = "draft", "received", "talking", "with-owner"
HELD, SCHEDULED, PUBLISHED = "held", "scheduled", "published"
REFUSED, TAKEN_BACK = "refused", "taken-back"

ANSWER_DAYS = 14  # our own promise: an answer within two weeks
IN_JUDGEMENT = (RECEIVED, TALKING, WITH_OWNER, HELD, SCHEDULED)

STEPS: Mapping[str, tuple[str, ...]] = {
    DRAFT: (RECEIVED, TAKEN_BACK),
    RECEIVED: (TALKING, WITH_OWNER, HELD, SCHEDULED, PUBLISHED, REFUSED, TAKEN_BACK),
    TALKING: (RECEIVED, WITH_OWNER, HELD, SCHEDULED, PUBLISHED, REFUSED, TAKEN_BACK),
    WITH_OWNER: (RECEIVED, TALKING, HELD, SCHEDULED, PUBLISHED, REFUSED, TAKEN_BACK),
    HELD: (RECEIVED, TALKING, WITH_OWNER, SCHEDULED, PUBLISHED, REFUSED, TAKEN_BACK),
    SCHEDULED: (RECEIVED, TALKING, WITH_OWNER, HELD, PUBLISHED, REFUSED, TAKEN_BACK),
    PUBLISHED: (),
    REFUSED: (RECEIVED,),
    TAKEN_BACK: (),
}


def may_go(state: str, to: str) -> bool:
    return to in STEPS[state]


def promised_on(sent_on: date) -> date:
    """The day on which an answer is promised; never a day in the weekend."""
    day = sent_on + timedelta(days=ANSWER_DAYS)
    return day + timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))
