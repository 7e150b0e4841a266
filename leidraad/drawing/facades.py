"""What a wall wears: windows, doors, awnings, clocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from leidraad.drawing.geometry import Point
from leidraad.drawing.marks import Mark, Shape
from leidraad.drawing.pathdata import path
from leidraad.drawing.solids import Wall


def spread(wall: Wall, count: int, wide: float, margin: float = 0.35) -> list[float]:
    """Where so many openings begin, evenly divided over the wall."""
    free = wall.length - 2 * margin - count * wide
    gap = free / (count - 1) if count > 1 else 0.0
    first = margin if count > 1 else (wall.length - wide) / 2
    return [first + place * (wide + gap) for place in range(count)]


@dataclass(frozen=True, slots=True)
class Sash:
    """How a window looks; every `cool_every`th is cool, the others warm: they shine at night."""

    wide: float = 0.55
    high: float = 0.75
    frame: str = "white"
    cool_every: int = 3
    arched: bool = False
    barred: bool = True

    def opening(self, along: float, up: float, rim: float = 0.0) -> list[Point]:
        wide, high = self.wide + 2 * rim, self.high + 2 * rim
        start, foot = along - rim, up - rim
        if not self.arched:
            top = [(start, foot + high), (start + wide, foot + high)]
        else:
            spring = foot + high - wide * 0.35
            top = [(start + part * wide, spring + rise * wide) for part, rise in ARCH]
        return [(start + wide, foot), (start, foot), *top]

    def bars(self, wall: Wall, along: float, up: float) -> Shape:
        middle, upper = along + self.wide / 2, up + self.high * 0.6
        upright = (wall.at(middle, up), wall.at(middle, up + self.high))
        across = (wall.at(along, upper), wall.at(along + self.wide, upper))
        data = path(upright, closed=False) + path(across, closed=False)
        return Shape(wall.role(self.frame), data, 0.8)


ARCH = ((0.0, 0.0), (0.12, 0.22), (0.5, 0.35), (0.88, 0.22), (1.0, 0.0))


def windows(
    wall: Wall, places: Sequence[float], sills: Sequence[float], sash: Sash | None = None
) -> list[Mark]:
    """Rows of windows at these places along the wall, on these heights."""
    sash = sash or Sash()
    frames: list[Mark] = []
    panes: list[Mark] = []
    bars: list[Mark] = []
    for row, up in enumerate(sills):
        for column, along in enumerate(places):
            turn = column * 2 + row * 3 + len(places)
            cool = sash.cool_every > 0 and turn % sash.cool_every == 0
            frames.append(wall.outline(sash.frame, sash.opening(along, up, 0.07)))
            panes.append(wall.outline("cool" if cool else "warm", sash.opening(along, up)))
            if sash.barred:
                bars.append(sash.bars(wall, along, up))
    return frames + panes + bars


@dataclass(frozen=True, slots=True)
class Doorway:
    """How a door looks; `light` is the window above it."""

    wide: float = 0.6
    high: float = 1.0
    leaf: str = "petrol"
    frame: str = "white"
    light: bool = True


def door(wall: Wall, along: float, look: Doorway) -> list[Mark]:
    above = 0.28 if look.light else 0.0
    wide, high = look.wide, look.high
    marks: list[Mark] = [wall.panel(look.frame, along - 0.09, 0, wide + 0.18, high + above + 0.12)]
    marks.append(wall.panel(look.leaf, along, 0, wide, high))
    if look.light:
        marks.append(wall.panel("warm", along, high + 0.06, wide, above - 0.06))
    return [*marks, wall.panel("bulb", along + wide * 0.78, high * 0.45, 0.07, 0.1)]


def band(wall: Wall, material: str, up: float, high: float) -> Shape:
    """A strip over the whole wall: plinth, string course, cornice."""
    return wall.panel(material, 0, up, wall.length, high)


def clock(wall: Wall, along: float, up: float, radius: float) -> list[Mark]:
    def round_face(size: float) -> list[Point]:
        turns = [2 * pi * step / 16 for step in range(16)]
        return [(along + cos(turn) * size, up + sin(turn) * size) for turn in turns]

    hands = [(along, up + radius * 0.62), (along, up), (along + radius * 0.45, up - radius * 0.1)]
    return [
        wall.outline("ink", round_face(radius * 1.18)),
        wall.outline("bulb", round_face(radius)),
        Shape("dark", path([wall.at(*point) for point in hands], closed=False), 1.1),
    ]
