"""From what somebody types to what is meant: words, phrases and synonyms of the field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from leidraad.library.rules.word_index import TIERS, Unit, WordIndex
from leidraad.library.rules.words import stem, telling_words, words

Phrase = tuple[str, ...]
_MOST_UNITS = 12
_LONGEST_PHRASE = 3


@dataclass(frozen=True)
class Thesaurus:
    """Groups of equal words, found by their stems."""

    language: str
    groups: Mapping[Phrase, tuple[Phrase, ...]]

    def akin(self, phrase: Phrase) -> tuple[Phrase, ...]:
        key = tuple(stem(word, self.language) for word in phrase)
        return tuple(other for other in self.groups.get(key, ()) if other != phrase)

    def knows(self, phrase: Phrase) -> bool:
        return tuple(stem(word, self.language) for word in phrase) in self.groups


def thesaurus(groups: Sequence[frozenset[str]], language: str) -> Thesaurus:
    found: dict[Phrase, dict[Phrase, None]] = {}
    for group in groups:
        phrases = [tuple(telling_words(text, language)) for text in sorted(group)]
        for phrase in phrases:
            key = tuple(stem(word, language) for word in phrase)
            found.setdefault(key, {}).update(dict.fromkeys(phrases))
    return Thesaurus(language, {key: tuple(others) for key, others in found.items()})


def units(
    query: str, indexes: Sequence[WordIndex], thesauruses: Sequence[Thesaurus]
) -> tuple[Unit, ...]:
    """The units of a question, each with its answers in all the reader's languages."""
    language = indexes[0].language
    phrases = list(_phrases(telling_words(query, language), thesauruses))[:_MOST_UNITS]
    return tuple(_unit(phrase, indexes, thesauruses) for phrase in phrases)


def corrected(query: str, indexes: Sequence[WordIndex], found: Sequence[Unit]) -> str | None:
    """The question with its unknown words replaced by the nearest known ones, if any."""
    text, is_changed = [], False
    for word in words(query):
        unit = next((unit for unit in found if word in unit.text.split()), None)
        better = None
        if unit and not unit.bits and not any(index.knows(word) for index in indexes):
            better = next(filter(None, (index.nearest_word(word) for index in indexes)), None)
        text.append(better or word)
        is_changed |= better is not None
    return " ".join(text) if is_changed else None


def _phrases(found: Sequence[str], thesauruses: Sequence[Thesaurus]) -> Iterator[Phrase]:
    """Known phrases of two or three words stay together; the rest are single words."""
    start = 0
    while start < len(found):
        for length in range(min(_LONGEST_PHRASE, len(found) - start), 0, -1):
            phrase = tuple(found[start : start + length])
            if length == 1 or any(one.knows(phrase) for one in thesauruses):
                yield phrase
                start += length
                break


def _unit(phrase: Phrase, indexes: Sequence[WordIndex], thesauruses: Sequence[Thesaurus]) -> Unit:
    tiers, written, akin = [0] * TIERS, set[str](), 0
    for index in indexes:
        for tier, bits in enumerate(_tiers(phrase, index, written)):
            tiers[tier] |= bits
        for book in thesauruses:
            if book.language == index.language:
                for other in book.akin(phrase):
                    akin |= _anywhere(other, index, written)
    return Unit(" ".join(phrase), frozenset(written), tuple(tiers), akin)


def _tiers(phrase: Phrase, index: WordIndex, written: set[str]) -> tuple[int, ...]:
    """A phrase counts in the examples that use all its words, in the places where they stand."""
    per_word = [_places(word, index, written) for word in phrase]
    everywhere = _all(_any(places) for places in per_word)
    return tuple(everywhere & _any(column) for column in zip(*per_word, strict=True))


def _places(word: str, index: WordIndex, written: set[str]) -> tuple[int, ...]:
    family = index.family(word)
    written.update(family)
    return index.places(family)


def _anywhere(phrase: Phrase, index: WordIndex, written: set[str]) -> int:
    return _all(_any(_places(word, index, written)) for word in phrase)


def _any(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _all(sets: Iterable[int]) -> int:
    """What stands in every set. (-1 is the set of everything.)"""
    return reduce(and_, sets, -1)
