"""What two versions say differently, field by field, in the reader's language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from leidraad.library.api import ContactCard, Draft, Version, contact_cards, draft_of
from leidraad.places.api import atlas
from leidraad.submissions.models import Edit
from leidraad.submissions.queries.field_words import field_words
from leidraad.submissions.rules.content import CHOICES, CONTACT, LINES, TEXTS
from leidraad.submissions.rules.difference import Difference, of_lists, of_texts, of_values
from leidraad.submissions.rules.phrases import told
from leidraad.themes import api as themes


@dataclass(frozen=True)
class Told:
    """One field: what it is called, what is different, and that in words."""

    name: str
    label: str
    difference: Difference
    told: str


def differences(before: Draft, after: Draft) -> tuple[Told, ...]:
    """Only what is different, in the order in which a reader meets it."""
    found = dict(_each(before, after))
    return tuple(
        Told(name, label, found[name], told(found[name].summary, ngettext))
        for name, label in field_words().items()
        if name in found and not found[name].is_same
    )


def draft_of_edit(edit: Edit) -> Draft:
    """The version of this edit, with the contact as it stood in the form."""
    cards = tuple(ContactCard(**card) for card in edit.contacts)
    return replace(draft_of(edit.version), contacts=cards)


def public_draft(version: Version) -> Draft:
    """A version that is or was public, with the contacts that its example has now."""
    return replace(draft_of(version), contacts=contact_cards(version.example))


def _each(before: Draft, after: Draft) -> Iterator[tuple[str, Difference]]:
    for name in (*TEXTS, *LINES):
        yield name, of_texts(getattr(before, name), getattr(after, name))
    for name in CHOICES:
        yield name, of_lists(_named(name, before), _named(name, after))
    for name in ("year_from", "year_until"):
        yield name, of_values(str(getattr(before, name) or ""), str(getattr(after, name) or ""))
    for name in ("is_national", "still_running"):
        yield name, of_values(_yes(getattr(before, name)), _yes(getattr(after, name)))
    yield "evidence", of_values(_evidence(before), _evidence(after))
    for name, lines in (("partners", _partners), ("results", _results), ("sources", _sources)):
        yield name, of_lists(_itself(lines(before)), _itself(lines(after)))
    for name in CONTACT:
        yield f"contact_{name}", of_values(_contact(before, name), _contact(after, name))


def _named(name: str, draft: Draft) -> Mapping[str, str]:
    codes: Sequence[str] = getattr(draft, name)
    if name == "municipalities":
        places = ((code, atlas().place(code)) for code in codes)
        return {code: place.name if place else code for code, place in places}
    kinds: Mapping[str, Sequence[themes.Item]] = {
        "domains": themes.domains(),
        "factors": themes.factors(),
        "phases": themes.phases(),
        "groups": themes.groups(),
    }
    known = {item.code: item.name_in(get_language() or "nl") for item in kinds[name]}
    return {code: known.get(code, code) for code in codes}


def _yes(value: bool | None) -> str:
    return {True: _("ja"), False: _("nee"), None: ""}[value]


def _evidence(draft: Draft) -> str:
    return themes.evidence(draft.evidence).name_in(get_language() or "nl")


def _partners(draft: Draft) -> Iterator[str]:
    yield from draft.partners


def _results(draft: Draft) -> Iterator[str]:
    yield from (result.text for result in draft.results)


def _sources(draft: Draft) -> Iterator[str]:
    yield from (f"{source.title} {source.address}".strip() for source in draft.sources)


def _itself(lines: Iterator[str]) -> Mapping[str, str]:
    return {line: line for line in lines}


def _contact(draft: Draft, name: str) -> str:
    return str(getattr(draft.contacts[0], name)) if draft.contacts else ""
