"""The plate the town lies on: its soft outline, its cut edge, and what is on it."""

from functools import cache
from math import copysign, cos, pi, sin

from leidraad.drawing.geometry import Box, Point, hull, project
from leidraad.drawing.marks import Mark, fill

MIDDLE: Point = (640.0, 372.0)
HALF: Point = (626.0, 268.0)
SQUARENESS = 2.9

# The cut begins this far under the rim, so that it does not shine through at the back.
HIDDEN = 2.0


@cache
def town_plate() -> tuple[Point, ...]:
    """A superellipse, as points in the picture."""
    return tuple(_on_rim(2 * pi * step / 120) for step in range(120))


def _on_rim(turn: float) -> Point:
    x, y = cos(turn), sin(turn)
    across = copysign(abs(x) ** (2 / SQUARENESS), x)
    down = copysign(abs(y) ** (2 / SQUARENESS), y)
    return (MIDDLE[0] + HALF[0] * across, MIDDLE[1] + HALF[1] * down)


def island_plate(island: Box, curve: float) -> tuple[Point, ...]:
    """The outline of a rectangle of ground with round corners."""
    corners = [project(*corner) for corner in island.corners()]
    bent: list[Point] = []
    for turn, corner in enumerate(corners):
        start = _toward(corner, corners[turn - 1], curve)
        end = _toward(corner, corners[(turn + 1) % 4], curve)
        bent += [_bend(start, corner, end, step / 8) for step in range(9)]
    return tuple(bent)


def _toward(corner: Point, other: Point, curve: float) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    share = min(0.5, curve / ((dx * dx + dy * dy) ** 0.5))
    return (corner[0] + dx * share, corner[1] + dy * share)


def _bend(a: Point, b: Point, c: Point, t: float) -> Point:
    u = 1 - t
    x = u * u * a[0] + 2 * u * t * b[0] + t * t * c[0]
    return (x, u * u * a[1] + 2 * u * t * b[1] + t * t * c[1])


def edge_of(plate: tuple[Point, ...]) -> list[Mark]:
    """The cut through the ground that shows under the plate."""

    def down(depth: float) -> tuple[Point, ...]:
        return hull([(x, y + lower) for x, y in plate for lower in (HIDDEN, depth)])

    return [fill("clay", down(21)), fill("soil", down(14)), fill("turf", down(6))]


def shadow_of(plate: tuple[Point, ...]) -> Mark:
    return fill("shadow", [(x + 4, y + 28) for x, y in plate])
