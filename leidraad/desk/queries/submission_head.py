"""What stands above every page about one submission."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from leidraad.desk.queries import words
from leidraad.kernel.api import today
from leidraad.submissions.api import Submission


@dataclass(frozen=True)
class Tab:
    label: str
    address: str
    is_here: bool
    number: str = ""


@dataclass(frozen=True)
class Head:
    title: str
    kind: str
    words: str
    origin: str
    editor: str
    promised: str
    is_late: bool
    sent_at: datetime | None
    tabs: tuple[Tab, ...]


def head(submission: Submission, here: str) -> Head:
    version = submission.version
    return Head(
        title=version.title if version else _("Gewiste inzending"),
        kind=words.state_kind(submission),
        words=words.state_words(submission),
        origin=words.origin_words(submission),
        editor=str(submission.editor) if submission.editor else "",
        promised=words.day(submission.promised_on) if submission.state in Submission.OPEN else "",
        is_late=_is_late(submission),
        sent_at=submission.sent_at,
        tabs=_tabs(submission, here) if version else (),
    )


def _is_late(submission: Submission) -> bool:
    waits_for_us = {*Submission.OPEN} - {Submission.State.TALKING}
    promised = submission.promised_on
    return submission.state in waits_for_us and promised is not None and promised < today()


def _tabs(submission: Submission, here: str) -> tuple[Tab, ...]:
    ways = (
        ("submission", "desk_submission", _("Beoordelen")),
        ("preview", "desk_preview", _("Zoals op de site")),
        ("history", "desk_history", _("Versies en verloop")),
    )
    return tuple(
        Tab(label, reverse(name, args=[submission.key]), is_here=part == here)
        for part, name, label in ways
    )
