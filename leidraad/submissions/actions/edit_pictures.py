"""What an editor does with the pictures of a submission: better words for them, or away."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.audit.api import record
from leidraad.library.api import Version
from leidraad.submissions import events
from leidraad.submissions.access import must
from leidraad.submissions.actions.judge import ClashError, after_edit, judged
from leidraad.submissions.actions.versions import fix_version, is_as_fixed
from leidraad.submissions.actions.write import about
from leidraad.submissions.models import Submission, Upload
from leidraad.submissions.rules.merging import mark


@dataclass(frozen=True)
class Described:
    """What stands in place of a picture for who cannot see it, and who made it."""

    alternative: str
    credit: str


def pictures_mark(submission: Submission) -> str:
    """Changes with every picture that comes, goes or is described anew."""
    return mark(
        [[one.pk, one.alternative, one.credit] for one in submission.uploads.order_by("id")]
    )


@transaction.atomic
def edit_pictures(
    *,
    by: User,
    submission: Submission,
    kept: Mapping[int, Described],
    seen: str,
    is_minor: bool = False,
) -> Version | None:
    """A new version with these pictures; who is not in `kept` goes. None when nothing changed.

    Taking one away is never minor, nor is what a sender did meanwhile. Raises ClashError when it
    is not what was `seen` any more.
    """
    submission = judged(by, submission)
    must(all(one.alternative.strip() for one in kept.values()))
    if seen != pictures_mark(submission):
        raise ClashError(("pictures",), submission.content)
    gone = submission.uploads.exclude(pk__in=kept)
    is_minor = is_minor and not gone.exists() and is_as_fixed(submission)
    gone.delete()
    for upload in submission.uploads.all():
        _describe(upload, kept[upload.pk])
    if seen == pictures_mark(submission):
        return None
    submission.revision += 1
    version = fix_version(by=who(by), submission=submission, is_minor=is_minor)
    after_edit(submission, is_minor=is_minor)
    event = events.EDITED_MINOR if is_minor else events.EDITED
    record(event, by=who(by), about=about(submission), number=version.number)
    return version


def _describe(upload: Upload, words: Described) -> None:
    upload.alternative, upload.credit = words.alternative.strip(), words.credit.strip()
    upload.save(update_fields=["alternative", "credit"])
