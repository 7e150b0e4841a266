"""Long sentences, long words, and sentences that do not say who does it."""

import re
from collections.abc import Iterator, Set

from leidraad.plain_language.rules.hint import Hint, hint, shortened
from leidraad.plain_language.rules.parts import Parts, Sentence, Word
from leidraad.plain_language.rules.syllables import syllables

# Our own choice: what most advice on plain Dutch comes down to.
SENTENCE_WORDS = 20
WORD_LETTERS = 15
WORD_SYLLABLES = 5
SHORT = 8  # no Dutch word of fewer letters has five syllables worth a hint

BECOMES = frozenset(("wordt", "worden", "werd", "werden"))
IS = frozenset(("is", "zijn", "was", "waren"))
REACH = 8  # words between the verb and its participle
_PARTICIPLE = re.compile(
    r"(?:[a-z]{0,6}ge[^\W\d_]{2,}|(?:be|ver|ont|her)[^\W\d_]{3,})[dt]"
    r"|[a-z]{0,6}ge(?:boden|bracht|daan|dragen|geven|holpen|houden|kozen|lezen|nomen|roepen"
    r"|schreven|sloten|sproken|trokken|vonden|wezen|zien|zocht|zonden)"
)


def long_sentences(parts: Parts) -> Iterator[Hint]:
    for sentence in parts.sentences:
        count = len(sentence.words)
        if count > SENTENCE_WORDS:
            advice = f"Deze zin heeft {count} woorden. Kun je er twee zinnen van maken?"
            yield hint("long-sentence", parts.text, (sentence.start, sentence.end), advice)


def long_words(parts: Parts, known: Set[str]) -> Iterator[Hint]:
    """Each word once. Names stay as they are, and words with an explanation get that."""
    told = set(known)
    for sentence in parts.sentences:
        for place, word in enumerate(sentence.words):
            is_name = place > 0 and word.text[0].isupper()
            is_name = is_name or word.text[1:] != word.text[1:].lower()
            if not is_name and word.low not in told and _is_long(word):
                told.add(word.low)
                advice = f"‘{shortened(word.text)}’ is een lang woord. Weet je een korter woord?"
                yield hint("long-word", parts.text, (word.start, word.end), advice)


def _is_long(word: Word) -> bool:
    if len(word.text) < SHORT:
        return False
    longest_part = max(word.text.split("-"), key=len)
    return len(longest_part) > WORD_LETTERS or syllables(longest_part) >= WORD_SYLLABLES


def passives(parts: Parts, not_passive: Set[str]) -> Iterator[Hint]:
    """One to a sentence: *wordt … gemaakt*, *gemaakt wordt*, *is … gemaakt door*."""
    for sentence in parts.sentences:
        found = _passive(sentence, not_passive)
        if found:
            advice = "Wie doet dit? Begin de zin met wie het doet; dan leest hij makkelijker."
            span = (sentence.words[found[0]].start, sentence.words[found[1]].end)
            yield hint("passive", parts.text, span, advice)


def _passive(sentence: Sentence, not_passive: Set[str]) -> tuple[int, int] | None:
    """The places of the verb and its participle, the first one first."""
    lows = [word.low for word in sentence.words]
    verbs = BECOMES | IS if "door" in lows else BECOMES
    for place, low in enumerate(lows):
        if low in verbs:
            after = range(place + 1, min(len(lows), place + 1 + REACH))
            before = range(place - 1, place) if place and low in BECOMES else ()
            for other in (*after, *before):
                if _is_participle(lows[other], not_passive):
                    return min(place, other), max(place, other)
    return None


def _is_participle(low: str, not_passive: Set[str]) -> bool:
    return low not in not_passive and _PARTICIPLE.fullmatch(low) is not None
