"""Stamps: what was built from which sources, so that nothing is built twice."""

import fcntl
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings


def digest(files: Iterable[Path], *more: str) -> str:
    """One digest over names and bytes, the same on every machine."""
    total = hashlib.sha256("\0".join(more).encode())
    for file in sorted(files):
        total.update(f"\0{file.relative_to(settings.BASE)}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def sources(*patterns: str) -> list[Path]:
    """The files of the house that match, without tests and what Python leaves behind."""
    found = {file for pattern in patterns for file in settings.BASE.glob(pattern)}
    aside = {"tests", "__pycache__"}
    return [
        file
        for file in found
        if file.is_file() and not aside & set(file.relative_to(settings.BASE).parts)
    ]


def is_current(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == value


def put(stamp: Path, value: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(value, encoding="utf-8")


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """One process at a time makes files; the next one finds them made."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
