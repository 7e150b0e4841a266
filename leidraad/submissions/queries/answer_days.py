"""How long a sender waits for the first answer of the desk."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from leidraad.audit.api import first_moments
from leidraad.submissions import events
from leidraad.submissions.models import Submission

ANSWERS = (events.RETURNED, events.TO_OWNER, events.PUBLISHED, events.REFUSED)
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class AnswerDays:
    """`days` is None as long as nobody got an answer."""

    days: float | None
    answered: int
    waiting: int


def answer_days(since: datetime) -> AnswerDays:
    """Of what people outside sent in since a moment: an answer is a question back, a text laid
    before the contact, a publication or a refusal, whichever came first.
    """
    sent = Submission.objects.filter(origin=Submission.Origin.SENDER, sent_at__gte=since)
    rows = list(sent.order_by().values_list("key", "sent_at", "state"))
    first = first_moments((event.name for event in ANSWERS), since=since)
    waits = [(first[key] - at) / A_DAY for key, at, _state in rows if at and key in first]
    waiting = sum(key not in first and state in Submission.OPEN for key, _at, state in rows)
    return AnswerDays(round(median(waits), 1) if waits else None, len(waits), waiting)
