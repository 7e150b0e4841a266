"""What the worker does by the calendar: remind, and forget what need not be kept."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet

from leidraad.audit.api import Who, record
from leidraad.kernel.api import now, today
from leidraad.library.api import forget_versions, picture_files, picture_folder
from leidraad.post.api import end_links
from leidraad.submissions import events
from leidraad.submissions.actions.letters import tell_sender
from leidraad.submissions.actions.write import about
from leidraad.submissions.models import Submission, Upload, Writer

WORKER = Who.system("submissions")
MOST_AT_ONCE = 200  # with a wrong clock no run empties the house
NAMELESS_DAYS = 7  # a draft without an address can be found by nobody else
REMIND_AFTER_DAYS = 8
DRAFT_DAYS = 180
REFUSED_DAYS = 365
PUBLISHED_DAYS = 365
LETTER_BEFORE_DAYS = 30
# A letter after this moment was the warning; an earlier one was only the reminder.
WARNED_FROM = F("saved_at") + timedelta(days=DRAFT_DAYS - LETTER_BEFORE_DAYS)


def remind_writers() -> None:
    """A draft that lies still for a week: one friendly letter, once."""
    still = _drafts_with_address().filter(saved_at__lte=_ago(REMIND_AFTER_DAYS), reminded_at=None)
    for submission in still.order_by("id")[:MOST_AT_ONCE]:
        _remind(submission, "reminder")


def warn_before_forgetting() -> None:
    """A month before personal data go, the sender hears of it."""
    for submission, letter in _warnings():
        _remind(submission, letter)


def forget_submissions() -> None:
    """Nameless drafts after a week, silent ones after half a year, people of others after one."""
    alone = _drafts().exclude(writers__in=Writer.objects.exclude(address=""))
    nameless = _drafts().exclude(pk__in=_drafts_with_address())  # with colleagues, who have a link
    silent = _drafts_with_address().filter(
        saved_at__lte=_ago(DRAFT_DAYS),
        reminded_at__lte=_ago(LETTER_BEFORE_DAYS),
        reminded_at__gte=WARNED_FROM,
    )
    for found in (
        alone.filter(saved_at__lte=_ago(NAMELESS_DAYS)),
        nameless.filter(saved_at__lte=_ago(DRAFT_DAYS)),
        silent,
    ):
        for submission in found[:MOST_AT_ONCE]:
            _delete_draft(submission)
    refused = _closed().filter(
        state_since__lte=_ago(REFUSED_DAYS),
        reminded_at__gt=F("state_since"),
        reminded_at__lte=_ago(LETTER_BEFORE_DAYS),
    )
    for submission in refused.order_by("id")[:MOST_AT_ONCE]:
        erase_people(submission=submission)
    public = Submission.objects.filter(state=Submission.State.PUBLISHED, erased_at=None)
    for submission in public.filter(state_since__lte=_ago(PUBLISHED_DAYS))[:MOST_AT_ONCE]:
        erase_writers(submission=submission)


@transaction.atomic
def erase_writers(*, submission: Submission) -> None:
    """What was published stays, with its versions and who approved; who sent it in need not."""
    held = _unchanged(submission)
    if held is None:
        return
    _end_links_of(held)
    held.writers.all().delete()
    held.remarks.exclude(side="desk").delete()
    held.erased_at = now()
    held.save(update_fields=["erased_at"])
    record(events.ERASED, by=WORKER, about=about(held))


@transaction.atomic
def erase_people(*, submission: Submission) -> None:
    """The people and their words go; that there was a submission, and the decision, stays."""
    held = _unchanged(submission)
    if held is None:
        return
    submission = held
    _end_links_of(submission)
    submission.writers.all().delete()
    submission.remarks.all().delete()
    submission.approvals.all().delete()
    versions = list(submission.edits.values_list("version_id", flat=True))
    submission.edits.all().delete()
    submission.uploads.all().delete()
    submission.content, submission.objection, submission.note = {}, "", ""
    submission.version, submission.erased_at = None, now()
    if submission.kind == Submission.Kind.NEW:
        submission.example = None  # it never was one to anybody
    submission.save()
    forget_versions(versions=versions)
    record(events.ERASED, by=WORKER, about=about(submission))


@transaction.atomic
def _remind(submission: Submission, letter: str) -> None:
    if _unchanged(submission) is None:
        return
    tell_sender(submission, letter, erased_on=today() + timedelta(days=LETTER_BEFORE_DAYS))
    Submission.objects.filter(pk=submission.pk).update(reminded_at=now())
    record(events.REMINDED, by=WORKER, about=about(submission))


@transaction.atomic
def _delete_draft(submission: Submission) -> None:
    """It was never anybody's but the writers': nothing of it stays."""
    if _unchanged(submission) is None:
        return
    record(events.ERASED, by=WORKER, about=about(submission))
    _end_links_of(submission)
    submission.delete()


def _unchanged(seen: Submission) -> Submission | None:
    """The row, held; None when somebody wrote, reopened it or was here first meanwhile."""
    rows = Submission.objects.select_for_update(of=("self",))
    return rows.filter(
        pk=seen.pk,
        state=seen.state,
        saved_at=seen.saved_at,
        reminded_at=seen.reminded_at,
        erased_at=None,
    ).first()


def _end_links_of(submission: Submission) -> None:
    end_links("draft", subject=submission.key)
    end_links("confirm-address", subject=submission.key)
    for number in submission.edits.values_list("version_id", flat=True):
        end_links("approve", subject=f"{submission.key}:{number}")
    for writer in submission.writers.all():
        end_links("section", subject=str(writer.pk))


def _warnings() -> list[tuple[Submission, str]]:
    refused = _closed().filter(
        Q(reminded_at=None) | Q(reminded_at__lte=F("state_since")),
        state_since__lte=_ago(REFUSED_DAYS - LETTER_BEFORE_DAYS),
    )
    silent = _drafts_with_address().filter(
        Q(reminded_at=None) | Q(reminded_at__lt=WARNED_FROM),
        saved_at__lte=_ago(DRAFT_DAYS - LETTER_BEFORE_DAYS),
    )
    return [
        *((one, "before_erasing") for one in refused.order_by("id")[:MOST_AT_ONCE]),
        *((one, "before_erasing_draft") for one in silent.order_by("id")[:MOST_AT_ONCE]),
    ]


def _drafts() -> QuerySet[Submission]:
    return Submission.objects.filter(state=Submission.State.DRAFT).order_by("id")


def _drafts_with_address() -> QuerySet[Submission]:
    named = Writer.objects.filter(is_sender=True).exclude(address="")
    return _drafts().filter(writers__in=named)


def _closed() -> QuerySet[Submission]:
    states = (Submission.State.REFUSED, Submission.State.TAKEN_BACK)
    return Submission.objects.filter(state__in=states, erased_at=None)


def _ago(days: int) -> datetime:
    return now() - timedelta(days=days)


def sweep_pictures() -> None:
    """Files of pictures that no draft and no version shows any more, older than a day."""
    kept = {*Upload.objects.values_list("file", flat=True), *picture_files()}
    yesterday = _ago(1).timestamp()
    for file in picture_folder().glob("*"):
        if file.name not in kept and file.stat().st_mtime < yesterday:
            file.unlink(missing_ok=True)
