"""Names as people type them: compared without accents, case and signs; errors forgiven."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from leidraad.kernel.api import fold, slug
from leidraad.places.rules import Place

LONGEST_QUESTION = 80
LIKE_ENOUGH = 0.7
"""Share of letters in place: one error in four letters, three in ten (tried on the test table)."""
_WHILE_TYPING = 0.97
_SHORT_ARTICLE = re.compile(r"^['’‘`][st][ -]", re.IGNORECASE)


def name_key(text: str) -> str:
    """`'s-Hertogenbosch`, `s hertogenbosch` and `S’HERTOGENBOSCH` give the same key."""
    return slug(text).replace("-", "")


def sort_key(name: str) -> tuple[str, str]:
    """Dutch order: `'s-Hertogenbosch` stands under H, `Súdwest-Fryslân` among the su's."""
    return slug(_SHORT_ARTICLE.sub("", name)), fold(name)


@dataclass(frozen=True)
class Sign:
    """One name under which a place may be found: its own, or an alias."""

    key: str
    tails: tuple[str, ...]
    words: frozenset[str]
    place: Place

    @classmethod
    def of(cls, name: str, place: Place) -> "Sign":
        words = slug(name).split("-")
        tails = tuple("".join(words[n:]) for n in range(1, len(words)))
        return cls(name_key(name), tails, frozenset(words), place)


def literal_rank(question: str, sign: Sign) -> float | None:
    """0 the whole name, 1 its beginning, 2 the beginning of a later word, None not at all.

    A whole word comes before a part: `bergen` gives Bergen op Zoom before Berg en Dal.
    """
    if sign.key == question:
        return 0
    part = 0.0 if question in sign.words else 0.5
    if sign.key.startswith(question):
        return 1 + part
    return 2 + part if any(tail.startswith(question) for tail in sign.tails) else None


def likeness(question: str, key: str) -> float:
    """1 is equal; counts wrong, missing, extra and swapped letters, also of a name half typed."""
    whole = OSA.normalized_similarity(question, key)
    begun = OSA.normalized_similarity(question, key[: len(question)])
    return max(whole, begun * _WHILE_TYPING)


def suggestions(text: str, signs: Iterable[Sign], limit: int) -> tuple[Place, ...]:
    """Names that hold what was typed; only when there are none, names that look like it."""
    question = name_key(text) if len(text) <= LONGEST_QUESTION else ""
    if not question:
        return ()
    signs = tuple(signs)
    ranked = _literal(question, signs) or _lookalikes(question, signs)
    ordered = (sign.place for _, sign in sorted(ranked, key=_order))
    return tuple(dict.fromkeys(ordered))[:limit]


def _literal(question: str, signs: Iterable[Sign]) -> list[tuple[float, Sign]]:
    ranks = ((literal_rank(question, sign), sign) for sign in signs)
    return [(rank, sign) for rank, sign in ranks if rank is not None]


def _lookalikes(question: str, signs: Iterable[Sign]) -> list[tuple[float, Sign]]:
    scored = ((likeness(question, sign.key), sign) for sign in signs)
    return [(-score, sign) for score, sign in scored if score >= LIKE_ENOUGH]


def _order(ranked: tuple[float, Sign]) -> tuple[float, bool, tuple[str, str]]:
    rank, sign = ranked
    return rank, sign.place.ended, sort_key(sign.place.name)
