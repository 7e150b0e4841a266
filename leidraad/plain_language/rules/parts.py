"""A text cut into words and sentences, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]++(?:[-'’][^\W_]++)*+")
_END = re.compile(r"[.!?…]++[\"'’”)]*+(?=\s|\Z)|\n\s*+")
# After these a full stop does not end the sentence; nor after a single letter.
NO_END = frozenset(
    {
        *("art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "evt", "excl", "geb"),
        *("incl", "ir", "max", "mevr", "min", "mr", "mw", "nr", "prof", "resp", "st"),
        *("tel",),
    }
)
FEW_LETTERS = frozenset(("d.w.z", "i.p.v", "i.v.m", "m.b.t", "n.a.v", "o.a", "t.a.v", "t.b.v"))


class Word(NamedTuple):
    text: str
    low: str
    start: int
    end: int


class Sentence(NamedTuple):
    start: int
    end: int
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Parts:
    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(
            Word(match[0], match[0].lower(), match.start(), match.end())
            for match in _WORD.finditer(self.text)
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        first = 0
        for end in self._ends():
            last = first
            while last < len(self.words) and self.words[last].start < end:
                last += 1
            if last > first:
                words = self.words[first:last]
                yield Sentence(words[0].start, end, words)
            first = last

    def _ends(self) -> Iterator[int]:
        for match in _END.finditer(self.text):
            if match[0][0] == "\n":
                yield match.start()
            elif not self._goes_on(match.start(), match.end()):
                yield match.end()
        yield len(self.text)

    def _goes_on(self, stop: int, end: int) -> bool:
        if self.text[end : end + 2].strip()[:1].islower():
            return True
        before = self.text[max(0, stop - 8) : stop].split()
        last = before[-1].lower().lstrip("(") if before else ""
        return last in NO_END or last in FEW_LETTERS or (len(last) == 1 and last.isalpha())
