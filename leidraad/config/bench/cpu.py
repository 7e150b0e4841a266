"""CPU time per request: the server's own, read from its clock before and after some requests.

The machine is never quiet, so an empty view is measured beside each page, round after round;
what counts is the median of the ratios.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, repeat
from statistics import median

from leidraad.config.bench.visitor import Visitor

WARM_UP = 30
EMPTY, CLOCK = "/bench/empty/", "/bench/clock/"


@dataclass(frozen=True)
class Effort:
    """How long and how often to measure."""

    rounds: int
    requests: int


@dataclass(frozen=True)
class Cost:
    milliseconds: float
    ratio: float


def served_again(visitor: Visitor, address: str, effort: Effort) -> Cost:
    visitor.get(address)
    return cost(visitor, repeat(address), effort)


def cost(visitor: Visitor, addresses: Iterator[str], effort: Effort) -> Cost:
    """What these addresses take, each asked for once; the first few only warm up."""
    for address in islice(addresses, WARM_UP):
        visitor.get(address)
    spent, ratios = [], []
    for _round in range(effort.rounds):
        empty = _spent(visitor, [EMPTY] * effort.requests)
        page = _spent(visitor, list(islice(addresses, effort.requests)))
        spent.append(page)
        ratios.append(page / empty)
    return Cost(median(spent), median(ratios))


def _spent(visitor: Visitor, addresses: Sequence[str]) -> float:
    """Milliseconds per request, without what reading the clock takes."""
    first, before = _clock(visitor), _clock(visitor)
    for address in addresses:
        visitor.get(address)
    reading = before - first
    return (_clock(visitor) - before - reading) / len(addresses) / 1_000_000


def _clock(visitor: Visitor) -> int:
    return int(visitor.get(CLOCK))
