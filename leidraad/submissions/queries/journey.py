"""How far a submission is, as its sender sees it: what was, what is now, what comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from leidraad.design.api import in_words
from leidraad.kernel.api import AMSTERDAM, today
from leidraad.submissions.actions.versions import standing_of
from leidraad.submissions.models import Submission
from leidraad.submissions.rules import states

KINDS = {
    states.DRAFT: "draft",
    states.RECEIVED: "new",
    states.TALKING: "busy",
    states.WITH_OWNER: "waiting",
    states.HELD: "waiting",
    states.SCHEDULED: "planned",
    states.PUBLISHED: "good",
    states.REFUSED: "stopped",
    states.TAKEN_BACK: "stopped",
}


@dataclass(frozen=True)
class Moment:
    """As design/timeline.html shows it: done, now or later."""

    label: str
    state: str
    when: str = ""
    text: str = ""


@dataclass(frozen=True)
class Standing:
    """How it stands in a word, and the way from first to last."""

    kind: str
    words: str
    moments: tuple[Moment, ...]


def journey(submission: Submission) -> Standing:
    return Standing(
        KINDS[submission.state], state_words(submission.state), tuple(_moments(submission))
    )


def state_words(state: str) -> str:
    """To the sender; the desk has words of its own."""
    return {
        states.DRAFT: _("concept"),
        states.RECEIVED: _("ontvangen"),
        states.TALKING: _("in gesprek"),
        states.WITH_OWNER: _("ligt bij het contact"),
        states.HELD: _("wacht even"),
        states.SCHEDULED: _("ingepland"),
        states.PUBLISHED: _("staat op de site"),
        states.REFUSED: _("niet geplaatst"),
        states.TAKEN_BACK: _("ingetrokken"),
    }[state]


def _moments(submission: Submission) -> Iterator[Moment]:
    if submission.sent_at:
        yield Moment(_("Ingestuurd"), "done", _on(submission.sent_at))
    if submission.state in states.IN_JUDGEMENT:
        yield from _underway(submission)
    else:
        yield _ended(submission)


def _underway(submission: Submission) -> Iterator[Moment]:
    """The contact may have said yes before the desk has read it."""
    owner_agrees = standing_of(submission).owner
    owner_is_asked = submission.state == states.WITH_OWNER
    if owner_agrees:
        yield Moment(_("Het contact is akkoord"), "done")
    if owner_is_asked:
        yield Moment(_("De redactie heeft het gelezen"), "done")
    yield _now(submission)
    if not (owner_agrees or owner_is_asked):
        yield Moment(_("Het contact kijkt of alles klopt"), "later")
    yield Moment(_("Op de site"), "later")


def _now(submission: Submission) -> Moment:
    since = _on(submission.state_since)
    planned = in_words(submission.publish_on) if submission.publish_on else ""
    return {
        states.RECEIVED: lambda: Moment(
            _("De redactie leest het"), "now", "", _promise(submission.promised_on)
        ),
        states.TALKING: lambda: Moment(
            _("Jij en de redactie zijn in gesprek"), "now", since, _("Hieronder staan de vragen.")
        ),
        states.WITH_OWNER: lambda: Moment(
            _("Het contact kijkt of alles klopt"), "now", since,
            _("We vroegen het per brief. Zonder ja van het contact plaatsen we niets."),
        ),
        states.HELD: lambda: Moment(_("Het wacht even"), "now", since, submission.reason),
        states.SCHEDULED: lambda: Moment(
            _("Het staat klaar"), "now", "",
            _("Op %(day)s komt het op de site.") % {"day": planned},
        ),
    }[submission.state]()  # fmt: skip


def _promise(day: date | None) -> str:
    if day is None:
        return ""
    if day < today():
        return _(
            "We beloofden antwoord op %(day)s. Dat is niet gelukt, sorry. Je bent nu eerst."
        ) % {"day": in_words(day)}
    return _("Uiterlijk op %(day)s hoor je van ons.") % {"day": in_words(day)}


def _ended(submission: Submission) -> Moment:
    label, text = {
        states.PUBLISHED: (_("Op de site"), _("Dank je wel. Elke gemeente kan er nu van leren.")),
        states.REFUSED: (_("We plaatsen het niet"), submission.reason),
        states.TAKEN_BACK: (
            _("Je trok het in"),
            _("Er gebeurt niets meer mee. Na twaalf maanden wissen we de tekst en je gegevens."),
        ),
    }[submission.state]
    state = "done" if submission.state == states.PUBLISHED else "now"
    return Moment(label, state, _on(submission.state_since), text)


def _on(moment: datetime) -> str:
    return in_words(moment.astimezone(AMSTERDAM).date())
