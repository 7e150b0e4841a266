"""What a wall wears: windows, doors, awnings, clocks."""

from collections.abc import Sequence
from math import cos, pi, sin

from leidraad.drawing.geometry import Point, path
from leidraad.drawing.marks import Mark, Shape
from leidraad.drawing.solids import Wall


def spread(wall: Wall, count: int, wide: float, margin: float = 0.35) -> list[float]:
    """Where so many openings begin, evenly divided over the wall."""
    free = wall.length - 2 * margin - count * wide
    gap = free / (count - 1) if count > 1 else 0.0
    first = margin if count > 1 else (wall.length - wide) / 2
    return [first + place * (wide + gap) for place in range(count)]


def windows(
    wall: Wall,
    places: Sequence[float],
    sills: Sequence[float],
    *,
    wide: float = 0.55,
    high: float = 0.75,
    frame: str = "white",
    cool_every: int = 3,
    bars: bool = True,
    arched: bool = False,
) -> list[Mark]:
    """Rows of windows; every so many is a cool room, the others are warm and shine at night."""
    frames: list[Mark] = []
    warm: list[Mark] = []
    cool: list[Mark] = []
    crossings: list[Mark] = []
    for row, sill in enumerate(sills):
        for column, along in enumerate(places):
            outer = _opening(along - 0.07, sill - 0.07, wide + 0.14, high + 0.14, arched)
            inner = _opening(along, sill, wide, high, arched)
            frames.append(wall.outline(frame, outer))
            is_cool = cool_every > 0 and (column * 2 + row * 3 + len(places)) % cool_every == 0
            (cool if is_cool else warm).append(wall.outline("cool" if is_cool else "warm", inner))
            crossings.append(_bars(wall, frame, along, sill, wide, high))
    return frames + warm + cool + (crossings if bars else [])


def _opening(along: float, up: float, wide: float, high: float, arched: bool) -> list[Point]:
    foot = [(along + wide, up), (along, up)]
    if not arched:
        return [*foot, (along, up + high), (along + wide, up + high)]
    spring, half = up + high - wide * 0.35, wide / 2
    crown = [(0.0, 0.0), (0.12, 0.22), (0.5, 0.35), (0.88, 0.22), (1.0, 0.0)]
    return [*foot, *((along + part * 2 * half, spring + rise * wide) for part, rise in crown)]


def _bars(wall: Wall, frame: str, along: float, sill: float, wide: float, high: float) -> Shape:
    middle, upper = along + wide / 2, sill + high * 0.6
    upright = path([wall.at(middle, sill), wall.at(middle, sill + high)], closed=False)
    across = path([wall.at(along, upper), wall.at(along + wide, upper)], closed=False)
    return Shape(wall.role(frame), upright + across, 0.8)


def door(
    wall: Wall,
    along: float,
    *,
    wide: float = 0.6,
    high: float = 1.0,
    leaf: str = "petrol",
    frame: str = "white",
    light: bool = True,
) -> list[Mark]:
    """A door with a light above it and a step before it."""
    above = 0.28 if light else 0.0
    marks: list[Mark] = [wall.panel(frame, along - 0.09, 0, wide + 0.18, high + above + 0.12)]
    marks.append(wall.panel(leaf, along, 0, wide, high))
    if light:
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
