"""Pictures of a draft: decoded and written anew the moment they arrive."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.db import transaction

from leidraad.audit.api import record
from leidraad.library.api import RefusedPictureError, write_picture
from leidraad.submissions import events
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions.write import WRITABLE, about, locked
from leidraad.submissions.models import Upload

MOST_PICTURES = 5
CONSENTS = ("nobody", "given")


@dataclass(frozen=True)
class Given:
    """A file as it was sent, with what must be said about it."""

    content: bytes
    alternative: str
    credit: str
    consent: str


@dataclass(frozen=True)
class Arranged:
    """What is said of a picture that is there, and its place among the others."""

    number: int
    alternative: str
    credit: str
    consent: str
    place: int
    is_removed: bool


@transaction.atomic
def add_picture(*, by: Pen, picture: Given) -> Upload:
    """Raises RefusedPictureError, with the reason in Dutch."""
    must(by.is_senders)
    submission = locked(by.submission)
    must(submission.state in WRITABLE)
    if submission.uploads.count() >= MOST_PICTURES:
        raise RefusedPictureError(f"Er kunnen hooguit {MOST_PICTURES} beelden bij.")
    if not picture.alternative.strip():
        raise RefusedPictureError("Schrijf wat er op het beeld te zien is.")
    if picture.consent not in CONSENTS:
        raise RefusedPictureError("Zeg of er mensen herkenbaar op staan en of zij het goed vinden.")
    written = write_picture(content=picture.content)
    last = submission.uploads.order_by("-position").first()
    record(events.PICTURE_ADDED, by=by.by, about=about(submission))
    return Upload.objects.create(
        submission=submission,
        **asdict(written),
        alternative=picture.alternative.strip(),
        credit=picture.credit.strip(),
        consent=picture.consent,
        position=last.position + 1 if last else 0,
    )


@transaction.atomic
def arrange_pictures(*, by: Pen, rows: Sequence[Arranged]) -> None:
    """What was taken away meanwhile is passed by; two at one place stand as they stood."""
    must(by.is_senders)
    submission = locked(by.submission)
    must(submission.state in WRITABLE)
    known = {upload.pk: upload for upload in submission.uploads.all()}
    kept = [row for row in rows if row.number in known and not row.is_removed]
    for position, row in enumerate(sorted(kept, key=lambda row: row.place)):
        upload = known[row.number]
        upload.alternative, upload.credit = row.alternative.strip(), row.credit.strip()
        upload.consent, upload.position = row.consent, position
        upload.save()
    gone = [row.number for row in rows if row.is_removed]
    submission.uploads.filter(pk__in=gone).delete()
    record(events.PICTURES_CHANGED, by=by.by, about=about(submission))
