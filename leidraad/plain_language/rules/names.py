"""Names of persons, by three signs: a title before it, initials before it, or a known first name.

A capital alone says too little: municipalities, organisations and sentences begin with one too.
"""

import re
from collections.abc import Iterator, Set

from leidraad.plain_language.rules.parts import Parts, Word

_INFIX = r"(?:(?:van|de|den|der|het|te|ten|ter|el|al|bin|ben|'t|’t)\s{1,2}){0,3}"
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]{0,40}"
_TITLED = re.compile(
    r"(?<!\w)(?i:mevrouw|meneer|mijnheer|de\sheer|(?:dhr|mw|mevr|drs|dr|ir|mr|prof)\.)\s{1,2}"
    rf"(?:[A-Z]\.\s?){{0,4}}{_INFIX}{_CAPITAL}(?:\s{_INFIX}{_CAPITAL}){{0,2}}"
)
_INITIALS = re.compile(rf"(?<![\w.])(?:[A-Z]\.\s?){{1,4}}{_INFIX}[A-ZÀ-Þ][\w’'-]{{1,40}}")
_LEGAL_FORM = ("B.V.", "N.V.", "V.V.", "S.V.", "V.O.F.")
_LETTER_BEFORE = frozenset(
    {
        *("plan", "route", "groep", "fase", "deel", "optie", "niveau", "bijlage"),
        *("categorie",),
    }
)
_STARTS = frozenset(
    {
        *("aan", "als", "bij", "daar", "daarna", "dan", "dat", "de", "die", "dit", "door"),
        *("een", "elke", "er", "het", "hier", "in", "maar", "met", "na", "naar", "nu"),
        *("om", "ook", "op", "samen", "soms", "te", "tot", "uit", "van", "veel", "voor"),
        *("want", "wat", "we", "wie", "wij", "zij", "ze", "zo"),
    }
)
_NOT_A_PERSON = frozenset(
    {
        *("stichting", "school", "basisschool", "project", "huis", "sint", "st"),
        *("vereniging", "bureau", "centrum"),
    }
)
_INFIXES = frozenset(
    {
        *("van", "de", "den", "der", "het", "te", "ten", "ter", "el", "al", "bin", "ben"),
    }
)


def names(parts: Parts, first_names: Set[str]) -> Iterator[tuple[int, int]]:
    """Places in the text, in order and apart from one another."""
    found = sorted((*_titled(parts), *_with_initials(parts), *_known(parts, first_names)))
    until = 0
    for start, end in found:
        if start >= until:
            yield start, end
            until = end


def _titled(parts: Parts) -> Iterator[tuple[int, int]]:
    for match in _TITLED.finditer(parts.text):
        yield match.span()


def _with_initials(parts: Parts) -> Iterator[tuple[int, int]]:
    for match in _INITIALS.finditer(parts.text):
        last = match[0].split()[-1].rsplit(".", 1)[-1].lower()
        before = parts.text[max(0, match.start() - 12) : match.start()].split()
        is_lone = match[0].count(".") == 1
        is_plan = is_lone and bool(before) and before[-1].lower() in _LETTER_BEFORE
        is_firm = match[0].startswith(_LEGAL_FORM)
        if last not in _STARTS and not is_plan and not is_firm:
            yield match.span()


def _known(parts: Parts, first_names: Set[str]) -> Iterator[tuple[int, int]]:
    for place, word in enumerate(parts.words):
        if word.text in first_names and not _is_of_something(parts, place):
            yield word.start, _surname_end(parts, place)


def _is_of_something(parts: Parts, place: int) -> bool:
    before = parts.words[place - 1].low if place else ""
    return before in _NOT_A_PERSON


def _surname_end(parts: Parts, place: int) -> int:
    """Up to three words further: infixes count when a capital follows."""
    end = parts.words[place].end
    last = end
    for word in parts.words[place + 1 : place + 5]:
        if parts.text[last : word.start] not in {" ", "\u00a0"} or not _is_of_a_name(word):
            break
        last = word.end
        if word.text[0].isupper():
            end = word.end
    return end


def _is_of_a_name(word: Word) -> bool:
    return word.text[0].isupper() or word.low in _INFIXES
