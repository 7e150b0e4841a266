"""Starting a change of something public, and writing down at the desk what was told by phone."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.audit.api import Who, record
from leidraad.kernel.api import now, today
from leidraad.library.api import Example, Version, contact_cards, draft_of, known_codes
from leidraad.submissions import events
from leidraad.submissions.access import may_judge, must
from leidraad.submissions.actions.hand_in import NotReadyError
from leidraad.submissions.actions.versions import approve, fix_version
from leidraad.submissions.actions.write import about, locked
from leidraad.submissions.models import Approval, Submission, Writer
from leidraad.submissions.rules import states
from leidraad.submissions.rules.content import Content, content_from
from leidraad.submissions.rules.readiness import faults_to_send


@dataclass(frozen=True)
class Change:
    """What should be different in an example, why (for the reader), and who asked for it.

    `is_owners`: the contact herself wants it, so that her yes is given.
    """

    content: Content
    origin: str
    note: str = ""
    address: str = ""
    name: str = ""
    is_owners: bool = False


@transaction.atomic
def propose_change(*, by: Who, example: Example, change: Change) -> Submission:
    """A change on its way to the desk; into the one that is already under way, if there is one."""
    example = Example.objects.select_for_update(of=("self",)).get(pk=example.pk)
    must(example.published is not None)
    submission = open_change(example) or _begin(example, change)
    submission.content = {**submission.content, **change.content}
    if change.note:
        submission.note = "; ".join(filter(None, (submission.note, change.note)))[:200]
    version = fix_version(by=by, submission=submission)
    submission.revision += 1
    submission.state, submission.state_since = states.RECEIVED, now()
    submission.save()
    if change.is_owners and submission.edits.count() == 1:
        side, how = Approval.Side.OWNER, Approval.How.LINK
        approve(by=by, submission=submission, side=side, how=how)
        record(events.OWNER_APPROVED, by=by, about=about(submission), number=version.number)
    record(events.RECEIVED, by=by, about=about(submission), number=version.number)
    return submission


@transaction.atomic
def start_editing(*, by: User, example: Example) -> Submission:
    """The editor wants to change what is public: the one open change, or a new one."""
    must(may_judge(by))
    return open_change(example) or propose_change(
        by=who(by), example=example, change=Change({}, Submission.Origin.DESK)
    )


@transaction.atomic
def restore(*, by: User, version: Version, note: str) -> Submission:
    """Propose what an earlier version said; it is judged like any other change."""
    must(may_judge(by))
    example = version.example
    content = content_from(draft_of(version), contact_cards(example))
    change = Change(content, Submission.Origin.RESTORE, note=note)
    return propose_change(by=who(by), example=example, change=change)


@transaction.atomic
def write_down(*, by: User, content: Content) -> Submission:
    """What somebody told by phone, written by an editor; the contact approves it by letter.

    Raises NotReadyError.
    """
    must(may_judge(by))
    faults = faults_to_send(content, known_codes())
    if faults:
        raise NotReadyError(faults)
    submission = _new(Submission.Kind.NEW, Submission.Origin.DESK, content)
    submission.editor = by
    return _arrive(who(by), submission)


def open_change(example: Example) -> Submission | None:
    """The change of this example that is being judged, if any."""
    found = Submission.objects.filter(example=example, state__in=Submission.OPEN).first()
    return locked(found) if found else None


def _begin(example: Example, change: Change) -> Submission:
    assert example.published is not None
    content = content_from(draft_of(example.published), contact_cards(example))
    submission = _new(Submission.Kind.CHANGE, change.origin, content)
    submission.example, submission.based_on = example, example.published
    submission.version = example.published
    submission.sent_at, submission.promised_on = now(), states.promised_on(today())
    submission.state = states.RECEIVED
    submission.save()
    _keep_pictures(submission, example.published)
    if change.address:
        Writer.objects.create(
            submission=submission,
            address=change.address,
            name=change.name,
            is_sender=True,
            confirmed_at=now(),
        )
    return submission


def _new(kind: str, origin: str, content: Mapping[str, Any]) -> Submission:
    moment = now()
    return Submission(
        key=secrets.token_hex(16),
        kind=kind,
        origin=origin,
        content=dict(content),
        started_at=moment,
        saved_at=moment,
        state_since=moment,
    )


def _arrive(by: Who, submission: Submission) -> Submission:
    submission.save()
    version = fix_version(by=by, submission=submission)
    submission.sent_at, submission.promised_on = now(), states.promised_on(today())
    submission.state = states.RECEIVED
    submission.save()
    record(events.RECEIVED, by=by, about=about(submission), number=version.number)
    return submission


def _keep_pictures(submission: Submission, version: Version) -> None:
    """The next version shows the same pictures, unless somebody takes one away."""
    for picture in version.pictures.exclude(consent="unknown"):
        submission.uploads.create(
            file=picture.file,
            width=picture.width,
            height=picture.height,
            alternative=picture.alternative,
            credit=picture.credit,
            consent=picture.consent,
            position=picture.position,
        )
