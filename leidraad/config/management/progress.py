"""Saying what happens, one line per step. Standard library alone: `./dev` says it this way too."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


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
