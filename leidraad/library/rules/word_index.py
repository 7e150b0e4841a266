"""Which examples use which word, and where: in the title, the summary or further on."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from rapidfuzz import fuzz, process

from leidraad.library.rules.bits import Scores, set_of
from leidraad.library.rules.words import stem, words

TIERS = 3  # title and place; summary and themes; the rest
_POINTS = (6, 3, 1)
_SHORTEST_START = 3
_MOST_STARTS = 40
_LIKENESS = 76  # per cent of letters alike before we dare ask "bedoelde je"


class WordIndex:
    """The words of one language. Bits are the catalogue's numbers."""

    def __init__(self, texts: Sequence[Sequence[str]], language: str) -> None:
        """`texts` holds, for each example, one text per tier."""
        self.language = language
        self._bits = [self._tier([row[tier] for row in texts]) for tier in range(TIERS)]

    def _tier(self, texts: Sequence[str]) -> Mapping[str, int]:
        numbers: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for word in set(words(text)):
                numbers.setdefault(word, []).append(number)
        return {word: set_of(found, len(texts)) for word, found in numbers.items()}

    @cached_property
    def vocabulary(self) -> list[str]:
        """Every word as it was written (folded), in alphabetical order."""
        return sorted({word for tier in self._bits for word in tier})

    def knows(self, word: str) -> bool:
        """Whether some example uses exactly this word."""
        return any(word in tier for tier in self._bits)

    @cached_property
    def _spelled(self) -> list[str]:
        """The vocabulary without numbers: nobody means those by a typing error."""
        return [word for word in self.vocabulary if not word.isdigit()]

    @cached_property
    def _families(self) -> Mapping[str, tuple[str, ...]]:
        families: dict[str, list[str]] = {}
        for word in self.vocabulary:
            families.setdefault(stem(word, self.language), []).append(word)
        return {root: tuple(found) for root, found in families.items()}

    def family(self, word: str) -> tuple[str, ...]:
        """The written words that mean this one: its stem, the same stem, or beginning with it."""
        root = stem(word, self.language)
        same = self._families.get(root, ())
        bare = (root,) if self.knows(root) else ()
        return tuple(dict.fromkeys((*same, *bare, *self._starting_with(word))))

    def _starting_with(self, word: str) -> Iterable[str]:
        if len(word) < _SHORTEST_START:
            return ()
        start = bisect_left(self.vocabulary, word)
        nearby = self.vocabulary[start : start + _MOST_STARTS]
        return takewhile(lambda candidate: candidate.startswith(word), nearby)

    def places(self, written: Iterable[str]) -> tuple[int, ...]:
        """Per tier, the examples that use one of these written words."""
        found = [0] * TIERS
        for word in written:
            for tier, bits in enumerate(self._bits):
                found[tier] |= bits.get(word, 0)
        return tuple(found)

    def nearest_word(self, word: str) -> str | None:
        """The word that was probably meant, when this one occurs nowhere."""
        if len(word) <= _SHORTEST_START:
            return None
        match = process.extractOne(word, self._spelled, scorer=fuzz.ratio, score_cutoff=_LIKENESS)
        return match[0] if match else None


@dataclass(frozen=True)
class Unit:
    """One word or phrase of a question, and which examples answer it, how well."""

    text: str
    written: frozenset[str]
    tiers: tuple[int, ...]
    akin: int

    @property
    def bits(self) -> int:
        found = self.akin
        for tier in self.tiers:
            found |= tier
        return found

    def weight(self, size: int) -> int:
        """A rare word says more: 1 for a word in every example, up to 8."""
        share = size // max(1, self.bits.bit_count())
        return 1 + min(7, share.bit_length() - 1 if share else 0)

    def score(self, scores: Scores, size: int) -> None:
        weight = self.weight(size)
        for tier, points in zip(self.tiers, _POINTS, strict=True):
            scores.add(tier, points * weight)
        scores.add(self.akin, weight)
