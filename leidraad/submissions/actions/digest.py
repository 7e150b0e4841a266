"""Letters to editors: that something came in, and that somebody answered. Counts, no contents."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from leidraad.accounts.api import User, people_with_role
from leidraad.audit.api import About, Event, Who, journal, record
from leidraad.kernel.api import AMSTERDAM, now
from leidraad.post.api import inside_address, put_in_post
from leidraad.submissions import events
from leidraad.submissions.access import JUDGES
from leidraad.submissions.actions.hand_in import sender_organisation
from leidraad.submissions.models import Approval, Remark, Submission

Row = TypeVar("Row", bound=Model)
WORKER = Who.system("digest")
EVERY = timedelta(hours=1)
ANSWERS_FROM_HOUR = 7  # in the morning, Amsterdam time
SETTLING = timedelta(minutes=1)  # what is being written this moment is told the next time
THE_DESK = About("room", "desk")


@transaction.atomic
def tell_desk() -> None:
    """What came in since the last letter, to every editor; at most one an hour."""
    last, until = _last_told(events.DESK_TOLD, THE_DESK), now() - SETTLING
    if last and last > now() - EVERY:
        return
    arrived = Submission.objects.exclude(origin=Submission.Origin.DESK)
    new = list(_between(arrived.filter(sent_at__lte=until), "sent_at", last).order_by("id"))
    people = list(people_with_role(*JUDGES).order_by("id"))
    if not (new and people):
        return
    told = {"number": len(new), "senders": _senders(new), "later": _later(new)}
    for person in people:
        _tell(person, "digest_desk", last, **told)
    record(events.DESK_TOLD, by=WORKER, about=THE_DESK, number=len(new))


def tell_answers() -> None:
    """To each editor, once a day: how many of her submissions the contact or sender answered."""
    if now().astimezone(AMSTERDAM).hour >= ANSWERS_FROM_HOUR:
        for person in people_with_role(*JUDGES).order_by("id"):
            _tell_answers(person)


@transaction.atomic
def _tell_answers(person: User) -> None:
    about = About("user", str(person.pk))
    last, until = _last_told(events.ANSWERS_TOLD, about), now() - SETTLING
    if last and last.astimezone(AMSTERDAM).date() == now().astimezone(AMSTERDAM).date():
        return
    counts = _answers(person, last, until)
    if any(counts.values()):
        _tell(person, "digest_answers", last, **counts)
        record(events.ANSWERS_TOLD, by=WORKER, about=about, number=sum(counts.values()))


def _answers(person: User, last: datetime | None, until: datetime) -> dict[str, int]:
    """Submissions, not words: three remarks on one submission are one answer."""
    said = _between(Remark.objects.filter(submission__editor=person, at__lte=until), "at", last)
    yes = Approval.objects.filter(submission__editor=person, how=Approval.How.LINK, at__lte=until)
    return {
        "approved": _between(yes, "at", last).values("submission").distinct().count(),
        "objected": _by(said, Remark.Side.OWNER),
        "replied": _by(said, Remark.Side.SENDER),
    }


def _by(said: QuerySet[Remark], side: str) -> int:
    return said.filter(side=side).order_by().values("submission").distinct().count()


def _between(rows: QuerySet[Row], field: str, last: datetime | None) -> QuerySet[Row]:
    """From where the last letter ended; before the first one everything is new."""
    return rows.filter(**{f"{field}__gt": last - SETTLING}) if last else rows


def _last_told(event: Event, about: About) -> datetime | None:
    found = journal(about=about, event=event.name, limit=1)
    return found[0].at if found else None


def _later(new: Iterable[Submission]) -> int:
    return sum(one.is_queued_later for one in new)


def _senders(new: Iterable[Submission]) -> list[str]:
    """A line per known organisation; who wrote from elsewhere is one number."""
    with override("nl"):
        found = Counter(_sender(one) for one in new)
        return [f"- {sender}: {number}" for sender, number in sorted(found.items())]


def _sender(submission: Submission) -> str:
    if submission.origin == Submission.Origin.CORRECTION:
        return _("Verbetering door een lezer")
    if submission.origin == Submission.Origin.CHECK:
        return _("Wijziging na “klopt dit nog?”")
    organisation = sender_organisation(submission)
    return organisation.name if organisation else _("Onbekend maildomein")


def _tell(person: User, letter: str, last: datetime | None, **more: object) -> None:
    """With two workers at once the letter after the last one is still one letter."""
    put_in_post(
        to=person.email,
        template=f"submissions/letters/{letter}.txt",
        context={"link": inside_address("/redactie/"), **more},
        key=f"{letter}:{person.pk}:{last.isoformat() if last else 'first'}",
    )
