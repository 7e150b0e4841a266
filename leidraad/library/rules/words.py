"""Words for searching: split, made plain and cut to their stem, the same for both databases.

Dutch uses Snowball's `dutch_porter`: the newer `dutch` maps *begeleiding* to *beleid*,
in this field the worst possible mix-up.
"""

import re
from functools import lru_cache

import snowballstemmer

from leidraad.kernel.api import fold

_WORD = re.compile(r"\w{1,40}")  # nobody's word is longer; what is, comes in pieces
_DOUBLE_AT_END = re.compile(r"([bdfgklmnprst])\1$")
_HARD_AT_END = {"v": "f", "z": "s"}
_ALGORITHM = {"nl": "dutch_porter", "en": "english", "ar": "arabic"}
_STEMMERS = {language: snowballstemmer.stemmer(name) for language, name in _ALGORITHM.items()}
_LITTLE_WORDS = {
    "nl": """aan al alle als bij dat de deze die dit doen door een en er gaan gaat haar had hebben
        heeft hem het hij hoe hun ik in is je kan komen kunnen maar me meer met mijn moet na naar
        niet nog nu of om onze ook op over s te tot uit uw van veel voor wat we wel werd wie wij
        wil willen worden wordt zal ze zich zij zijn zo zoals zonder zou geef zoek voorbeeld
        voorbeelden gemeente gemeenten welke waar wanneer waarom ons""",
    "en": """a about all an and are as at be by can do does example examples for from get give has
        have how i in is it its make municipality of on or our that the their them they this to
        was we what when where which who why will with you your""",
    "ar": "في من على إلى عن ما هل كيف هذا هذه التي الذي مع أن أو و لا هو هي كل",
    "ti": "እዩ እያ ናይ ኣብ ካብ ናብ ምስ እቲ እታ ወይ እንታይ ከመይ ነቲ",
}
LITTLE_WORDS = {
    language: frozenset(fold(word) for word in words.split())
    for language, words in _LITTLE_WORDS.items()
}


def words(text: str) -> list[str]:
    """The words of a text, in lower case and without accents."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word. Languages without an algorithm keep the word."""
    stemmer = _STEMMERS.get(language)
    if stemmer is None:
        return word
    return _dutch(word) if language == "nl" else stemmer.stemWord(word)


def _dutch(word: str) -> str:
    """As Dutch is spelled at the end of a word: one letter, and f and s for v and z.

    The algorithm leaves *taalmaatjes* whole and makes *gezinn* and *huiz* of *gezinnen*, *huizen*.
    """
    singular = word[:-1] if word.endswith("jes") else word
    root = _DOUBLE_AT_END.sub(r"\1", _STEMMERS["nl"].stemWord(singular))
    return root[:-1] + _HARD_AT_END.get(root[-1:], root[-1:])


def telling_words(text: str, language: str) -> list[str]:
    """The words that carry meaning. If there are only little words, those are what was meant."""
    found = words(text)
    return [word for word in found if word not in LITTLE_WORDS[language]] or found
