"""The seal book (*zegelboek*): the seal of each line once more, in a file outside the database.

It is written after the transaction, so it may lag after a crash; it can never know more than
the database. A line broken off by a full disk is cut away by whoever writes next.
"""

import fcntl
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from leidraad.audit.rules import seal_book as rules

LONGEST_ENTRY = 100


def place() -> Path:
    return Path(settings.DATA) / "journal.seals"


def read() -> rules.SealBook | None:
    """None when there is no book."""
    try:
        with place().open("rb") as book:
            return rules.read(book)
    except FileNotFoundError:
        return None


def add(number: int, seal: str) -> None:
    place().parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(place(), os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(handle, "r+b") as book:
        fcntl.flock(book, fcntl.LOCK_EX)  # let go when the file closes
        book.seek(_end_of_whole_entries(book))
        book.truncate()
        book.write(rules.entry(number, seal))


def _end_of_whole_entries(book: BinaryIO) -> int:
    size = book.seek(0, os.SEEK_END)
    start = max(0, size - LONGEST_ENTRY)
    book.seek(start)
    return start + book.read().rfind(b"\n") + 1


def replace(seals: Iterable[tuple[int, str]]) -> None:
    """Set the old book aside under its own number and write a new one."""
    draft = place().with_suffix(".draft")
    with draft.open("wb") as book:
        draft.chmod(0o600)
        book.writelines(rules.entry(number, seal) for number, seal in seals)
    if place().exists():
        place().rename(_free_place())
    draft.rename(place())


def _free_place() -> Path:
    number = 1
    while (aside := place().with_suffix(f".seals-{number}")).exists():
        number += 1
    return aside
