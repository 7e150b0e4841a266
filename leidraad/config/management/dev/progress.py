"""Saying what happens, one line per step."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class RefusalError(Exception):
    """Something is missing here; the text says what, and the remedy, in Dutch and English."""

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(f"{dutch}\n{english}")


def say(line: str = "") -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


@contextmanager
def step(label: str) -> Iterator[None]:
    """A line when the step is done, with the seconds it took."""
    began = time.monotonic()
    if sys.stdout.isatty():
        sys.stdout.write(f"  … {label}\r")
        sys.stdout.flush()
    yield
    say(f"  ✓ {label:<44}{time.monotonic() - began:6.1f} s")
