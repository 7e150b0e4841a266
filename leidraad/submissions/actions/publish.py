"""The last step: what both approved becomes public, and the sender hears of it."""

from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction

from leidraad.audit.api import Who, record
from leidraad.kernel.api import today
from leidraad.library.api import ContactCard, Example, contact_cards, publish_version
from leidraad.submissions import events
from leidraad.submissions.access import must
from leidraad.submissions.actions.hand_in import go_to
from leidraad.submissions.actions.letters import tell_sender
from leidraad.submissions.actions.versions import cards_of, standing_of
from leidraad.submissions.actions.write import about, locked, prefix
from leidraad.submissions.models import Submission
from leidraad.submissions.rules import states

FIRST_NOTE = "Geplaatst."


class NotApprovedError(Exception):
    """The owner or an editor has not said yes to this very version."""


@transaction.atomic
def publish(*, by: Who, submission: Submission) -> None:
    """Raises NotApprovedError. What was taken off the site does not come back by a change of it."""
    must(not is_off_the_site(submission))
    if not standing_of(submission).may_be_public:
        raise NotApprovedError
    assert submission.version is not None
    is_change = submission.kind == Submission.Kind.CHANGE
    must(bool(submission.note) or not is_change)
    example = publish_version(
        by=by,
        version=submission.version,
        note=submission.note or FIRST_NOTE,
        is_minor=is_change and not submission.edits.filter(is_minor=False).exists(),
        contacts=contacts_to_be(submission),
    )
    go_to(submission, states.PUBLISHED)
    record(events.PUBLISHED, by=by, about=about(submission), example=example.code)
    slug = example.slugs.get(is_current=True).text
    path = f"{prefix(submission.language)}/voorbeelden/{slug}/"
    tell_sender(submission, "published", path=path, is_change=is_change)


def publish_scheduled() -> None:
    """For the worker: what was planned for today or before."""
    due = Submission.objects.filter(state=states.SCHEDULED, publish_on__lte=today())
    for submission in due.order_by("publish_on", "id"):
        with transaction.atomic():
            held = locked(submission)
            if held.state == states.SCHEDULED and _may_come(held):
                publish(by=Who.system("publish_scheduled"), submission=held)


def is_off_the_site(submission: Submission) -> bool:
    """A change of something that was withdrawn since."""
    if submission.kind != Submission.Kind.CHANGE or submission.example is None:
        return False
    rows = Example.objects.select_for_update(of=("self",))
    return rows.get(pk=submission.example.pk).published_id is None


def _may_come(submission: Submission) -> bool:
    return standing_of(submission).may_be_public and not is_off_the_site(submission)


def contacts_to_be(submission: Submission) -> list[ContactCard]:
    """The form knows the first contact; the others of the example stay as they are."""
    assert submission.example is not None
    told, known = cards_of(submission), contact_cards(submission.example)
    first = [_confirmed(card, known) for card in told]
    return [*first, *known[1:]] if told else list(known)


def _confirmed(card: ContactCard, known: Sequence[ContactCard]) -> ContactCard:
    """She just said yes; whether her mailbox may be shown she said before."""
    is_shown = any(one.mailbox == card.mailbox and one.shows_mailbox for one in known)
    return replace(card, last_confirmed_on=today().isoformat(), shows_mailbox=is_shown)
