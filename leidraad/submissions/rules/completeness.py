"""What the next reader still misses in a text: friendly questions, and how far the writer is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from leidraad.submissions.rules.phrases import gettext_noop

STEP = 5


class Written(Protocol):
    """What this file reads of a draft; the library's Draft has it all."""

    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def domains(self) -> Sequence[str]: ...
    @property
    def municipalities(self) -> Sequence[str]: ...
    @property
    def is_national(self) -> bool: ...
    @property
    def area(self) -> str: ...
    @property
    def done(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def less_well(self) -> str: ...
    @property
    def conditions(self) -> str: ...
    @property
    def costs(self) -> str: ...
    @property
    def results(self) -> Sequence[object]: ...
    @property
    def phases(self) -> Sequence[str]: ...
    @property
    def groups(self) -> Sequence[str]: ...
    @property
    def partners(self) -> Sequence[str]: ...
    @property
    def sources(self) -> Sequence[object]: ...
    @property
    def contacts(self) -> Sequence[object]: ...
    @property
    def year_from(self) -> int | None: ...


@dataclass(frozen=True)
class Wanted:
    """A field, what it weighs, and what to ask; a text of `ample` words counts in full."""

    field: str
    weight: int
    question: str
    is_required: bool = False
    ample: int = 0
    more: str = ""


@dataclass(frozen=True)
class Missing:
    field: str
    question: str
    weight: int
    is_required: bool


@dataclass(frozen=True)
class Completeness:
    """`share` runs from 0 to 100 in steps of 5; `missing` has what is required first."""

    share: int
    missing: tuple[Missing, ...]

    @property
    def can_be_sent(self) -> bool:
        return not any(one.is_required for one in self.missing)


# Weights and ample word counts are our own choice; the weights add up to 100. What is required
# is the quick version: ten minutes of writing.
WANTED = (
    Wanted("title", 6, gettext_noop("Hoe heet jullie aanpak, in één regel?"), is_required=True),
    Wanted(
        "municipalities", 6,
        gettext_noop("Waar doen jullie dit? Noem een gemeente of gebied, of kies landelijk."),
        is_required=True,
    ),
    Wanted("domains", 6, gettext_noop("Over welke leefgebieden gaat het?"), is_required=True),
    Wanted(
        "done", 16,
        gettext_noop("Wat hebben jullie gedaan? Vertel het zoals aan een collega elders."),
        is_required=True, ample=40,
        more=gettext_noop("Wie doet wat, en wanneer? Met iets meer kan een ander het nadoen."),
    ),
    Wanted(
        "less_well", 12,
        gettext_noop("Wat ging minder goed? Daar leert de volgende gemeente het meest van."),
        is_required=True, ample=12,
        more=gettext_noop("Waar lag dat aan, en wat zouden jullie nu anders doen?"),
    ),
    Wanted("contacts", 10, gettext_noop("Bij wie hoort een lezer meer?"), is_required=True),
    Wanted("results", 7, gettext_noop("Wat leverde het op? Eén cijfer of ervaring helpt al.")),
    Wanted("summary", 6, gettext_noop("Kun je het in twee zinnen samenvatten?")),
    Wanted("why", 6, gettext_noop("Waarom werkt het, en wat leerden jullie ervan?")),
    Wanted("conditions", 6, gettext_noop("Wat moet er geregeld zijn voordat een ander begint?")),
    Wanted("costs", 5, gettext_noop("Wat kost het, in geld of in uren? Een schatting is goed.")),
    Wanted("phases", 3, gettext_noop("Wanneer gebeurt dit: voor aankomst, of juist later?")),
    Wanted("groups", 3, gettext_noop("Voor wie is het bedoeld?")),
    Wanted("partners", 2, gettext_noop("Met wie doen jullie dit samen?")),
    Wanted("sources", 2, gettext_noop("Waar staat er meer over, op het web of in een verslag?")),
    Wanted("years", 2, gettext_noop("Sinds welk jaar doen jullie dit?")),
    Wanted("pictures", 2, gettext_noop("Is er een foto of tekening die het laat zien?")),
)  # fmt: skip


def completeness(draft: Written, *, pictures: int = 0) -> Completeness:
    parts = [(wanted, _part(wanted, draft, pictures)) for wanted in WANTED]
    weighed = sum(wanted.weight * part for wanted, part in parts) / 2
    missing = [_missing(wanted, part) for wanted, part in parts if part < 2]
    missing.sort(key=lambda one: (not one.is_required, -one.weight))
    return Completeness(int(weighed // STEP) * STEP, tuple(missing))


def _missing(wanted: Wanted, part: int) -> Missing:
    if part:
        return Missing(wanted.field, wanted.more, wanted.weight // 2, is_required=False)
    return Missing(wanted.field, wanted.question, wanted.weight, wanted.is_required)


def _part(wanted: Wanted, draft: Written, pictures: int) -> int:
    """0 nothing, 1 a beginning, 2 enough."""
    if wanted.field == "municipalities":
        return 2 * any(_filled_place(draft))
    if wanted.field == "years":
        return 2 * (draft.year_from is not None)
    if wanted.field == "pictures":
        return 2 * (pictures > 0)
    return _of(getattr(draft, wanted.field), wanted.ample)


def _filled_place(draft: Written) -> Iterator[bool]:
    yield draft.is_national
    yield bool(draft.area.strip())
    yield _of(draft.municipalities, 0) > 0


def _of(value: str | Sequence[object], ample: int) -> int:
    if isinstance(value, str):
        words = len(value.split())
        return (words > 0) + (words > 0 and words >= ample)
    return 2 * any(not isinstance(one, str) or one.strip() for one in value)
