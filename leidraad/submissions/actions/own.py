"""What the owner and the sender do from their letters, without an account."""

from collections.abc import Mapping

from django.db import transaction

from leidraad.audit.api import record
from leidraad.kernel.api import now, today
from leidraad.post.api import use_link
from leidraad.submissions import events
from leidraad.submissions.access import Asked, Pen, asked, must
from leidraad.submissions.actions.hand_in import go_to
from leidraad.submissions.actions.letters import tell_sender
from leidraad.submissions.actions.versions import approve
from leidraad.submissions.actions.write import about, locked
from leidraad.submissions.models import Approval, Remark, Submission
from leidraad.submissions.rules import states


@transaction.atomic
def approve_as_owner(*, token: str) -> Asked | None:
    """The contact says yes to the version that the letter asked about, and to no other."""
    question = _answered(token)
    if question is None:
        return None
    submission, side = question.submission, Approval.Side.OWNER
    approve(by=question.by, submission=submission, side=side, how=Approval.How.LINK)
    go_to(submission, states.RECEIVED)
    number = question.version.number
    record(events.OWNER_APPROVED, by=question.by, about=about(submission), number=number)
    return question


@transaction.atomic
def object_as_owner(*, token: str, words: Mapping[str, str]) -> Asked | None:
    """The contact wants something changed first, and says what: field to words, "" the whole."""
    told = {field: text.strip() for field, text in words.items() if text.strip()}
    must(bool(told))
    question = _answered(token)
    if question is None:
        return None
    submission = question.submission
    for field, text in told.items():
        Remark.objects.create(
            submission=submission,
            field=field,
            text=text,
            side=Remark.Side.OWNER,
            by_kind=question.by.kind,
            by_key=question.by.key,
            at=now(),
        )
    go_to(submission, states.TALKING)
    record(events.OWNER_OBJECTED, by=question.by, about=about(submission))
    return question


@transaction.atomic
def reply(*, by: Pen, text: str, field: str = "") -> None:
    """The sender answers the desk, at a field or about the whole."""
    submission = locked(by.submission)
    must(by.is_senders and submission.state in states.IN_JUDGEMENT)
    Remark.objects.create(
        submission=submission,
        field=field,
        text=text.strip(),
        side=Remark.Side.SENDER,
        by_kind=by.by.kind,
        by_key=by.by.key,
        at=now(),
    )
    record(events.REMARKED, by=by.by, about=about(submission))


@transaction.atomic
def object_to_refusal(*, by: Pen, text: str) -> None:
    """Once; a head editor who did not refuse it looks again."""
    must(by.is_senders)
    submission = locked(by.submission)
    must(submission.state == Submission.State.REFUSED and submission.objected_at is None)
    submission.objection, submission.objected_at = text.strip(), now()
    submission.promised_on = states.promised_on(today())
    submission.save(update_fields=["objection", "objected_at", "promised_on"])
    record(events.OBJECTED, by=by.by, about=about(submission))
    tell_sender(submission, "objection_received")


@transaction.atomic
def take_back(*, by: Pen) -> None:
    """The sender no longer wants it; what is public already stays what it is."""
    must(by.is_senders)
    submission = locked(by.submission)
    go_to(submission, states.TAKEN_BACK)
    record(events.TAKEN_BACK, by=by.by, about=about(submission))


def _answered(token: str) -> Asked | None:
    """The question, with its link used up and its submission held; None when too late."""
    question = asked(token)
    if question is None:
        return None
    submission = locked(question.submission)
    question = Asked(question.link, submission, question.version)
    if not question.is_still_asked or use_link("approve", token) is None:
        return None
    return question
