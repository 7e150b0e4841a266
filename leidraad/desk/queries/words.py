"""What states, origins and roles are called on the pages of the desk."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from leidraad.design.api import in_words
from leidraad.kernel.api import AMSTERDAM
from leidraad.submissions.api import Standing, Submission

NO_BREAK = "\N{NON-BREAKING HYPHEN}"

State, Origin = Submission.State, Submission.Origin
KINDS = {
    State.DRAFT: "draft",
    State.RECEIVED: "new",
    State.TALKING: "busy",
    State.WITH_OWNER: "waiting",
    State.HELD: "waiting",
    State.SCHEDULED: "planned",
    State.PUBLISHED: "good",
    State.REFUSED: "stopped",
    State.TAKEN_BACK: "stopped",
}


def state_kind(submission: Submission) -> str:
    if submission.has_open_objection:
        return "attention"
    return KINDS[State(submission.state)]


def state_words(submission: Submission) -> str:
    if submission.has_open_objection:
        return _("bezwaar gemaakt")
    return {
        State.DRAFT: _("concept"),
        State.RECEIVED: _("bij de redactie"),
        State.TALKING: _("in gesprek"),
        State.WITH_OWNER: _("ligt bij het contact"),
        State.HELD: _("aangehouden"),
        State.SCHEDULED: _("ingepland"),
        State.PUBLISHED: _("geplaatst"),
        State.REFUSED: _("afgewezen"),
        State.TAKEN_BACK: _("ingetrokken"),
    }[State(submission.state)]


def origin_words(submission: Submission) -> str:
    return {
        Origin.SENDER: _("nieuw voorbeeld, ingestuurd"),
        Origin.DESK: _("geschreven door de redactie"),
        Origin.CORRECTION: _("verbetering door een lezer"),
        Origin.CHECK: _("wijziging na ‘klopt dit nog?’"),
        Origin.RESTORE: _("eerdere versie teruggezet"),
    }[Origin(submission.origin)]


def approval_words(standing: Standing) -> str:
    if standing.may_be_public:
        return _("contact en redactie")
    if standing.owner:
        return _("contact")
    return _("redactie") if standing.editor else _("nog niemand")


def day(moment: datetime | date | None) -> str:
    if isinstance(moment, datetime):
        moment = moment.astimezone(AMSTERDAM).date()
    return in_words(moment) if moment else ""


def short_day(moment: datetime | date | None) -> str:
    """`22-11-2026`: in a row of many, figures are found sooner, and stay on one line."""
    if isinstance(moment, datetime):
        moment = moment.astimezone(AMSTERDAM).date()
    return f"{moment:%d-%m-%Y}".replace("-", NO_BREAK) if moment else "–"
