"""What keeps a translation from standing beside its Dutch: it may add no markup, no link, no
placeholder and no sign that hides or turns text. What the Dutch has itself, it may have too.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from leidraad.library.rules.draft import TEXT_LETTERS, TITLE_LETTERS

MOST_TIMES = 3  # as long as the Dutch, and some more for a short one (own choice)
FEWEST_TIMES = 0.2
SPARE_LETTERS = 80
TITLE_MOST = TITLE_LETTERS * 3 // 2  # other languages need more letters; a card holds this much
MOST_MARKS = 5  # on one letter; Arabic needs three
SHOWN = 40
MOST_TOLD = 5  # of each kind; after these the next ones are seen
# Without these Arabic cannot be set right beside figures and names; they turn nothing over.
HARMLESS = frozenset("\u200c\u200d\u200e\u200f\u061c")
_SIGNS = frozenset("<>{}[]|`\\^~*_")
_ENTITY = re.compile(r"&(?:#\w+|\w+(?=;)|(?:lt|gt|amp|quot|apos|nbsp|colon|tab|newline)\b)", re.I)
_PLACEHOLDER = re.compile(
    r"%\(\w*\)?|%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[a-zA-Z]|%%|%@|\$[A-Za-z_]\w*|#[A-Za-z]\w*"
)
_LINE_MARK = re.compile(r"^[ \t]*(#+|[-+•](?=\s)|\d{1,2}[.)](?=\s)|[-=]{3,}|~~+|>+)", re.M)
_SCHEME = re.compile(
    r"\w:/|//|(?:javascript|vbscript|data|blob|file|about|mailto|tel|sms|ftp|ws|wss|jar"
    r"|feed|view-source|filesystem|intent|geo|callto|skype|whatsapp|tg|magnet|market|xmpp|urn):(?=\S)",
    re.I,
)
_ADDRESS = re.compile(r"@|(?<!\w)www\.|\w\.[^\W\d_]{2,}|\d{1,3}(?:\.\d{1,3}){3}", re.I)
_SCRIPT = re.compile(r"(?:java|vb)script\s*:", re.I)
_EDGES = ".,;:!?()'\"‘’“”„«»،؛؟።፣፤፥፦…-–—"


@dataclass(frozen=True)
class Remark:
    """One thing about a translation, in Dutch; with a fault it cannot be kept."""

    text: str
    value: str = ""
    is_fault: bool = True

    def told(self, gettext: Callable[[str], str]) -> str:
        return gettext(self.text) % {"value": self.value}

    def __str__(self) -> str:
        return self.told(str)


def gettext_noop(text: str) -> str:
    """Marks a text that a page will translate; rules themselves know no Django."""
    return text


def tidy(text: str) -> str:
    """One kind of line end, nothing before or after."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").strip())


def remarks(dutch: str, text: str, *, section: str) -> tuple[Remark, ...]:
    """Everything about this text beside this Dutch, at once; an empty text has none."""
    return (*faults_in(dutch, text, section=section), *_warnings(dutch, text)) if text else ()


def faults_in(dutch: str, text: str, *, section: str) -> tuple[Remark, ...]:
    found = list(_size(dutch, text, section))
    if len(text) > TEXT_LETTERS:
        return tuple(found)  # whoever sends a book, waits for no judgement of each word
    found += _hidden(dutch, text)
    ours, theirs = _plain(dutch), _plain(text)
    for check in (_signs, _codes, _lines, _links):
        found += islice(check(ours, theirs), MOST_TOLD)
    return tuple(found)


def _size(dutch: str, text: str, section: str) -> Iterator[Remark]:
    most = TITLE_MOST if section == "title" else TEXT_LETTERS
    most = min(most, len(dutch) * MOST_TIMES + SPARE_LETTERS)
    if len(text) > most:
        yield Remark(_TOO_LONG, str(most))
    if "\n" in text and "\n" not in dutch and section in {"title", "summary"}:
        yield Remark(_ONE_LINE)


def _hidden(dutch: str, text: str) -> Iterator[Remark]:
    """Signs that show nothing, turn the order of letters over, or pile up."""
    for sign in sorted({sign for sign in text if _is_hidden(sign)} - set(dutch)):
        yield Remark(_HIDDEN, f"U+{ord(sign):04X}")
    if _most_marks(text) > MOST_MARKS:
        yield Remark(_PILED)


