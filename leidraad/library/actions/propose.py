"""Translations are proposed first; an editor's yes makes them public."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from leidraad.audit.api import About, Event, Who, record
from leidraad.kernel.api import now
from leidraad.library import events
from leidraad.library.actions.translate import publish_translation
from leidraad.library.models import Example, ProposedTranslation
from leidraad.library.queries.translating import REVIEWED, Standing, standings
from leidraad.library.rules.draft import Translated, text_digest
from leidraad.library.rules.translating import Remark, faults_in, tidy

State = ProposedTranslation.State


@dataclass(frozen=True)
class Proposed:
    """`made_from`: digest of the Dutch it was held beside. `seen`: mark of the text it replaces."""

    section: str
    text: str
    made_from: str
    seen: str
    is_checked: bool = False


class RefusedTranslationError(Exception):
    """It adds what the Dutch has not; `remarks` say what, and what to do."""

    def __init__(self, section: str, remarks: tuple[Remark, ...]) -> None:
        super().__init__(section)
        self.section, self.remarks = section, remarks


class ChangedMeanwhileError(Exception):
    """Somebody else was here since: look again before you decide."""


@transaction.atomic
def propose_translations(
    *, by: Who, example: Example, language: str, given: Sequence[Proposed]
) -> int:
    """How many sections now wait for an editor; all of them, or none at all."""
    Example.objects.select_for_update().get(pk=example.pk)
    held = standings([example.code], language)
    return sum(_propose(by, held.get((example.code, one.section)), one) for one in given)


def _propose(by: Who, held: Standing | None, given: Proposed) -> bool:
    if held is None or held.mark != given.seen:
        raise ChangedMeanwhileError(given.section)
    text = tidy(given.text)
    _must_be_right(held, text)
    is_same = (held.text, held.made_from) == (text, given.made_from)
    if is_same and not _is_news(held, given):
        return False
    proposal = held.proposal or ProposedTranslation(
        example=held.example, section=held.section, language=held.language
    )
    proposal.text, proposal.made_from, proposal.is_checked = text, given.made_from, given.is_checked
    proposal.by, proposal.made_at = by.key, now()
    proposal.state, proposal.note = State.WAITING, ""
    proposal.save()
    _tell(events.TRANSLATION_PROPOSED, by, proposal)
    return True


def _is_news(held: Standing, given: Proposed) -> bool:
    """The text stays, and yet something is new: it was checked, or it comes back once more."""
    if held.proposal:
        return held.is_returned or (given.is_checked and not held.proposal.is_checked)
    return given.is_checked and held.state != REVIEWED


@transaction.atomic
def accept_proposal(*, by: Who, proposal: ProposedTranslation, seen: str) -> None:
    """Public from now on. Who may, is settled before; `seen` is the mark of what was judged."""
    kept = _still_waiting(proposal, seen)
    held = standings([kept.example.code], kept.language).get((kept.example.code, kept.section))
    if held is None:
        raise ChangedMeanwhileError(kept.section)
    _must_be_right(held, kept.text)
    given = Translated(kept.section, kept.language, kept.text, kept.is_checked)
    publish_translation(by=by, example=kept.example, given=given, made_from=kept.made_from)
    kept.state, kept.decided_at = State.ACCEPTED, now()
    kept.save(update_fields=["state", "decided_at"])


@transaction.atomic
def return_proposal(*, by: Who, proposal: ProposedTranslation, seen: str, note: str) -> None:
    """Back to the translators, with what is not right yet; nothing of the text is lost."""
    kept = _still_waiting(proposal, seen)
    kept.state, kept.note, kept.decided_at = State.RETURNED, note, now()
    kept.save(update_fields=["state", "note", "decided_at"])
    _tell(events.TRANSLATION_RETURNED, by, kept)


def mark_of(proposal: ProposedTranslation) -> str:
    """Of all that an editor judges: the text, the Dutch beside it, and whether it was checked."""
    return text_digest(f"{proposal.text}\n{proposal.made_from}\n{proposal.is_checked}")


def _still_waiting(proposal: ProposedTranslation, seen: str) -> ProposedTranslation:
    locked = ProposedTranslation.objects.select_for_update().select_related("example")
    kept = locked.get(pk=proposal.pk)
    if kept.state != State.WAITING or mark_of(kept) != seen:
        raise ChangedMeanwhileError(kept.section)
    return kept


def _must_be_right(held: Standing, text: str) -> None:
    found = faults_in(held.dutch, text, section=held.section)
    if found or not text:
        raise RefusedTranslationError(held.section, found)


def _tell(event: Event, by: Who, one: ProposedTranslation) -> None:
    about = About("example", one.example.code)
    record(event, by=by, about=about, section=one.section, language=one.language)
