"""The slanted view: x runs down to one side, y to the other, z up; 2:1, twenty pixels a unit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Spot = tuple[float, float, float]

VIEW = (1280, 680)
UNIT = 20.0
ORIGIN: Point = (640.0, 142.0)


def project(x: float, y: float, z: float = 0.0) -> Point:
    return (ORIGIN[0] + (x - y) * UNIT, ORIGIN[1] + (x + y) * UNIT / 2 - z * UNIT)


def unproject(left: float, top: float) -> Point:
    """The spot on the ground under a point of the picture."""
    across, down = (left - ORIGIN[0]) / UNIT, (top - ORIGIN[1]) * 2 / UNIT
    return ((down + across) / 2, (down - across) / 2)


@dataclass(frozen=True, slots=True)
class Box:
    """The room a thing takes: ground rectangle and height."""

    x0: float
    x1: float
    y0: float
    y1: float
    z0: float = 0.0
    z1: float = 1.0

    def corners(self) -> tuple[Point, Point, Point, Point]:
        return ((self.x0, self.y0), (self.x1, self.y0), (self.x1, self.y1), (self.x0, self.y1))


def hull(points: Iterable[Point]) -> tuple[Point, ...]:
    """Convex hull (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return tuple(ordered)
    return tuple(_half_hull(ordered)[:-1] + _half_hull(ordered[::-1])[:-1])


def _half_hull(ordered: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for point in ordered:
        while len(kept) > 1 and turn(kept[-2], kept[-1], point) <= 0:
            kept.pop()
        kept.append(point)
    return kept


def turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def area(points: Sequence[Point]) -> float:
    """Signed: positive where the points run clockwise in the picture."""
    following = [*points[1:], points[0]]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, following, strict=True)) / 2
