"""One example in one language, section by section, beside its Dutch."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from leidraad.desk.queries.remarks import names_of
from leidraad.library.api import (
    ProposedTranslation,
    Standing,
    draft_of,
    earlier_dutch,
    mark_of,
    remarks,
)
from leidraad.submissions.api import Told, differences, field_word

Held = Mapping[str, Standing]


@dataclass(frozen=True)
class Part:
    """`dutch_change`: what became different in the Dutch since the newest text was made;
    `change`: what is different between the public translation and the proposed one.
    """

    section: str
    label: str
    dutch: str
    kind: str
    words: str
    dutch_change: Told | None
    is_outdated: bool
    proposal: ProposedTranslation | None
    mark: str
    who: str
    at: datetime | None
    advice: tuple[str, ...]
    change: Told | None


def parts(held: Held) -> tuple[Part, ...]:
    names = names_of({one.proposal.by for one in held.values() if one.proposal})
    dutch = _dutch_changes(held)
    changes = _text_changes(held)
    return tuple(
        _part(one, names, dutch.get(section), changes.get(section)) for section, one in held.items()
    )


def waiting(found: tuple[Part, ...]) -> tuple[Part, ...]:
    """What an editor can judge."""
    state = ProposedTranslation.State.WAITING
    return tuple(one for one in found if one.proposal and one.proposal.state == state)


def state_of(one: Standing) -> tuple[str, str]:
    """The kind for design/state.html, and words."""
    if one.is_returned:
        return "attention", _("teruggegeven")
    if one.is_waiting:
        return "waiting", _("wacht op de redactie")
    return {
        "missing": ("new", _("nog niet vertaald")),
        "outdated": ("attention", _("Nederlands is veranderd")),
        "unreviewed": ("draft", _("nog niet nagekeken")),
        "reviewed": ("good", _("nagekeken")),
    }[one.state]


def _part(
    one: Standing, names: Mapping[str, str], dutch_change: Told | None, change: Told | None
) -> Part:
    kind, words = state_of(one)
    proposal = one.proposal
    return Part(
        section=one.section,
        label=field_word(one.section),
        dutch=one.dutch,
        kind=kind,
        words=words,
        dutch_change=dutch_change,
        is_outdated=one.is_outdated,
        proposal=proposal,
        mark=mark_of(proposal) if proposal else "",
        who=names.get(proposal.by) or _("een oud-collega") if proposal else "",
        at=one.made_at,
        advice=tuple(
            remark.told(_) for remark in remarks(one.dutch, one.text, section=one.section)
        ),
        change=change,
    )


def _dutch_changes(held: Held) -> dict[str, Told]:
    """Only what was public can be held beside it; the database is asked when there is need."""
    changed = [one for one in held.values() if one.is_outdated]
    if not changed:
        return {}
    example = changed[0].example
    known = earlier_dutch([example.code])
    earlier = {
        one.section: known[key]
        for one in changed
        if (key := (example.code, one.section, one.made_from)) in known
    }
    now = {section: held[section].dutch for section in earlier}
    return _told(held, earlier, now)


def _text_changes(held: Held) -> dict[str, Told]:
    both = [one for one in held.values() if one.proposal and one.translation]
    before = {one.section: one.translation.text for one in both if one.translation}
    return _told(held, before, {one.section: one.text for one in both})


def _told(held: Held, before: dict[str, str], after: dict[str, str]) -> dict[str, Told]:
    if not before:
        return {}
    public = next(iter(held.values())).example.published
    assert public is not None
    draft = draft_of(public)
    found = differences(replace(draft, **before), replace(draft, **after))  # type: ignore[arg-type]
    return {one.name: one for one in found}
