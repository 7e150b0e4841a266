"""Canal houses: narrow, tall, each with a gable of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from leidraad.drawing.facades import Doorway, Sash, band, door, windows
from leidraad.drawing.geometry import Box, Point, project, unproject
from leidraad.drawing.marks import Mark, Shape, Stamp, Thing, dots, stroke
from leidraad.drawing.pathdata import path
from leidraad.drawing.solids import (
    Wall,
    block,
    fall,
    hipped,
    lit_wall,
    ridge_along_y,
    shaded_wall,
)

FLOOR = 1.15

# Half a gable, from its foot at the left to its crown: (part of the width, height in units).
HALVES: dict[str, tuple[Point, ...]] = {
    "step": (
        (0, 0),
        (0, 0.42),
        (0.13, 0.42),
        (0.13, 0.84),
        (0.26, 0.84),
        (0.26, 1.26),
        (0.39, 1.26),
        (0.39, 1.66),
    ),
    "bell": (
        (0, 0),
        (0, 0.16),
        (0.07, 0.24),
        (0.15, 0.42),
        (0.2, 0.7),
        (0.24, 1.0),
        (0.31, 1.22),
        (0.4, 1.36),
        (0.5, 1.42),
    ),
    "neck": (
        (0, 0),
        (0, 0.22),
        (0.1, 0.24),
        (0.19, 0.38),
        (0.25, 0.62),
        (0.25, 1.2),
        (0.2, 1.2),
        (0.2, 1.32),
        (0.5, 1.72),
    ),
    "spout": ((0, 0), (0, 0.14), (0.36, 1.24), (0.36, 1.56)),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How one house differs from its neighbours."""

    wall: str
    gable: str
    roof: str = "night_blue"
    door: str = "petrol"
    trim: str = "white"
    floors: int = 3
    columns: int = 2
    cool: int = 3
    door_first: bool = True
    end: bool = False
    boxes: str = ""


def canal_house(x: float, y: float, look: Look, *, wide: float = 2.3, deep: float = 3.2) -> Thing:
    """A house whose front stands on y, facing the quay."""
    high = look.floors * FLOOR + 0.25
    body = Box(x, x + wide, y - deep, y, 0, high)
    front, side = lit_wall(body), shaded_wall(body)
    marks: list[Mark] = [side.face(look.wall)]
    if look.end:
        marks += windows(side, [0.5, 1.9], [1.5, 2.65], Sash(wide=0.55, frame="stone"))
    marks += _roof(body, look) + _front(front, look) + _openings(front, look)
    return Thing(Box(x, x + wide, y - deep, y, 0, high + 1.5), tuple(marks), fall(body))


def _roof(body: Box, look: Look) -> list[Mark]:
    if look.gable == "cornice":
        return [*hipped(look.roof, body, 1.18, over=0.0), _chimney(body, 0.1)]
    return [*ridge_along_y(look.roof, body, 1.25, wall=look.wall, over=0.0), _chimney(body, 0.4)]


def chimney_marks() -> tuple[Mark, ...]:
    """A chimney in pixels from its foot on the roof."""
    x, y = unproject(0, 0)
    stack = Box(x, x + 0.34, y, y + 0.34, 0, 1.0)
    cap = Box(x - 0.06, x + 0.4, y - 0.06, y + 0.4, 1.0, 1.1)
    pots = Box(x + 0.06, x + 0.28, y + 0.06, y + 0.28, 1.1, 1.25)
    faces = [lit_wall(stack).face("rust"), shaded_wall(stack).face("rust")]
    return (*faces, *block("stone", cap), *block("tile", pots))


def _chimney(body: Box, lift: float) -> Stamp:
    return Stamp("chimney", project(body.x0 + 1.55, body.y0 + 0.9, body.z1 + lift))


def gable_line(look: Look, wide: float) -> list[Point]:
    """The top of the front from left to right, over the wall's height."""
    half = HALVES[look.gable]
    left = [(part * wide, up) for part, up in half]
    return left + [(wide - along, up) for along, up in reversed(left)]


def _front(front: Wall, look: Look) -> list[Mark]:
    high, long = front.height, front.length
    if look.gable == "cornice":
        strip = front.panel(look.trim, -0.08, high - 0.1, long + 0.16, 0.34)
        dots = [
            front.panel(look.wall, 0.2 + step * 0.42, high - 0.02, 0.2, 0.14) for step in range(5)
        ]
        return [front.face(look.wall), strip, *dots]
    line = [(along, high + up) for along, up in gable_line(look, long)]
    outline = front.outline(look.wall, [*line, (long, 0), (0, 0)])
    coping = path([front.at(*point) for point in line], closed=False)
    return [outline, Shape(f"{look.trim}.l", coping, 2.2), *_crown(front, look)]


def _crown(front: Wall, look: Look) -> list[Mark]:
    """The loft under the gable: a window, or a shutter with the beam goods were lifted by."""
    middle, high = front.length / 2, front.height
    if look.gable in ("step", "spout"):
        beam = stroke(
            "dark", 1.6, front.at(middle, high + 1.12), _outward(front, middle, high + 1.12)
        )
        return [front.panel("umber", middle - 0.2, high + 0.3, 0.4, 0.6), beam]
    return [
        front.panel(look.trim, middle - 0.27, high + 0.25, 0.54, 0.66),
        front.panel("warm", middle - 0.19, high + 0.33, 0.38, 0.5),
    ]


def _outward(front: Wall, along: float, up: float) -> Point:
    x, y = front.at(along, up)
    return (x - 7, y + 3.5)


def _openings(front: Wall, look: Look) -> list[Mark]:
    gap = 0.3
    wide = (front.length - gap * (look.columns + 1)) / look.columns
    places = [gap + column * (wide + gap) for column in range(look.columns)]
    upper = [FLOOR * floor + 0.33 for floor in range(1, look.floors)]
    marks = windows(
        front, places, upper, Sash(wide=wide, high=0.76, frame=look.trim, cool_every=look.cool)
    )
    marks.append(band(front, "stone", 0, 0.16))
    start = 0 if look.door_first else len(places) - 1
    others = [place for column, place in enumerate(places) if column != start]
    marks += windows(
        front, others, [0.36], Sash(wide=wide, high=0.8, frame=look.trim, cool_every=0)
    )
    middle = places[start] + wide / 2
    marks += _boxes(front, places, upper, look) if look.boxes else []
    return [
        *marks,
        *door(front, middle - 0.29, Doorway(wide=0.58, high=0.86, leaf=look.door, frame=look.trim)),
    ]


def _boxes(front: Wall, places: Sequence[float], sills: Sequence[float], look: Look) -> list[Mark]:
    """Flowers under the windows of one floor."""
    wide = places[1] - places[0] - 0.3
    starts = [along + wide * part for along in places for part in (0.1, 0.5, 0.9)]
    spots = [front.at(start, sills[0] - 0.04) for start in starts]
    return [dots("leaf", 3.6, spots), dots(look.boxes, 2.4, [(x, y - 1) for x, y in spots])]


def stoop(x: float, y: float) -> Thing:
    """A stone step before a door."""
    step = Box(x, x + 0.8, y, y + 0.36, 0, 0.13)
    return Thing(step, (*block("stone", step),))
