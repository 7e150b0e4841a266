"""A contact as a vCard: version 3.0 (RFC 2426), the newest that every phone and mail program reads.

Version 4.0 (RFC 6350) would be tidier; programs in offices still refuse it. All that is used
here means the same in both.
"""

from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_LINE = 75  # bytes, RFC 2425 §5.8.1
_ESCAPED = {"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"}


@dataclass(frozen=True)
class AddressCard:
    """A role at an organisation; empty means: not known, or not for everybody."""

    organisation: str
    role: str
    mailbox: str
    phone: str
    note: str
    address: str


def vcard(card: AddressCard) -> str:
    return "".join(f"{folded}\r\n" for line in _lines(card) for folded in _folded(line))


def _lines(card: AddressCard) -> Iterator[str]:
    organisation, role = _text(card.organisation), _text(card.role)
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"FN:{role}\\, {organisation}"
    yield f"N:{role};;;;"
    yield f"ORG:{organisation}"
    yield f"TITLE:{role}"
    yield "X-ABSHOWAS:COMPANY"
    if card.mailbox:
        yield f"EMAIL;TYPE=INTERNET,WORK:{_text(card.mailbox)}"
    if card.phone:
        yield f"TEL;TYPE=WORK,VOICE:{_text(card.phone)}"
    yield f"URL:{_one_line(card.address)}"
    if card.note:
        yield f"NOTE:{_text(card.note)}"
    yield "END:VCARD"


def _text(value: str) -> str:
    """Without what could begin a line or a part of its own."""
    lines = "\n".join(value.strip().splitlines())
    plain = "".join(letter for letter in lines if letter == "\n" or letter.isprintable())
    return "".join(_ESCAPED.get(letter, letter) for letter in plain)


def _one_line(value: str) -> str:
    return "".join(value.split())


def _folded(line: str) -> Iterator[str]:
    """Cut where a line grows too long, never within a letter; what follows begins with a space."""
    part, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST_LINE:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + width
    yield part
