"""The chain: each line carries a seal over itself and over the seal of the line before it.

So a line cannot be changed, put in or taken out without breaking every seal after it. What a
chain alone cannot see is that its last lines are gone, or that somebody sealed it all anew:
for that the seals are also kept in a seal book outside the database.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC

from leidraad.audit.rules.telling import Line

FIRST_SEAL = "0" * 64

FAULTS = {
    "altered": "Regel {number} is veranderd nadat zij geschreven was.",
    "unlinked": "Regel {number} sluit niet aan op de regel ervoor.",
    "removed": "Voor regel {number} ontbreken regels.",
    "unreadable": "Regel {number} is niet te lezen.",
    "cut": "Regel {number} staat in het zegelboek, maar niet meer in het journaal.",
    "resealed": "Regel {number} heeft in het zegelboek een ander zegel.",
    "book-missing": "Het zegelboek is weg; het journaal telt al {number} regels.",
    "book-shortened": "Het zegelboek begint pas bij regel {number}.",
    "book-unreadable": "Regel {number} van het zegelboek is niet te lezen.",
}


@dataclass(frozen=True)
class Sealed:
    """A line as it is kept: with its seal, and the seal it says came before."""

    line: Line
    previous: str
    seal: str


@dataclass(frozen=True)
class Fault:
    kind: str
    number: int

    def __str__(self) -> str:
        return FAULTS[self.kind].format(number=self.number)


def seal(line: Line, *, previous: str) -> str:
    """SHA-256 over the line and the seal before it, written in one fixed way."""
    told = {
        "number": line.number,
        "at": line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "event": line.event,
        "sentence": line.sentence,
        "by": [line.by.kind, line.by.key],
        "about": [line.about.kind, line.about.key],
        "values": dict(line.values),
        "previous": previous,
    }
    fixed = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(fixed.encode("ascii")).hexdigest()


def chain_faults(sealed: Iterable[Sealed]) -> Iterator[Fault]:
    """What is wrong with a chain, given from its first line to its last."""
    number, before = 0, FIRST_SEAL
    for one in sealed:
        if one.line.number != number + 1:
            yield Fault("removed", one.line.number)
        elif one.previous != before:
            yield Fault("unlinked", one.line.number)
        if one.seal != seal(one.line, previous=one.previous):
            yield Fault("altered", one.line.number)
        number, before = one.line.number, one.seal
