"""What an editor does with a submission: take it up, ask, edit, lay before the owner, decide."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.audit.api import Event, record
from leidraad.kernel.api import now, today
from leidraad.library.api import Fault, Version, known_codes
from leidraad.submissions import events
from leidraad.submissions.access import may_judge, may_reconsider, must
from leidraad.submissions.actions.hand_in import NotReadyError, go_to
from leidraad.submissions.actions.letters import (
    ask_owner,
    owner_mailbox,
    tell_owner_of_minor_edit,
    tell_sender,
)
from leidraad.submissions.actions.publish import publish
from leidraad.submissions.actions.versions import (
    approve,
    changed_fields,
    fix_version,
    is_as_fixed,
    standing_of,
)
from leidraad.submissions.actions.write import about, locked
from leidraad.submissions.models import Approval, Remark, Submission
from leidraad.submissions.rules import states
from leidraad.submissions.rules.approval import may_be_minor
from leidraad.submissions.rules.content import Content
from leidraad.submissions.rules.merging import marks, merge
from leidraad.submissions.rules.phrases import gettext_noop
from leidraad.submissions.rules.readiness import faults_to_publish, faults_to_send

State = Submission.State
OWN_MAILBOX = gettext_noop("is jouw eigen adres; laat een collega hiermee akkoord gaan")


class ClashError(Exception):
    """A colleague saved another text in the same fields meanwhile; `theirs` stands there now."""

    def __init__(self, fields: tuple[str, ...], theirs: Mapping[str, Any]) -> None:
        super().__init__(f"gelijktijdig bewerkt: {', '.join(fields)}")
        self.fields, self.theirs = fields, theirs


@transaction.atomic
def take_up(*, by: User, submission: Submission) -> None:
    """It is mine from now on."""
    _pass_to(by, submission, by, events.TAKEN)


@transaction.atomic
def pass_on(*, by: User, submission: Submission, to: User) -> None:
    must(may_judge(to))
    _pass_to(by, submission, to, events.PASSED_ON)


Seen = Version | Mapping[str, str]
"""What an editor saw when beginning: a version, or the marks (rules.merging) of the form."""


@transaction.atomic
def edit(
    *, by: User, submission: Submission, content: Content, based_on: Seen, is_minor: bool
) -> Version | None:
    """A new version with these changes; None when nothing changed. Approval of the old one
    stands only if the edit is minor, and nothing but spelling can be.

    Raises ClashError, NotReadyError; then nothing is saved.
    """
    submission = judged(by, submission)
    seen = based_on if isinstance(based_on, Mapping) else marks(_content_of(submission, based_on))
    merged = merge(seen=seen, mine=content, theirs=submission.content)
    if merged.clashes:
        raise ClashError(merged.clashes, submission.content)
    if merged.content == submission.content:
        return None
    faults = faults_to_send(merged.content, known_codes())
    if faults:
        raise NotReadyError(faults)
    changed = changed_fields(submission.content, merged.content)
    is_minor = is_minor and may_be_minor(changed) and is_as_fixed(submission)
    submission.content = merged.content
    submission.revision += 1
    version = fix_version(by=who(by), submission=submission, is_minor=is_minor)
    after_edit(submission, is_minor=is_minor)
    event = events.EDITED_MINOR if is_minor else events.EDITED
    record(event, by=who(by), about=about(submission), number=version.number)
    return version


@transaction.atomic
def return_to_sender(*, by: User, submission: Submission, message: str) -> None:
    """Ask the sender something; the draft is open again and keeps every word."""
    submission = judged(by, submission)
    add_remark(by=by, submission=submission, field="", text=message)
    go_to(submission, State.TALKING)
    _note(by, submission, events.RETURNED)
    tell_sender(submission, "returned", message=message)


@transaction.atomic
def lay_before_owner(*, by: User, submission: Submission) -> None:
    """Ask the contact for a yes to this version, by a link in a letter.

    Raises NotReadyError: the owner sees what will be published, so it is whole first.
    """
    submission = judged(by, submission)
    _whole(submission)
    assert submission.version is not None
    if submission.state != State.WITH_OWNER:  # else the letter was lost: the same once more
        go_to(submission, State.WITH_OWNER)
    number = submission.version.number
    record(events.TO_OWNER, by=who(by), about=about(submission), number=number)
    ask_owner(submission)


@transaction.atomic
def approve_as_editor(*, by: User, submission: Submission) -> None:
    """Never by who is the contact: two stages are two people. Raises NotReadyError."""
    submission = judged(by, submission)
    _whole(submission)
    if owner_mailbox(submission).lower() == by.email.lower():
        raise NotReadyError((Fault("contact_mailbox", OWN_MAILBOX),))
    assert submission.version is not None
    side, how = Approval.Side.EDITOR, Approval.How.DESK
    approve(by=who(by), submission=submission, side=side, how=how)
    number = submission.version.number
    record(events.EDITOR_APPROVED, by=who(by), about=about(submission), number=number)


@transaction.atomic
def publish_now(*, by: User, submission: Submission, note: str = "") -> None:
    """Both said yes to what becomes public. Raises NotReadyError, NotApprovedError."""
    submission = judged(by, submission)
    _whole(submission)
    submission.note = note.strip() or submission.note
    publish(by=who(by), submission=submission)


@transaction.atomic
def schedule(*, by: User, submission: Submission, on: date, note: str = "") -> None:
    """Publish on a day to come; until then everything can still change."""
    submission = judged(by, submission)
    _whole(submission)
    must(on > today() and standing_of(submission).may_be_public)
    submission.publish_on, submission.note = on, note.strip() or submission.note
    must(bool(submission.note) or submission.kind != Submission.Kind.CHANGE)
    go_to(submission, State.SCHEDULED)
    record(events.SCHEDULED, by=who(by), about=about(submission), day=on.isoformat())


@transaction.atomic
def resume(*, by: User, submission: Submission) -> None:
    """What was held or planned is judged again; the day it was planned for lapses."""
    submission = judged(by, submission)
    submission.publish_on, submission.reason = None, ""
    go_to(submission, State.RECEIVED)
    _note(by, submission, events.RESUMED)


@transaction.atomic
def hold(*, by: User, submission: Submission, reason: str) -> None:
    submission = judged(by, submission)
    submission.reason = reason.strip()
    go_to(submission, State.HELD)
    _note(by, submission, events.HELD)
    tell_sender(submission, "held", message=submission.reason)


@transaction.atomic
def refuse(*, by: User, submission: Submission, reason: str) -> None:
    """With a reason in plain words and the way to object. Nothing is deleted."""
    submission = judged(by, submission)
    submission.reason = reason.strip()
    must(bool(submission.reason))
    go_to(submission, State.REFUSED)
    _note(by, submission, events.REFUSED)
    tell_sender(submission, "refused", message=submission.reason)


@transaction.atomic
def reopen(*, by: User, submission: Submission) -> None:
    """After an objection or at second thoughts: judged again, by a head editor."""
    must(may_reconsider(by))
    submission = locked(submission)
    must(submission.erased_at is None and not _another_is_judged(submission))
    submission.editor, submission.promised_on = by, states.promised_on(today())
    go_to(submission, State.RECEIVED)
    _note(by, submission, events.REOPENED)
    tell_sender(submission, "reopened")


@transaction.atomic
def uphold(*, by: User, submission: Submission, message: str) -> None:
    """After an objection the refusal stands, by a head editor; the sender hears why."""
    must(may_reconsider(by) and bool(message.strip()))
    submission = locked(submission)
    must(submission.has_open_objection)
    submission.reason = f"{submission.reason}\n\n{message.strip()}"
    submission.state_since = now()
    submission.save(update_fields=["reason", "state_since"])
    _note(by, submission, events.UPHELD)
    tell_sender(submission, "upheld", message=message.strip())


@transaction.atomic
def add_remark(
    *, by: User, submission: Submission, field: str, text: str, is_internal: bool = False
) -> Remark:
    must(may_judge(by) and bool(text.strip()))
    remark = Remark.objects.create(
        submission=submission,
        field=field,
        text=text.strip(),
        side=Remark.Side.DESK,
        by_kind="person",
        by_key=str(by.pk),
        is_internal=is_internal,
        at=now(),
    )
    _note(by, submission, events.REMARKED)
    return remark


@transaction.atomic
def settle_remark(*, by: User, remark: Remark) -> None:
    must(may_judge(by))
    Remark.objects.filter(pk=remark.pk, settled_at=None).update(settled_at=now())


def judged(by: User, submission: Submission) -> Submission:
    """The row, held; its editor becomes whoever first does something with it."""
    must(may_judge(by))
    submission = locked(submission)
    must(submission.state in Submission.OPEN)
    if submission.editor is None:
        submission.editor = by
        submission.save(update_fields=["editor"])
    return submission


def _another_is_judged(submission: Submission) -> bool:
    """Of one example one change is judged at a time."""
    others = Submission.objects.exclude(pk=submission.pk).filter(state__in=Submission.OPEN)
    return others.filter(example__isnull=False, example=submission.example_id).exists()


def _pass_to(by: User, submission: Submission, to: User, event: Event) -> None:
    submission = judged(by, submission)
    submission.editor = to
    submission.is_queued_later = False
    submission.save(update_fields=["editor", "is_queued_later"])
    _note(by, submission, event)


def _note(by: User, submission: Submission, event: Event) -> None:
    record(event, by=who(by), about=about(submission))


def _whole(submission: Submission) -> None:
    faults = faults_to_publish(submission.content, known_codes())
    if faults:
        raise NotReadyError(faults)


def _content_of(submission: Submission, version: Version) -> Mapping[str, Any]:
    """What the form showed when this version was the last: kept with the edit itself."""
    found = submission.edits.filter(version=version).values_list("content", flat=True).first()
    must(found is not None)
    return dict(found or {})


def after_edit(submission: Submission, *, is_minor: bool) -> None:
    """What was asked about or planned is no longer what stands there; who agreed hears of it."""
    if is_minor and standing_of(submission).owner:
        tell_owner_of_minor_edit(submission)
    if submission.state in {State.WITH_OWNER, State.SCHEDULED}:
        go_to(submission, State.RECEIVED)
    else:
        submission.save()
