"""Translations as a PO file, for whoever works in a program for translators, and back again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import polib

from leidraad.library.rules.translating import gettext_noop

MOST_BYTES = 3_000_000
MOST_LINES = 100_000  # measured: polib needs a third of a second for as many, 19 s for seven times
_CONTEXT = re.compile(r"([0-9A-Za-z]{7})/([a-z_]{1,20})/([0-9a-f]{64})")
_LINE = re.compile(r"line (\d+)")
# polib opens what looks like the name of a file; a text that begins with this is none.
_TEXT_NOT_NAME = "#\n"


@dataclass(frozen=True)
class Entry:
    """`earlier` is the Dutch that the translation was made from, when that has changed."""

    code: str
    section: str
    digest: str
    dutch: str
    text: str
    note: str
    earlier: str = ""
    is_outdated: bool = False


@dataclass(frozen=True)
class Found:
    """One translation as a file gives it; `line` in that file."""

    line: int
    code: str
    section: str
    digest: str
    dutch: str
    text: str


@dataclass(frozen=True)
class Refused:
    """One line that is not taken in, and what to do about it."""

    line: int
    reason: str


class UnreadablePoError(Exception):
    """The file as a whole cannot be taken in; `line` is 0 when no line is to blame."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def po_text(language: str, entries: Iterable[Entry]) -> str:
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": "Leidraad",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
    }
    file.extend(_written(entry) for entry in entries)
    return str(file)


def _written(entry: Entry) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=f"{entry.code}/{entry.section}/{entry.digest}",
        msgid=entry.dutch,
        msgstr=entry.text,
        comment=entry.note,
        flags=["fuzzy"] if entry.is_outdated and entry.text else [],
        previous_msgid=entry.earlier or None,
    )


def read_po(data: bytes, language: str) -> tuple[tuple[Found, ...], tuple[Refused, ...]]:
    """What the file gives, and what cannot be read of it. Empty and fuzzy entries are work
    that is not done: they are left alone.
    """
    text = _decoded(data)
    file, lines = _parsed(text), text.splitlines()
    given = file.metadata.get("Language", "").strip().replace("-", "_").partition("_")[0]
    if given and given != language:
        raise UnreadablePoError(OTHER_LANGUAGE)
    read = [_read(one, lines) for one in file if not one.obsolete]
    found = [one for one in read if isinstance(one, Found)]
    refused = [one for one in read if isinstance(one, Refused)]
    return tuple(_once(found, refused)), tuple(sorted(refused, key=lambda one: one.line))


def _decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise UnreadablePoError(TOO_MUCH)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadablePoError(NOT_UTF8, data.count(b"\n", 0, fault.start) + 1) from None
    if "\0" in text:
        raise UnreadablePoError(NOT_PO, text.count("\n", 0, text.index("\0")) + 1)
    if len(text.splitlines()) > MOST_LINES:
        raise UnreadablePoError(TOO_MUCH)
    return text.replace("\r\n", "\n")


def _parsed(text: str) -> polib.POFile:
    try:
        return polib.pofile(_TEXT_NOT_NAME + text, encoding="utf-8")
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as fault:
        line = _LINE.search(str(fault))
        raise UnreadablePoError(NOT_PO, max(int(line[1]) - 1, 0) if line else 0) from None


def _read(entry: polib.POEntry, lines: list[str]) -> Found | Refused | None:
    if not entry.msgid or not (entry.msgstr or entry.msgstr_plural) or entry.fuzzy:
        return None
    line = _line(entry, lines)
    context = _CONTEXT.fullmatch(entry.msgctxt or "")
    if context is None:
        return Refused(line, NO_CONTEXT)
    if entry.msgid_plural or entry.msgstr_plural:
        return Refused(line, PLURAL)
    code, section, digest = context.groups()
    return Found(line, code.upper(), section, digest, entry.msgid, entry.msgstr)


def _line(entry: polib.POEntry, lines: list[str]) -> int:
    """Past the comments, where the text itself begins; polib counts one line of ours before it."""
    line: int = max(entry.linenum - 1, 1)
    while line < len(lines) and lines[line - 1].startswith("#"):
        line += 1
    return line


def _once(found: list[Found], refused: list[Refused]) -> Iterator[Found]:
    seen: set[tuple[str, str]] = set()
    for one in found:
        if (one.code, one.section) in seen:
            refused.append(Refused(one.line, TWICE))
        else:
            seen.add((one.code, one.section))
            yield one


NOT_PO = gettext_noop("Dit is geen leesbaar PO-bestand. Haal het opnieuw op en bewaar het als PO.")
NOT_UTF8 = gettext_noop("Het bestand is niet in UTF-8. Kies UTF-8 bij het bewaren.")
TOO_MUCH = gettext_noop(
    "Het bestand is te groot. Knip het in stukken van hooguit 3 MB en honderdduizend regels."
)
OTHER_LANGUAGE = gettext_noop(
    "In het bestand staat een andere taal dan je koos. Kies die taal, of pak het goede bestand."
)
NO_CONTEXT = gettext_noop(
    "Hier staat niet bij welk voorbeeld het hoort (msgctxt). Haal het bestand opnieuw op."
)
PLURAL = gettext_noop("Hier staan enkelvoud en meervoud. Wij kennen per tekst één vertaling.")
TWICE = gettext_noop("Dit onderdeel staat er twee keer in. Houd één van de twee.")
