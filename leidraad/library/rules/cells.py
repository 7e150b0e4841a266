"""What one cell says: text, a list, a year, a date, yes or no. Nothing is guessed."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from math import isfinite

LETTERS_TOLD = 60
YES_NO: Mapping[str | int | None, bool | None] = {
    "ja": True,
    "nee": False,
    "": None,
    True: True,
    False: False,
    None: None,
}


class CellError(ValueError):
    """The reason, in Dutch, why a cell cannot be read; and the column, when only we know it."""

    def __init__(self, reason: str, column: str = "") -> None:
        super().__init__(reason)
        self.column = column


def text(value: object) -> str:
    """The text of a cell; numbers and dates as they would be written."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float, date)):
        raise CellError("moet tekst zijn")
    try:
        read = str(value).replace("\r\n", "\n").strip()
        read.encode()
    except ValueError:  # half a letter, or a number of thousands of figures
        raise CellError("bevat een teken dat geen letter is") from None
    if "\0" in read:
        raise CellError("bevat een teken dat geen letter is")
    return read


def told(value: object) -> str:
    """As much of a value as fits in a message."""
    try:
        read = text(value)
    except CellError:
        return "dit"
    return f"‘{read}’" if len(read) <= LETTERS_TOLD else f"‘{read[:LETTERS_TOLD]}…’"


def parts(value: object) -> list[object]:
    """The parts of a list; in a flat table a `;` stands between them."""
    if value is None:
        return []
    if isinstance(value, list):
        return value
    return [part.strip() for part in text(value).split(";") if part.strip()]


def texts(value: object) -> tuple[str, ...]:
    found: Iterable[str] = map(text, parts(value))
    return tuple(part for part in found if part)


def small_codes(value: object) -> tuple[str, ...]:
    return tuple(code.lower() for code in texts(value))


def large_codes(value: object) -> tuple[str, ...]:
    return tuple(code.upper() for code in texts(value))


def year(value: object) -> int | None:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    try:
        read = text(value)
        return int(read) if read else None
    except ValueError:
        raise CellError(f"{told(value)} is geen jaartal") from None


def figure(value: object) -> float | None:
    """A number that is written with figures; never infinite."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not _is_sane(value):
        raise CellError(f"{told(value)} is geen getal")
    return value


def _is_sane(value: float) -> bool:
    """Small enough to be written down again everywhere."""
    return isfinite(value) if isinstance(value, float) else abs(value) < 10**15


def maybe(value: object) -> bool | None:
    if value is not None and not isinstance(value, (str, bool, int)):
        raise CellError(f"{told(value)} is geen ja of nee")
    key = value.strip().lower() if isinstance(value, str) else value
    if key not in YES_NO:
        raise CellError(f"{told(value)} is geen ja of nee")
    return YES_NO[key]


def yes(value: object) -> bool:
    return bool(maybe(value))


def day(value: object) -> str:
    """A date as 2026-11-21, or nothing."""
    if isinstance(value, datetime):
        value = value.date()
    try:
        read = text(value)
        return date.fromisoformat(read).isoformat() if read else ""
    except ValueError:
        raise CellError(f"{told(value)} is geen datum als 2026-11-21") from None


def language(value: object) -> str:
    return text(value).lower() or "nl"
