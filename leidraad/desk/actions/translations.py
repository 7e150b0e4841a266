"""Proposing a translation, and an editor's yes or no to it."""

from collections.abc import Sequence
from itertools import groupby

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.desk.access import may_translate, must
from leidraad.library.api import (
    ChangedMeanwhileError,
    Example,
    Proposed,
    ProposedTranslation,
    RefusedTranslationError,
    accept_proposal,
    propose_translations,
    return_proposal,
)
from leidraad.submissions.api import may_judge


def propose(*, by: User, example: Example, language: str, given: Sequence[Proposed]) -> int:
    """How many sections now wait for an editor."""
    must(may_translate(by))
    return propose_translations(by=who(by), example=example, language=language, given=given)


def accept(*, by: User, proposal: ProposedTranslation, seen: str) -> None:
    """The reader sees it from now on. Her own too: a small desk has nobody else, the journal
    names both acts, and the page says whether a native speaker looked at it.
    """
    must(may_judge(by))
    accept_proposal(by=who(by), proposal=proposal, seen=seen)


def give_back(*, by: User, proposal: ProposedTranslation, seen: str, note: str) -> None:
    must(may_judge(by))
    return_proposal(by=who(by), proposal=proposal, seen=seen, note=note)


@transaction.atomic
def accept_all(*, by: User, proposals: Sequence[tuple[ProposedTranslation, str]]) -> int:
    """All that were seen like this; what changed meanwhile stays waiting. How many went out."""
    accepted = 0
    for proposal, seen in proposals:
        try:
            accept(by=by, proposal=proposal, seen=seen)
        except (ChangedMeanwhileError, RefusedTranslationError):
            continue
        accepted += 1
    return accepted


def propose_many(
    *, by: User, language: str, given: Sequence[tuple[str, Proposed]]
) -> tuple[int, int]:
    """How many now wait, and how many were left because something changed since the report.
    An example goes as a whole; twice the same proposes nothing new.
    """
    must(may_translate(by))
    taken = left = 0
    examples = Example.objects.filter(published__isnull=False).in_bulk(
        {code for code, _one in given}, field_name="code"
    )
    for code, rows in groupby(sorted(given, key=lambda row: row[0]), key=lambda row: row[0]):
        own = [one for _code, one in rows]
        try:
            taken += propose(by=by, example=examples[code], language=language, given=own)
        except (KeyError, ChangedMeanwhileError, RefusedTranslationError):
            left += len(own)
    return taken, left
