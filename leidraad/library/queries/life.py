"""What happened to one example in public: who took it over, what was asked, what changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from leidraad.kernel.api import AMSTERDAM
from leidraad.library.models import Adoption, Example, PublicAnswer, Publication
from leidraad.library.queries.catalogue import Catalogue
from leidraad.library.queries.contacts import ShownContact, shown_contact
from leidraad.library.queries.entry import Entry
from leidraad.places.api import Place, atlas


@dataclass(frozen=True)
class Adopter:
    """Another municipality that does this too; `own` is its own example of it, if public."""

    place: Place
    since_year: int | None
    changed: str
    learned_from: Place | None
    own: Entry | None
    contact: ShownContact


@dataclass(frozen=True)
class Origin:
    """The public example from which this one was taken over, and what it does differently."""

    entry: Entry
    changed: str
    learned_from: Place | None


@dataclass(frozen=True)
class Answer:
    question: str
    answer: str
    answered_by: str
    answered_on: date


@dataclass(frozen=True)
class Change:
    on: date
    note: str


@dataclass(frozen=True)
class Story:
    """Empty for what was never public."""

    ended_why: str = ""
    adopters: tuple[Adopter, ...] = ()
    origins: tuple[Origin, ...] = ()
    answers: tuple[Answer, ...] = ()
    changes: tuple[Change, ...] = ()
    small_changes: tuple[Change, ...] = ()


def story(example: Example, held: Catalogue, *, has_origins: bool, has_answers: bool) -> Story:
    """One question for the changes, and one for each of the others only where there are any."""
    entry = held.by_code[example.code]
    changes = list(example.publications.all())
    return Story(
        ended_why=example.ended_why,
        adopters=_adopters(example, held) if entry.adopted_by else (),
        origins=_origins(example, held) if has_origins else (),
        answers=tuple(map(_answer, example.answers.all())) if has_answers else (),
        changes=tuple(_change(one) for one in changes if not one.is_minor),
        small_changes=tuple(_change(one) for one in changes if one.is_minor),
    )


def last_changes() -> Mapping[str, tuple[datetime, str]]:
    """Of every public example when it last really changed, and how; minor edits do not count,
    and the first time there was nothing to change.
    """
    rows = Publication.objects.filter(example__published__isnull=False, is_minor=False)
    found: dict[str, tuple[datetime, str]] = {}
    for code, at, note in rows.order_by("at", "id").values_list("example__code", "at", "note"):
        found[code] = (at, note if code in found else "")
    return found


def _adopters(example: Example, held: Catalogue) -> tuple[Adopter, ...]:
    rows = example.adoptions.select_related("learned_from", "contact", "own_example")
    return tuple(
        Adopter(
            place=atlas().places[row.municipality_id],
            since_year=row.since_year,
            changed=row.changed,
            learned_from=_teacher(row),
            own=held.by_code.get(row.own_example.code) if row.own_example else None,
            contact=shown_contact(row.contact),
        )
        for row in rows
    )


def _origins(example: Example, held: Catalogue) -> tuple[Origin, ...]:
    """What is no longer public is not told."""
    rows = example.taken_from.select_related("learned_from", "example")
    return tuple(
        Origin(entry, row.changed, _teacher(row))
        for row in rows
        if (entry := held.by_code.get(row.example.code))
    )


def _teacher(row: Adoption) -> Place | None:
    return atlas().place(row.learned_from.municipality_id) if row.learned_from else None


def _answer(row: PublicAnswer) -> Answer:
    return Answer(row.question, row.answer, row.answered_by, row.answered_on)


def _change(row: Publication) -> Change:
    return Change(row.at.astimezone(AMSTERDAM).date(), row.note)
