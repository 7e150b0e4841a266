"""Words with a plainer one, words of the field with their explanation, and abbreviations."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from leidraad.plain_language.rules.hint import Hint, Kind, hint
from leidraad.plain_language.rules.parts import Parts, Word

_ABBREVIATION = re.compile(r"[A-Z]{2,6}")
_NUMERAL = re.compile(r"[IVXL]+")
_BETWEEN = re.compile(r"[\s\u00a0]{1,3}")


@dataclass(frozen=True)
class Term:
    """A word or row of words to look for; `name` is what an abbreviation stands for."""

    kind: Kind
    text: str
    advice: str
    name: str = ""
    group: str = ""

    @property
    def is_exact(self) -> bool:
        """Capitals inside tell a word from another: MAP is not a map."""
        return self.text[1:] != self.text[1:].lower()


@dataclass(frozen=True)
class Vocabulary:
    terms: tuple[Term, ...]
    first_names: frozenset[str]
    abbreviations: frozenset[str]
    not_passive: frozenset[str]
    by_first_word: Mapping[str, Sequence[tuple[tuple[str, ...], Term]]] = field(
        init=False, compare=False, repr=False
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_first_word", _by_first_word(self.terms))

    @property
    def explained(self) -> frozenset[str]:
        return frozenset(term.text.lower() for term in self.terms if " " not in term.text)


def _by_first_word(
    terms: Iterable[Term],
) -> dict[str, list[tuple[tuple[str, ...], Term]]]:
    found: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for term in sorted(terms, key=lambda term: -len(term.text)):
        lows = tuple(word.low for word in Parts(term.text).words)
        found.setdefault(lows[0], []).append((lows, term))
    return found


def vocabulary_hints(parts: Parts, vocabulary: Vocabulary) -> Iterator[Hint]:
    """Each word once, where it first stands; the longest row of words wins."""
    told: set[str] = set()
    until = 0
    for place, word in enumerate(parts.words):
        found = None if word.start < until else _term_at(parts, place, vocabulary)
        if found is None:
            continue
        term, until = found
        if (term.group or term.text) not in told:
            told.add(term.group or term.text)
            if not _is_explained(parts.text, (word.start, until), term.name):
                yield hint(term.kind, parts.text, (word.start, until), term.advice)


def _term_at(parts: Parts, place: int, vocabulary: Vocabulary) -> tuple[Term, int] | None:
    for lows, term in vocabulary.by_first_word.get(parts.words[place].low, ()):
        words = parts.words[place : place + len(lows)]
        if tuple(word.low for word in words) == lows and _stand_together(parts.text, words):
            start, end = words[0].start, words[-1].end
            if not term.is_exact or parts.text[start:end] == term.text:
                return term, end
    return None


def _stand_together(text: str, words: Sequence[Word]) -> bool:
    return all(_BETWEEN.fullmatch(text, one.end, two.start) for one, two in pairwise(words))


def _is_explained(text: str, span: tuple[int, int], name: str) -> bool:
    """In brackets, before an opening bracket, or after its name in full."""
    start, end = span
    if text[max(0, start - 1) : start] == "(" or text[end : end + 2].lstrip().startswith("("):
        return True
    return bool(name) and name.lower() in text[:start].lower()


def abbreviations(parts: Parts, vocabulary: Vocabulary) -> Iterator[Hint]:
    told: set[str] = set()
    known = vocabulary.abbreviations | {term.text for term in vocabulary.terms}
    for sentence in parts.sentences:
        if sum(word.text.isupper() for word in sentence.words) * 2 > len(sentence.words) > 1:
            continue  # somebody who writes in capitals
        for word in sentence.words:
            if word.text not in told and word.text not in known and _is_abbreviation(word.text):
                told.add(word.text)
                if not _is_explained(parts.text, (word.start, word.end), ""):
                    advice = f"Niet iedereen kent {word.text}. Schrijf het de eerste keer voluit."
                    yield hint("abbreviation", parts.text, (word.start, word.end), advice)


def _is_abbreviation(text: str) -> bool:
    return bool(_ABBREVIATION.fullmatch(text)) and not _NUMERAL.fullmatch(text)
