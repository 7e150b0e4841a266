"""The door of themes: the shared words, in their fixed order, with the Dutch text as source."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from leidraad.themes.items import (
    LANGUAGES,
    SOURCE_LANGUAGE,
    Evidence,
    Factor,
    Item,
    Letter,
    Level,
    LifeDomain,
    Phase,
    Provenance,
    State,
    TargetGroup,
    Text,
)
from leidraad.themes.reading import Content, ContentError, load

__all__ = [
    "LANGUAGES", "SOURCE_LANGUAGE", "VERSION", "ContentError", "Evidence", "Factor", "Item",
    "Letter", "Level", "LifeDomain", "Phase", "Provenance", "State", "TargetGroup", "Text",
    "UnknownCodeError", "domain", "domains", "evidence", "evidence_levels", "factor", "factors",
    "factors_of_letter", "group", "groups", "letter", "letters", "level", "levels", "phase",
    "phases", "synonyms", "text",
]  # fmt: skip

VERSION = "2026-1"
FOLDER = Path(__file__).with_name("content")

Kind = TypeVar("Kind", bound=Item)


class UnknownCodeError(KeyError):
    """Nothing has this code; the message (Dutch) names the codes there are."""

    def __str__(self) -> str:
        return str(self.args[0])


@cache
def content() -> Content:
    return load(FOLDER, VERSION)


def domains() -> tuple[LifeDomain, ...]:
    """The six life domains, in the order of the thread."""
    return content().of(LifeDomain)


def factors() -> tuple[Factor, ...]:
    return content().of(Factor)


def levels() -> tuple[Level, ...]:
    """The four levels, lowest first."""
    return content().of(Level)


def letters() -> tuple[Letter, ...]:
    """The nine letters in the order in which they spell INTEGRAAL."""
    return content().of(Letter)


def phases() -> tuple[Phase, ...]:
    """The four phases, in the order of time."""
    return content().of(Phase)


def groups() -> tuple[TargetGroup, ...]:
    return content().of(TargetGroup)


def evidence_levels() -> tuple[Evidence, ...]:
    """The three words for evidence, weakest first."""
    return content().of(Evidence)


def domain(code: str) -> LifeDomain:
    return pick(domains(), code)


def factor(code: str) -> Factor:
    return pick(factors(), code)


def level(code: str) -> Level:
    return pick(levels(), code)


def letter(code: str) -> Letter:
    return pick(letters(), code)


def phase(code: str) -> Phase:
    return pick(phases(), code)


def group(code: str) -> TargetGroup:
    return pick(groups(), code)


def evidence(code: str) -> Evidence:
    return pick(evidence_levels(), code)


def pick(items: Sequence[Kind], code: str) -> Kind:
    for item in items:
        if item.code == code:
            return item
    known = ", ".join(item.code for item in items)
    raise UnknownCodeError(f"De code {code!r} bestaat niet in {items[0].FILE}. Kies uit: {known}.")


def factors_of_letter(code: str) -> tuple[Factor, ...]:
    return tuple(item for item in factors() if code in item.letters)


def text(item: Item, field: str, language: str) -> Text:
    """`field` of `item` in `language`; falls back to Dutch, and `Text.language` says so."""
    return item.text(field, language)


def synonyms(language: str) -> tuple[frozenset[str], ...]:
    """Words and phrases (lower case) that search holds equal; none for an unknown language."""
    return content().synonyms.get(language, ())
