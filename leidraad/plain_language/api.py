"""The door of plain language: hints for whoever writes Dutch. All advice is in Dutch."""

from leidraad.plain_language.reading import vocabulary
from leidraad.plain_language.rules.hint import Hint, in_order
from leidraad.plain_language.rules.level import ReadingLevel, level_of
from leidraad.plain_language.rules.parts import Parts
from leidraad.plain_language.rules.person import person_hints
from leidraad.plain_language.rules.vocabulary import abbreviations, vocabulary_hints
from leidraad.plain_language.rules.wording import long_sentences, long_words, passives

__all__ = ["Hint", "ReadingLevel", "hints", "person_data", "reading_level"]


def hints(text: str) -> tuple[Hint, ...]:
    """In the order of the text; they may overlap. A word gets its hint once, where it first is."""
    parts, words = Parts(text), vocabulary()
    return in_order(
        (
            *person_hints(parts, words.first_names),
            *long_sentences(parts),
            *long_words(parts, words.explained),
            *passives(parts, words.not_passive),
            *vocabulary_hints(parts, words),
            *abbreviations(parts, words),
        )
    )


def person_data(text: str) -> tuple[Hint, ...]:
    """Only what looks like data about a person."""
    return in_order(person_hints(Parts(text), vocabulary().first_names))


def reading_level(text: str) -> ReadingLevel | None:
    """An estimate; None when there is too little text to say anything."""
    return level_of(Parts(text))
