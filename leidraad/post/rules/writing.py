"""What may stand on an envelope and in a letter. Line breaks never reach a header."""

import re
import unicodedata
from collections.abc import Mapping

LONGEST_SUBJECT = 150
LONGEST_HEADER = 900
HEADERS = frozenset({"List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"})
# Letters that turn the reading direction of what follows: in a subject they only deceive.
TURNERS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
MAILBOX = re.compile(rf"{ATOM}(?:\.{ATOM})*@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)


class LetterError(ValueError):
    """A letter that cannot go out; the reason names no address and no text."""


def plain_mailbox(address: str) -> str:
    """The address as it goes on the envelope, a domain with accents in its ASCII form.

    Empty when no post can go there: forms let through what mail servers do not know.
    """
    local, _, domain = address.strip().rpartition("@")
    try:
        plain = f"{local}@{domain.encode('idna').decode()}"
    except UnicodeError:
        return ""
    return plain if len(plain) <= 254 and MAILBOX.fullmatch(plain) else ""


def allowed_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Only headers that we know, each on one line of plain signs."""
    for name, value in headers.items():
        if name not in HEADERS:
            raise LetterError("deze kop mag niet op een brief")
        if not value.isascii() or not value.isprintable() or len(value) > LONGEST_HEADER:
            raise LetterError(f"de kop {name} moet op één regel passen")
    return dict(headers)


def one_line(text: str) -> str:
    """A subject on one line, whatever a stranger put in it."""
    line = " ".join("".join(map(_visible, text)).split())
    line = line or "Leidraad"
    return line if len(line) <= LONGEST_SUBJECT else f"{line[: LONGEST_SUBJECT - 1].rstrip()}…"


def paragraphs_of(text: str) -> str:
    """The text with one kind of line end, without control signs and holes."""
    lines = "".join(map(_visible, text.replace("\r\n", "\n").replace("\r", "\n"))).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip() + "\n"


def _visible(sign: str) -> str:
    """Line ends stay, other controls become a space, half signs and turners go."""
    if sign == "\n":
        return sign
    if sign in TURNERS or unicodedata.category(sign) == "Cs":
        return ""
    return " " if unicodedata.category(sign) in {"Cc", "Zl", "Zp"} else sign
