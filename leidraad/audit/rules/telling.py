"""What a line of the journal may hold, and how it becomes a sentence.

Codes, numbers and words of the house; never a name, an address or a text of somebody.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

MOST_LETTERS = 80
MOST_FIGURES = 18
KINDS_OF_WHO = ("person", "link", "visitor", "system")
OWN_SLOTS = frozenset({"who", "about"})

_EVENT_NAME = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
_WORD = re.compile(r"[a-z][a-z_-]*")
_SLOT = re.compile(r"\{([a-z_]+)\}")

Value = str | int


class UnfitError(ValueError):
    """Something that a line of the journal may not hold."""


@dataclass(frozen=True)
class Who:
    """Who acts. The key is a number or a random key, never a name or an address."""

    kind: str
    key: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS_OF_WHO:
            raise UnfitError(f"{self.kind!r}: kies uit {', '.join(KINDS_OF_WHO)}")
        if (self.kind == "visitor") == bool(self.key):
            raise UnfitError("een bezoeker heeft geen sleutel, ieder ander wel")
        fit_word(self.key)

    @classmethod
    def person(cls, key: Value) -> Self:
        return cls("person", str(key))

    @classmethod
    def link(cls, key: str) -> Self:
        return cls("link", key)

    @classmethod
    def visitor(cls) -> Self:
        return cls("visitor")

    @classmethod
    def system(cls, duty: str) -> Self:
        return cls("system", duty)


@dataclass(frozen=True)
class About:
    kind: str
    key: str

    def __post_init__(self) -> None:
        if not (_WORD.fullmatch(self.kind) and len(self.kind) <= MOST_LETTERS):
            raise UnfitError(f"{self.kind!r}: een soort is één klein woord")
        fit_word(self.key)


@dataclass(frozen=True)
class Event:
    """`Event("submissions.received", "{who} stuurde inzending {about} in.")`.

    Slots are `{who}`, `{about}` and the names of the values that come with the act.
    """

    name: str
    sentence: str

    def __post_init__(self) -> None:
        if not (_EVENT_NAME.fullmatch(self.name) and len(self.name) <= MOST_LETTERS):
            raise UnfitError(f"{self.name!r}: een gebeurtenis heet kamer.wat_er_gebeurde")
        if set("{}") & set(_SLOT.sub("", self.sentence)):
            raise UnfitError(f"{self.name}: tussen accolades staat een kale naam")

    def slots(self) -> frozenset[str]:
        """The values without which the sentence cannot be told."""
        return frozenset(_SLOT.findall(self.sentence)) - OWN_SLOTS


@dataclass(frozen=True)
class Line:
    """One line of the journal; `sentence` is the template as it was at the time."""

    number: int
    at: datetime
    event: str
    by: Who
    about: About
    values: Mapping[str, Value]
    sentence: str


def fit_word(word: str) -> str:
    if "@" in unicodedata.normalize("NFKC", word):
        raise UnfitError("een adres hoort niet in het journaal")
    if len(word) > MOST_LETTERS:
        raise UnfitError(f"meer dan {MOST_LETTERS} letters is een tekst, geen woord")
    if not word.isprintable():
        raise UnfitError("een waarde is één leesbare regel")
    return str(word)


def fit_values(event: Event, values: Mapping[str, object]) -> dict[str, Value]:
    """The values in their plain form; UnfitError when one does not belong in the journal."""
    if missing := event.slots() - values.keys():
        raise UnfitError(f"{event.name}: {', '.join(sorted(missing))} ontbreekt")
    if taken := OWN_SLOTS & values.keys():
        raise UnfitError(f"{event.name}: {', '.join(sorted(taken))} is al bezet")
    return {name: _fit_value(name, value) for name, value in values.items()}


def _fit_value(name: str, value: object) -> Value:
    if isinstance(value, str):
        return fit_word(str(value))
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnfitError(f"{name}: {type(value).__name__} is geen woord en geen geheel getal")
    if abs(value) >= 10**MOST_FIGURES:
        raise UnfitError(f"{name}: een getal heeft hooguit {MOST_FIGURES} cijfers")
    return int(value)


def tell(line: Line, *, who: Callable[[Who], str], about: Callable[[About], str]) -> str:
    """The sentence in words; the page that asks knows the names, the journal does not."""
    words = {name: str(value) for name, value in line.values.items()}
    words |= {"who": who(line.by), "about": about(line.about)}
    return _SLOT.sub(lambda slot: words.get(slot[1], slot[0]), line.sentence)
