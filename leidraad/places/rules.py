"""What a municipality is, how large, and which ones are like it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SizeClass(StrEnum):
    """Classes of inhabitants. A bound belongs to one class only; the last one is *more than*."""

    UP_TO_20 = "tot-20"
    UP_TO_50 = "20-50"
    UP_TO_100 = "50-100"
    UP_TO_250 = "100-250"
    OVER_250 = "250-plus"


def size_class(inhabitants: int) -> SizeClass:
    """Under 20,000; under 50,000; under 100,000; up to and including 250,000; more."""
    if inhabitants < 20_000:
        return SizeClass.UP_TO_20
    if inhabitants < 50_000:
        return SizeClass.UP_TO_50
    if inhabitants < 100_000:
        return SizeClass.UP_TO_100
    return SizeClass.UP_TO_250 if inhabitants <= 250_000 else SizeClass.OVER_250


@dataclass(frozen=True)
class Province:
    name: str
    slug: str


@dataclass(frozen=True)
class Place:
    """A municipality, current or ended. What an ended one no longer has is None or empty."""

    code: str
    name: str
    slug: str
    province: str
    province_slug: str
    inhabitants: int | None
    size: SizeClass | None
    column: int | None
    row: int | None
    neighbours: frozenset[str]
    valid_from: date | None
    valid_until: date | None
    successor: str | None
    predecessors: tuple[str, ...]

    @property
    def ended(self) -> bool:
        return self.valid_until is not None


def alike(place: Place, others: Iterable[Place]) -> tuple[Place, ...]:
    """*Gemeenten zoals de mijne*: the same size class, and the same province or a neighbour."""
    return tuple(
        other
        for other in others
        if other.code != place.code
        and place.size is not None
        and other.size == place.size
        and (other.province == place.province or other.code in place.neighbours)
    )
