"""What a hint is: a place in the text and a friendly sentence. It advises and never forbids."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "long-sentence", "long-word", "passive", "plain-word", "jargon", "abbreviation", "person"
]
SHOWN = 40


@dataclass(frozen=True)
class Hint:
    """`start` and `end` count code points; `is_strong` asks for attention before all others."""

    kind: Kind
    quote: str
    advice: str
    start: int
    end: int
    is_strong: bool = False


def hint(kind: Kind, text: str, span: tuple[int, int], advice: str) -> Hint:
    return Hint(kind, text[slice(*span)], advice, *span)


def in_order(hints: Iterable[Hint]) -> tuple[Hint, ...]:
    """As they stand in the text; of two that begin together the longer one first."""
    return tuple(sorted(hints, key=lambda one: (one.start, -one.end, one.kind)))


def shortened(quote: str) -> str:
    return quote if len(quote) <= SHOWN else f"{quote[:SHOWN].rstrip()}…"


def gettext_noop(text: str) -> str:
    """Marks an advice without values; a page may translate it."""
    return text
