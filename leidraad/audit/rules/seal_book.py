"""The seal book in values: what it says, held against the seals of the journal."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from leidraad.audit.rules.chain import Fault

_ENTRY = re.compile(rb"([1-9][0-9]{0,17}) ([0-9a-f]{64})")


@dataclass
class SealBook:
    """The seals by number, and what was wrong with the book itself."""

    seals: dict[int, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def compare(self, number: int, seal: str) -> Iterator[Fault]:
        """Hold one line of the journal against the book; each line is asked for once."""
        written = self.seals.pop(number, None)
        if written is not None and written.hex() != seal:
            yield Fault("resealed", number)

    def left_over(self) -> Iterator[Fault]:
        """What no line of the journal asked for."""
        yield from (Fault("cut", number) for number in sorted(self.seals))


def entry(number: int, seal: str) -> bytes:
    return f"{number} {seal}\n".encode("ascii")


def read(lines: Iterable[bytes]) -> SealBook:
    """A last line without an end was broken off by a crash and does not count."""
    book = SealBook()
    for place, line in enumerate(lines, start=1):
        if line.endswith(b"\n"):
            _take(book, place, line[:-1])
    if book.seals and (first := min(book.seals)) > 1:
        book.faults.append(Fault("book-shortened", first))
    return book


def _take(book: SealBook, place: int, line: bytes) -> None:
    found = _ENTRY.fullmatch(line)
    if found is None:
        book.faults.append(Fault("book-unreadable", place))
        return
    number, seal = int(found[1]), bytes.fromhex(found[2].decode("ascii"))
    if book.seals.setdefault(number, seal) != seal:
        book.faults.append(Fault("resealed", number))
