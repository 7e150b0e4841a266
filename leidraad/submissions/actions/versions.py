"""Fixing a text as a version that never changes, with who stands behind it."""

from collections.abc import Iterable
from dataclasses import asdict

from django.db import transaction

from leidraad.audit.api import Who
from leidraad.kernel.api import now
from leidraad.library.api import ContactCard, PictureCard, Version, make_version
from leidraad.submissions.models import Approval, Edit, Submission
from leidraad.submissions.rules.approval import Standing, Step, standing
from leidraad.submissions.rules.content import draft_from


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


def standing_of(submission: Submission) -> Standing:
    edits = submission.edits.order_by("id").values_list("version_id", "is_minor")
    steps = [Step(version, is_minor) for version, is_minor in edits]
    return standing(steps, list(submission.approvals.values_list("version_id", "side")))


def standing_in(edits: Iterable[Edit], approvals: Iterable[Approval]) -> Standing:
    """The same for rows that were read already, edits in the order in which they were made."""
    steps = [Step(edit.version_id, edit.is_minor) for edit in edits]
    return standing(steps, [(one.version_id, one.side) for one in approvals])


def cards_of(submission: Submission) -> list[ContactCard]:
    """Whom the version being judged names; the example's own cards hold the others."""
    edit = submission.edits.filter(version=submission.version).first()
    return [ContactCard(**card) for card in edit.contacts] if edit else []
