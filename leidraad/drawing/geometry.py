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


def number(value: float) -> str:
    """Shortest text of a coordinate, one decimal at most."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    if text == "-0":
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def joined(values: Iterable[float]) -> str:
    text = ""
    for value in values:
        piece = number(value)
        text += piece if not text or piece.startswith("-") else " " + piece
    return text


def path(points: Sequence[Point], *, closed: bool = True) -> str:
    """Path data with relative steps, rounded so that no error adds up."""
    left, top = round(points[0][0], 1), round(points[0][1], 1)
    data = "M" + joined((left, top))
    steps: list[float] = []
    for x, y in points[1:]:
        step_x, step_y = round(x - left, 1), round(y - top, 1)
        steps += (step_x, step_y)
        left, top = left + step_x, top + step_y
    return data + ("l" + joined(steps) if steps else "") + ("z" if closed else "")


def ellipse(centre: Point, rx: float, ry: float) -> str:
    start = joined((centre[0] - rx, centre[1]))
    radii, full = joined((rx, ry)), number(2 * rx)
    return f"M{start}a{radii} 0 1 0 {full} 0a{radii} 0 1 0-{full} 0z"


def smooth(points: Sequence[Point], radius: float) -> str:
    """Path data of an open line whose corners are rounded."""
    if len(points) < 3:
        return path(points, closed=False)
    data = "M" + joined(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start, end = _toward(corner, before, radius), _toward(corner, after, radius)
        data += "L" + joined(start) + "Q" + joined((*corner, *end))
    return data + "L" + joined(points[-1])


def _toward(corner: Point, other: Point, radius: float) -> Point:
    step_x, step_y = other[0] - corner[0], other[1] - corner[1]
    length = (step_x * step_x + step_y * step_y) ** 0.5
    part = min(radius / length, 0.5) if length else 0.0
    return (corner[0] + step_x * part, corner[1] + step_y * part)


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
