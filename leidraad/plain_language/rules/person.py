"""What looks like data about a person. It may be wrong: it asks, and the writer decides.

Every pattern has an end to its reach, so that no text makes it slow.
"""

import re
from collections.abc import Callable, Iterator, Set
from re import Match

from leidraad.plain_language.rules.hint import Hint, gettext_noop, hint
from leidraad.plain_language.rules.names import names
from leidraad.plain_language.rules.numbers import is_bsn, is_iban
from leidraad.plain_language.rules.parts import Parts

MAIL = gettext_noop(
    "Dit is een e-mailadres. Zet het liever bij het contact; in de tekst kan iedereen het lezen."
)
PHONE = gettext_noop(
    "Dit lijkt een telefoonnummer. Zet het liever bij het contact; in de tekst leest iedereen mee."
)
BSN = gettext_noop(
    "Pas op: dit lijkt een burgerservicenummer (BSN). Haal het weg; het mag hier nooit staan."
)
V_NUMBER = gettext_noop(
    "Pas op: dit lijkt het V-nummer van iemand bij de IND. Haal het weg; je verhaal kan zonder."
)
IBAN = gettext_noop("Pas op: dit lijkt een rekeningnummer. Haal het weg; je verhaal kan zonder.")
BIRTH = gettext_noop(
    "Dit lijkt een geboortedatum. Haal hem weg, of schrijf ongeveer hoe oud iemand is."
)
ADDRESS = gettext_noop(
    "Dit lijkt een adres. Is het van iemand thuis, haal het dan weg. De plaats is genoeg."
)
NAME = gettext_noop(
    "Dit lijkt een naam van iemand. Schrijf liever een rol, zoals ‘een moeder’ of ‘de regisseur’."
)

_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAY = rf"\d{{1,2}}(?:[-/.]|\s)(?:\d{{1,2}}|{_MONTH})(?:[-/.]|\s)\d{{4}}"
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++")
_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)31[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)[1-9](?:[\s.()-]{0,2}\d){8}(?!\d)"
)
_NINE = re.compile(r"(?<![\w.,+€-])\d(?:[ .]?\d){7,8}(?![ .,-]?\d|\w)")
_V_NUMBER = re.compile(r"(?i:(?<!\w)v[- ]?(?:nummer|nr\.?))\W{0,3}\d(?:[. -]?\d){9}(?!\d)")
_IBAN = re.compile(r"(?<![A-Z0-9])(?:NL\d\d(?: ?[A-Z0-9]){14}|[A-Z]{2}\d\d[A-Z0-9]{11,30})(?!\w)")
_BIRTH = re.compile(
    rf"(?<!\w)(?i:geboren(?: op)?|geb\.|geboortedatum|geboortedag)[\s:]{{0,3}}{_DAY}(?!\d)"
    r"|(?<![\w.,-])\d{1,2}[-/.]\d{1,2}[-/.](?:19\d\d|200\d)(?![\w-])"
)
_POSTCODE = re.compile(r"(?<!\w)[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?!\w)")
_STREET = re.compile(
    r"(?<!\w)[A-ZÀ-Þ][\w'’-]{1,30}(?:straat|laan|weg|plein|kade|gracht|dijk|singel|steeg|dreef"
    r"|plantsoen|hof)\s\d{1,4}\s?(?:[a-zA-Z](?!\w))?(?!\w)"
)
_LIKE_A_YEAR = re.compile(r"(?:19|20)\d\d ")
FREE_OR_DEAR = ("0800", "0900", "0906", "0909")

Check = Callable[[Match[str]], bool]


def person_hints(parts: Parts, first_names: Set[str]) -> Iterator[Hint]:
    """The surest first; what one found, a later one does not tell again."""
    taken = bytearray(len(parts.text))
    for pattern, check, advice, is_strong in SEARCHES:
        for match in pattern.finditer(parts.text):
            start, end = match.span()
            if check(match) and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                yield Hint("person", match[0], advice, start, end, is_strong)
    for start, end in names(parts, first_names):
        if not any(taken[start:end]):
            yield hint("person", parts.text, (start, end), NAME)


def _always(_match: Match[str]) -> bool:
    return True


def _has_iban(match: Match[str]) -> bool:
    return is_iban(match[0])


def _is_private_line(match: Match[str]) -> bool:
    """Numbers that are free or cost extra are of services, never of a person."""
    return not "".join(filter(str.isdigit, match[0])).startswith(FREE_OR_DEAR)


def _has_bsn(match: Match[str]) -> bool:
    digits = "".join(filter(str.isascii, filter(str.isdigit, match[0])))
    around = match.string[max(0, match.start() - 3) : match.end() + 6]
    if "€" in around or "euro" in around:
        return False
    return (len(digits) == 9 or digits == match[0]) and len(digits) >= 8 and is_bsn(digits)


def _is_postcode(match: Match[str]) -> bool:
    return not _LIKE_A_YEAR.match(match[0])


SEARCHES: tuple[tuple[re.Pattern[str], Check, str, bool], ...] = (
    (_MAIL, _always, MAIL, False),
    (_IBAN, _has_iban, IBAN, True),
    (_V_NUMBER, _always, V_NUMBER, True),
    (_PHONE, _is_private_line, PHONE, False),
    (_NINE, _has_bsn, BSN, True),
    (_BIRTH, _always, BIRTH, False),
    (_STREET, _always, ADDRESS, False),
    (_POSTCODE, _is_postcode, ADDRESS, False),
)
