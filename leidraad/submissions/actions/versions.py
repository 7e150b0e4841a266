"""Fixing a text as a version that never changes, with who stands behind it."""

from collections.abc import Iterable
from dataclasses import asdict

from django.db import transaction

from leidraad.audit.api import Who
from leidraad.kernel.api import now
from leidraad.library.api import (
    Contact,
    ContactCard,
    PictureCard,
    Version,
    contact_cards,
    make_version,
    picture_cards,
)
from leidraad.submissions.models import Approval, Edit, Submission
from leidraad.submissions.rules.approval import Standing, Step, standing
from leidraad.submissions.rules.content import FIELDS, Content, draft_from
from leidraad.submissions.rules.merging import mark


def fix_version(*, by: Who, submission: Submission, is_minor: bool = False) -> Version:
    """Make what the submission says now into its next version (caller saves the submission)."""
    draft = draft_from(submission.content)
    version = make_version(
        example=submission.example, draft=draft, pictures=pictures_of(submission)
    )
    submission.example, submission.version = version.example, version
    Edit.objects.create(
        submission=submission,
        version=version,
        content=submission.content,
        contacts=[asdict(card) for card in draft.contacts],
        by_kind=by.kind,
        by_key=by.key,
        is_minor=is_minor,
        at=now(),
    )
    return version


def pictures_of(submission: Submission) -> list[PictureCard]:
    return [
        PictureCard(one.file, one.width, one.height, one.alternative, one.credit, one.consent)
        for one in submission.uploads.all()
    ]


@transaction.atomic
def approve(*, by: Who, submission: Submission, side: str, how: str) -> None:
    """Once per version and side; a second time is the same yes."""
    Approval.objects.get_or_create(
        submission=submission,
        version=submission.version,
        side=side,
        defaults={"how": how, "by_kind": by.kind, "by_key": by.key, "at": now()},
    )


def is_as_fixed(submission: Submission) -> bool:
    """Nobody wrote or changed a picture since the last version: it is all in there."""
    edit = submission.edits.select_related("version").filter(version=submission.version).first()
    if edit is None or tuple(pictures_of(submission)) != picture_cards(edit.version):
        return False
    return not changed_fields(edit.content, submission.content)


def changed_fields(before: Content, after: Content) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if mark(before.get(name)) != mark(after.get(name)))


def standing_of(submission: Submission) -> Standing:
    edits = submission.edits.order_by("id").values_list("version_id", "is_minor")
    steps = [Step(version, is_minor) for version, is_minor in edits]
    return standing(steps, list(submission.approvals.values_list("version_id", "side")))


def standing_in(edits: Iterable[Edit], approvals: Iterable[Approval]) -> Standing:
    """The same for rows that were read already, edits in the order in which they were made."""
    steps = [Step(edit.version_id, edit.is_minor) for edit in edits]
    return standing(steps, [(one.version_id, one.side) for one in approvals])


def cards_of(submission: Submission) -> list[ContactCard]:
    """Whom the version being judged names; the example's own cards hold the others.

    Who took over meanwhile stands there instead: a text of before brings nobody back.
    """
    edit = submission.edits.filter(version=submission.version).first()
    told = [ContactCard(**card) for card in edit.contacts] if edit else []
    known = contact_cards(submission.example) if submission.example and told else ()
    return [known[0]] if known and _has_left(told[0]) else told


def _has_left(card: ContactCard) -> bool:
    """Somebody we know, who answers for nothing any more: replaced once, replaced everywhere."""
    same = {"organisation": card.organisation, "role": card.role, "mailbox": card.mailbox}
    known = Contact.objects.filter(**same)
    return known.exists() and not known.exclude(examples=None, adoptions=None).exists()
