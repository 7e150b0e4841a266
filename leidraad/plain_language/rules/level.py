"""How hard a Dutch text reads: figures, and an estimate of the level of language."""

from dataclasses import dataclass
from typing import Literal

from leidraad.plain_language.rules.parts import Parts
from leidraad.plain_language.rules.syllables import syllables

Name = Literal["A2", "B1", "B2", "C1"]

LEAST_WORDS = 30  # below it a figure says nothing; our own choice
LONG_WORD = 5  # syllables
# From which score on. Douma's own words for these bands are "gemakkelijk" (80), "normaal" (60) and
# "tamelijk moeilijk" (45); that they stand for A2, B1 and B2 is our own choice.
BY_SCORE: tuple[tuple[float, Name], ...] = ((80, "A2"), (60, "B1"), (45, "B2"))
# Up to how many words a sentence has on average; our own choice.
BY_LENGTH: tuple[tuple[float, Name], ...] = ((10, "A2"), (15, "B1"), (20, "B2"))
ORDER: tuple[Name, ...] = ("A2", "B1", "B2", "C1")


@dataclass(frozen=True)
class ReadingLevel:
    """An estimate (*schatting*): a formula counts letters and does not understand what it reads."""

    name: Name
    score: int
    words: int
    sentence_words: float
    long_words: int

    def __str__(self) -> str:
        length = f"{self.sentence_words:.0f}"
        return f"Schatting: ongeveer {self.name}, met gemiddeld {length} woorden in een zin."


def flesch_douma(words: int, sentences: int, all_syllables: int) -> float:
    """Ease of reading, from about 0 (very hard) to 100 (very easy).

    206.84 − 0.77 × syllables in 100 words − 0.93 × words in a sentence: W.H. Douma, De leesbaarheid
    van landbouwbladen, 1960, after R. Flesch; with Douma's bands in Taalbeheersing (1977),
    https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php
    """
    return 206.84 - 0.77 * (100 * all_syllables / words) - 0.93 * (words / sentences)


def level_of(parts: Parts) -> ReadingLevel | None:
    found = [word for word in parts.words if not word.text[0].isdigit()]
    if len(found) < LEAST_WORDS:
        return None
    counts = [syllables(word.low) for word in found]
    score = flesch_douma(len(found), len(parts.sentences), sum(counts))
    length = len(found) / len(parts.sentences)
    name = max(_by_score(score), _by_length(length), key=ORDER.index)
    long_words = sum(count >= LONG_WORD for count in counts)
    return ReadingLevel(name, round(score), len(found), round(length, 1), long_words)


def _by_score(score: float) -> Name:
    return next((name for least, name in BY_SCORE if score >= least), "C1")


def _by_length(length: float) -> Name:
    return next((name for most, name in BY_LENGTH if length <= most), "C1")
