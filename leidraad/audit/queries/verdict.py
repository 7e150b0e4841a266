"""Is the journal as it was written? Its whole chain, held against the seal book."""

from collections.abc import Iterator
from dataclasses import dataclass

from leidraad.audit import seal_book
from leidraad.audit.models import JournalEntry
from leidraad.audit.queries.journal import read_sealed
from leidraad.audit.rules.chain import FIRST_SEAL, Fault, Sealed, chain_faults
from leidraad.audit.rules.seal_book import SealBook

A_MOMENTS_READING = 2_000


@dataclass(frozen=True)
class Verdict:
    lines: int
    last: str  # the seal of the last line: note it elsewhere and nobody can cut what is before
    behind: int  # lines that the book does not know: after a crash, which is no fault
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        return not self.faults


class _Reading:
    """One walk along the chain: remembers where it is and what the book said on the way."""

    def __init__(self, book: SealBook | None) -> None:
        self.book = book or SealBook()
        self.known = len(self.book.seals)
        self.lines, self.last = 0, FIRST_SEAL
        self.faults: list[Fault] = []

    def walk(self) -> Iterator[Sealed]:
        entries = JournalEntry.objects.order_by("number")
        try:
            for entry in entries.iterator(chunk_size=A_MOMENTS_READING):
                sealed = read_sealed(entry)
                self.faults += self.book.compare(entry.number, entry.seal)
                self.lines, self.last = self.lines + 1, entry.seal
                yield sealed
        except (ValueError, TypeError):  # somebody wrote what no line can hold
            self.faults.append(Fault("unreadable", self.lines + 1))


def verify() -> Verdict:
    """The book is read first: what is written meanwhile is then only in the journal."""
    book = seal_book.read()
    reading = _Reading(book)
    faults = list(chain_faults(reading.walk()))
    faults += reading.faults + reading.book.faults + list(reading.book.left_over())
    if book is None and reading.lines:
        faults.append(Fault("book-missing", reading.lines))
    met = reading.known - len(reading.book.seals)
    return Verdict(reading.lines, reading.last, reading.lines - met, tuple(faults))
