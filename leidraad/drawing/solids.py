"""Walls, blocks and roofs: a lit face, a shaded face, a top; the sun is behind the viewer."""

from collections.abc import Sequence
from dataclasses import dataclass

from leidraad.drawing.geometry import Box, Point, Spot, area, hull, project
from leidraad.drawing.marks import Shape, fill
from leidraad.drawing.pathdata import path


@dataclass(frozen=True, slots=True)
class Wall:
    """An upright face, measured along from its nearer end in the picture, and up from its foot."""

    start: Point
    end: Point
    base: float
    height: float
    tone: str

    @property
    def length(self) -> float:
        return abs(self.end[0] - self.start[0]) + abs(self.end[1] - self.start[1])

    def at(self, along: float, up: float) -> Point:
        part = along / self.length
        x = self.start[0] + (self.end[0] - self.start[0]) * part
        y = self.start[1] + (self.end[1] - self.start[1]) * part
        return project(x, y, self.base + up)

    def role(self, material: str) -> str:
        return f"{material}.{self.tone}"

    def panel(self, material: str, along: float, up: float, wide: float, high: float) -> Shape:
        corners = ((along, up), (along + wide, up), (along + wide, up + high), (along, up + high))
        return fill(self.role(material), [self.at(*corner) for corner in corners])

    def outline(self, material: str, points: Sequence[Point]) -> Shape:
        return fill(self.role(material), [self.at(*point) for point in points])

    def face(self, material: str) -> Shape:
        return self.panel(material, 0, 0, self.length, self.height)


def lit_wall(box: Box) -> Wall:
    """The face toward greater y, in the sun."""
    return Wall((box.x0, box.y1), (box.x1, box.y1), box.z0, box.z1 - box.z0, "l")


def shaded_wall(box: Box) -> Wall:
    """The face toward greater x, in the shade."""
    return Wall((box.x1, box.y1), (box.x1, box.y0), box.z0, box.z1 - box.z0, "d")


def top(material: str, box: Box) -> Shape:
    return fill(f"{material}.t", [project(x, y, box.z1) for x, y in box.corners()])


def block(material: str, box: Box, *, roof: str = "") -> list[Shape]:
    faces = [lit_wall(box).face(material), shaded_wall(box).face(material)]
    return [*faces, top(roof or material, box)]


def flat_roof(material: str, box: Box, *, rim: str, inset: float = 0.25) -> list[Shape]:
    """A roof with a raised rim round it."""
    inner = Box(box.x0 + inset, box.x1 - inset, box.y0 + inset, box.y1 - inset, box.z0, box.z1)
    return [top(rim, box), top(material, inner)]


def slope(role: str, *corners: Spot) -> list[Shape]:
    """A sloping face, left out where it looks away from the viewer."""
    points = [project(*corner) for corner in corners]
    return [fill(role, points)] if area(points) > 0 else []


def ridge_along_x(
    material: str, box: Box, rise: float, *, wall: str, over: float = 0.2
) -> list[Shape]:
    """A gable roof whose ridge runs with x: a long slope in the sun, a gable in the shade."""
    x0, x1, y0, y1 = box.x0 - over, box.x1 + over, box.y0 - over, box.y1 + over
    middle, eave, high = (box.y0 + box.y1) / 2, box.z1 - over * rise * 0.4, box.z1 + rise
    gable = ((box.x1, box.y1, box.z1), (box.x1, middle, high), (box.x1, box.y0, box.z1))
    back = slope(
        f"{material}.d", (x0, y0, eave), (x1, y0, eave), (x1, middle, high), (x0, middle, high)
    )
    front = slope(
        f"{material}.l", (x0, middle, high), (x1, middle, high), (x1, y1, eave), (x0, y1, eave)
    )
    return [*back, fill(f"{wall}.d", [project(*spot) for spot in gable]), *front]


def ridge_along_y(
    material: str, box: Box, rise: float, *, wall: str, over: float = 0.2
) -> list[Shape]:
    """A gable roof whose ridge runs with y: a gable in the sun, a long slope in the shade."""
    x0, x1, y0, y1 = box.x0 - over, box.x1 + over, box.y0 - over, box.y1 + over
    middle, eave, high = (box.x0 + box.x1) / 2, box.z1 - over * rise * 0.4, box.z1 + rise
    gable = ((box.x0, box.y1, box.z1), (middle, box.y1, high), (box.x1, box.y1, box.z1))
    back = slope(
        f"{material}.t", (x0, y0, eave), (middle, y0, high), (middle, y1, high), (x0, y1, eave)
    )
    front = slope(
        f"{material}.d", (middle, y0, high), (x1, y0, eave), (x1, y1, eave), (middle, y1, high)
    )
    return [*back, fill(f"{wall}.l", [project(*spot) for spot in gable]), *front]


def hipped(
    material: str, box: Box, rise: float, *, over: float = 0.2, inset: float | None = None
) -> list[Shape]:
    """A roof that slopes to four sides, with its ridge along the longer one."""
    x0, x1, y0, y1 = box.x0 - over, box.x1 + over, box.y0 - over, box.y1 + over
    low, shift = box.z1 - 0.06, min(x1 - x0, y1 - y0) / 2 if inset is None else inset
    a, b = _ridge(Box(x0, x1, y0, y1, low, box.z1 + rise), shift)
    if x1 - x0 >= y1 - y0:
        lit = slope(f"{material}.l", (x0, y1, low), a, b, (x1, y1, low))
        shade = slope(f"{material}.d", (x1, y1, low), b, (x1, y0, low))
        back = slope(f"{material}.d", (x0, y0, low), (x1, y0, low), b, a)
    else:
        lit = slope(f"{material}.l", (x0, y1, low), b, (x1, y1, low))
        shade = slope(f"{material}.d", (x1, y1, low), b, a, (x1, y0, low))
        back = slope(f"{material}.t", (x0, y0, low), a, b, (x0, y1, low))
    return [*back, *lit, *shade]


def _ridge(box: Box, shift: float) -> tuple[Spot, Spot]:
    if box.x1 - box.x0 >= box.y1 - box.y0:
        middle = (box.y0 + box.y1) / 2
        return (box.x0 + shift, middle, box.z1), (box.x1 - shift, middle, box.z1)
    middle = (box.x0 + box.x1) / 2
    return (middle, box.y0 + shift, box.z1), (middle, box.y1 - shift, box.z1)


def fall(box: Box, *, length: float = 0.55) -> str:
    """Path data of the shadow a block throws on the ground, straight to the side."""
    reach = (box.z1 - box.z0) * length
    foot = [project(x, y) for x, y in box.corners()]
    return path(hull([*foot, *(project(x + reach, y - reach) for x, y in box.corners())]))
