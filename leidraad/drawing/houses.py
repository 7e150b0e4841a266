"""Canal houses: narrow, tall, each with a gable of its own."""

from dataclasses import dataclass

from leidraad.drawing.facades import band, door, windows
from leidraad.drawing.geometry import Box, Point, path
from leidraad.drawing.marks import Mark, Shape, Thing
from leidraad.drawing.solids import Wall, fall, flat_roof, lit_wall, ridge_along_y, shaded_wall

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
        (0, 0.2),
        (0.1, 0.24),
        (0.2, 0.42),
        (0.25, 0.66),
        (0.25, 1.22),
        (0.22, 1.28),
        (0.5, 1.62),
    ),
    "spout": ((0, 0), (0, 0.14), (0.38, 1.3), (0.38, 1.6)),
    "plain": ((0, 0), (0, 0.1), (0.5, 1.4)),
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


def canal_house(x: float, y: float, look: Look, *, wide: float = 2.3, deep: float = 3.2) -> Thing:
    """A house whose front stands on y, facing the quay."""
    high = look.floors * FLOOR + 0.25
    body = Box(x, x + wide, y - deep, y, 0, high)
    front, side = lit_wall(body), shaded_wall(body)
    marks: list[Mark] = [side.face(look.wall), *windows(side, [0.6, 1.7], [1.5, 2.65], wide=0.5)]
    marks += _roof(body, look)
    marks += _front(front, look)
    marks += _openings(front, look)
    return Thing(Box(x, x + wide, y - deep, y, 0, high + 1.5), tuple(marks), fall(body))


def _roof(body: Box, look: Look) -> list[Mark]:
    if look.gable == "cornice":
        return [*flat_roof(look.roof, body, rim=look.trim)]
    roof: list[Mark] = [*ridge_along_y(look.roof, body, 1.25, wall=look.wall, over=0.0)]
    chimney = Box(
        body.x0 + 1.5, body.x0 + 1.85, body.y0 + 0.8, body.y0 + 1.15, body.z1 + 0.4, body.z1 + 1.55
    )
    sides = (lit_wall(chimney).face("rust"), shaded_wall(chimney).face("rust"))
    return [*roof, *sides, *flat_roof("dark", chimney, rim="rust", inset=0.08)]


def gable_line(look: Look, wide: float) -> list[Point]:
    """The top of the front from left to right, over the wall's height."""
    half = HALVES[look.gable]
    left = [(part * wide, up) for part, up in half]
    return left + [(wide - along, up) for along, up in reversed(left)]


def _front(front: Wall, look: Look) -> list[Mark]:
    if look.gable == "cornice":
        return [
            front.face(look.wall),
            front.panel(look.trim, -0.1, front.height - 0.05, front.length + 0.2, 0.4),
            front.panel(f"{look.wall}", 0.0, front.height - 0.35, front.length, 0.12),
        ]
    line = [(along, front.height + up) for along, up in gable_line(look, front.length)]
    outline = front.outline(look.wall, [*line, (front.length, 0), (0, 0)])
    coping = path([front.at(*point) for point in line], closed=False)
    return [outline, Shape(f"{look.trim}.l", coping, 2.2), _crown(front, look)]


def _crown(front: Wall, look: Look) -> Mark:
    """The window or shutter under the gable's crown."""
    middle = front.length / 2
    if look.gable in ("step", "spout"):
        return front.panel("umber", middle - 0.2, front.height + 0.35, 0.4, 0.6)
    return front.panel("warm", middle - 0.2, front.height + 0.35, 0.4, 0.5)


def _openings(front: Wall, look: Look) -> list[Mark]:
    gap = 0.32
    wide = (front.length - gap * (look.columns + 1)) / look.columns
    places = [gap + column * (wide + gap) for column in range(look.columns)]
    upper = [FLOOR * floor + 0.35 for floor in range(1, look.floors)]
    marks = windows(front, places, upper, wide=wide, high=0.74, frame=look.trim)
    marks += windows(front, places[1:], [0.38], wide=wide, high=0.78, frame=look.trim, cool_every=2)
    marks.append(band(front, "stone", 0, 0.16))
    return marks + door(
        front, places[0] + wide / 2 - 0.28, wide=0.56, high=0.85, leaf=look.door, frame=look.trim
    )