def _is_hidden(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return sign not in HARMLESS and sign != "\n" and (kind[0] == "C" or kind in {"Zl", "Zp"})


def _most_marks(text: str) -> int:
    most = row = 0
    for sign in text:
        row = row + 1 if unicodedata.category(sign)[0] == "M" else 0
        most = max(most, row)
    return most


def _plain(text: str) -> str:
    """As a machine may come to read it: wide and small signs as usual ones, nothing unseen."""
    return unicodedata.normalize("NFKC", "".join(sign for sign in text if sign not in HARMLESS))


def _signs(dutch: str, text: str) -> Iterator[Remark]:
    yield from _added(_SIGN, (s for s in dutch if s in _SIGNS), (s for s in text if s in _SIGNS))


def _codes(dutch: str, text: str) -> Iterator[Remark]:
    yield from _added(_ENTITIES, _ENTITY.findall(dutch), _ENTITY.findall(text))
    yield from _added(_PLACE, _PLACEHOLDER.findall(dutch), _PLACEHOLDER.findall(text))


def _lines(dutch: str, text: str) -> Iterator[Remark]:
    yield from _added(_LINE, _LINE_MARK.findall(dutch), _LINE_MARK.findall(text))


def _links(dutch: str, text: str) -> Iterator[Remark]:
    yield from _added(_LINK, _SCRIPT.findall(dutch), _SCRIPT.findall(text))
    known = set(_chunks(dutch))
    for chunk in dict.fromkeys(_chunks(text)):
        if chunk not in known and any(one.search(chunk) for one in (_SCHEME, _ADDRESS)):
            yield Remark(_LINK, _short(chunk))


def _chunks(text: str) -> Iterator[str]:
    yield from (part.strip(_EDGES) for part in text.split())


def _added(words: str, ours: Iterable[str], theirs: Iterable[str]) -> Iterator[Remark]:
    for added in sorted(Counter(theirs) - Counter(ours)):
        yield Remark(words, _short(added))


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _warnings(dutch: str, text: str) -> Iterator[Remark]:
    if text == dutch:
        yield Remark(_STILL_DUTCH, is_fault=False)
    if _paragraphs(dutch) != _paragraphs(text):
        yield Remark(_PARAGRAPHS, str(_paragraphs(dutch)), is_fault=False)
    if len(text) < len(dutch) * FEWEST_TIMES:
        yield Remark(_SHORT, is_fault=False)


def _paragraphs(text: str) -> int:
    return sum(1 for part in text.split("\n\n") if part.strip())


_TOO_LONG = gettext_noop(
    "De vertaling is veel langer dan het Nederlands. Hooguit %(value)s tekens."
)
_ONE_LINE = gettext_noop("Zet dit op één regel, zoals in het Nederlands.")
_HIDDEN = gettext_noop(
    "Er staat een teken in dat niemand ziet of dat letters omdraait (%(value)s). "
    "Typ dat stuk opnieuw."
)
_PILED = gettext_noop("Er staan te veel tekens boven of onder één letter. Typ dat stuk opnieuw.")
_SIGN = gettext_noop(
    "Het teken %(value)s staat niet, of minder vaak, in het Nederlands. "
    "Haal het weg of schrijf het in woorden."
)
_ENTITIES = gettext_noop("‘%(value)s’ lijkt op code. Schrijf het teken zelf, of haal het weg.")
_PLACE = gettext_noop("‘%(value)s’ lijkt op een invulplek of code. Schrijf het in woorden.")
_LINE = gettext_noop(
    "Een regel begint met ‘%(value)s’, en in het Nederlands niet. Begin de regel met een woord."
)
_LINK = gettext_noop(
    "‘%(value)s’ lijkt op een adres dat niet in het Nederlands staat. Haal het weg. "
    "Is het geen adres? Zet dan een spatie achter het leesteken."
)
_STILL_DUTCH = gettext_noop("Dit is nog dezelfde tekst als in het Nederlands.")
_PARAGRAPHS = gettext_noop("Het aantal alinea’s is anders: het Nederlands heeft er %(value)s.")
_SHORT = gettext_noop("De vertaling is veel korter dan het Nederlands. Is zij heel?")
