"""What the renderer passes on: painted outlines, stamps of what is drawn once, things."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leidraad.drawing.geometry import Box, Point, project
from leidraad.drawing.pathdata import ellipse, joined, path


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline in a role of the palette: filled, or stroked where it has a width."""

    role: str
    data: str
    width: float = 0.0
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A shape drawn once under a name and set down at a point of the picture."""

    name: str
    at: Point
    scale: float = 1.0
    flip: bool = False


Mark = Shape | Stamp


@dataclass(frozen=True, slots=True)
class Pool:
    """A flat round shadow: its middle in the picture and half its length."""

    at: Point
    reach: float


@dataclass(frozen=True, slots=True)
class Thing:
    """What stands in town: the room it takes, its marks in order, its shadow (a line if slight)."""

    box: Box
    marks: tuple[Mark, ...]
    shadow: str = ""
    slight: bool = False
    pool: Pool | None = None


def slight_shadow(foot: Point, length: float) -> str:
    """The shadow of something slender: a short line to the side, stroked round."""
    return path([(foot[0], foot[1]), (foot[0] + length, foot[1])], closed=False)


def fill(role: str, points: Sequence[Point]) -> Shape:
    return Shape(role, path(points))


def stroke(role: str, width: float, *points: Point, dash: str = "") -> Shape:
    return Shape(role, path(points, closed=False), width, dash)


def disc(role: str, centre: Point, rx: float, ry: float | None = None) -> Shape:
    return Shape(role, ellipse(centre, rx, rx if ry is None else ry))


def floor(role: str, x0: float, x1: float, y0: float, y1: float) -> Shape:
    """A flat rectangle on the ground."""
    corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    return fill(role, [project(x, y) for x, y in corners])


def dots(role: str, size: float, centres: Iterable[Point]) -> Shape:
    """Small round dots, as short strokes with round ends."""
    return Shape(role, "".join(f"M{joined(centre)}h1" for centre in centres), size)
