"""Bus, van, boats and bicycles."""

from leidraad.drawing.geometry import Box, Point, project
from leidraad.drawing.marks import Mark, Shape, Thing, disc, dots, fill, stroke
from leidraad.drawing.pathdata import ellipse, path
from leidraad.drawing.solids import block, fall, lit_wall, shaded_wall, top

LEVEL = -0.5


def bus(x: float, y: float) -> Thing:
    """A town bus along x, its doors toward y, its front toward greater x."""
    box = Box(x, x + 4.6, y - 1.25, y, 0.22, 1.75)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("bus"), side.face("bus")]
    marks += [
        front.panel("white", 0, 0.1, front.length, 0.2),
        side.panel("white", 0, 0.1, 1.25, 0.2),
    ]
    marks += [front.panel("pane", 0.2 + step * 0.72, 0.68, 0.62, 0.58) for step in (0, 1, 2)]
    marks.append(front.panel("pane", 3.06, 0.68, 0.8, 0.58))
    marks += [front.panel("pane", along, 0.08, 0.5, 1.18) for along in (2.42, 3.98)]
    marks += [front.panel("bus", along + 0.23, 0.08, 0.05, 1.18) for along in (2.42, 3.98)]
    heads = [front.at(along, 0.86) for along in (0.48, 1.24, 1.95)]
    marks += [dots("skin_c", 4.6, heads[:2]), dots("skin_a", 4.6, heads[2:])]
    marks += [dots("hair_a", 3.4, [(x + 0.6, y - 2.2) for x, y in heads])]
    marks += [side.panel("pane", 0.1, 0.6, 1.05, 0.7), side.panel("ink", 0.2, 1.34, 0.85, 0.14)]
    marks += [side.panel("bulb", 0.1, 0.2, 0.22, 0.16), side.panel("bulb", 0.93, 0.2, 0.22, 0.16)]
    marks += _wheels([0.95, 3.46], x, y)
    marks += [top("bus", box), *block("white", Box(x + 1, x + 2.4, y - 0.95, y - 0.3, 1.75, 1.9))]
    return Thing(
        Box(x, x + 4.6, y - 1.25, y, 0, 1.9),
        tuple(marks),
        fall(Box(x, x + 4.6, y - 1.25, y, 0, 1.7)),
    )


def _wheels(places: list[float], x: float, y: float) -> list[Mark]:
    marks: list[Mark] = []
    for along in places:
        centre = project(x + along, y, 0.24)
        marks += [disc("tyre", centre, 5.0, 5.6), disc("metal", centre, 2.1, 2.4)]
    return marks


def van(x: float, y: float, paint: str) -> Thing:
    box = Box(x, x + 1.7, y - 1.0, y, 0.2, 1.2)
    nose = Box(x + 1.7, x + 2.3, y - 1.0, y, 0.2, 0.7)
    marks: list[Mark] = [*block(paint, box), *block(paint, nose)]
    marks += [
        shaded_wall(box).panel("pane", 0.08, 0.5, 0.84, 0.4),
        lit_wall(box).panel("pane", 1.15, 0.5, 0.45, 0.38),
    ]
    for along in (0.45, 1.75):
        centre = project(x + along, y, 0.2)
        marks += [disc("tyre", centre, 4.0, 4.5), disc("metal", centre, 1.6, 1.8)]
    return Thing(
        Box(x, x + 2.3, y - 1.0, y, 0, 1.2), tuple(marks), fall(Box(x, x + 2, y - 1, y, 0, 1))
    )


def barge(x: float, y: float, *, hull: str = "rust", cabin: str = "white") -> Thing:
    """A houseboat along x in the canal."""
    level = LEVEL
    marks: list[Mark] = _hull(x, y, 5.0, 1.3, hull)
    house = Box(x + 0.7, x + 3.1, y - 1.05, y - 0.25, level + 0.45, level + 1.15)
    marks += block(cabin, house, roof="petrol")
    front = lit_wall(house)
    marks += [front.panel("warm", along, 0.2, 0.36, 0.3) for along in (0.2, 0.8, 1.4, 1.9)]
    for along, role in ((3.5, "flower"), (3.8, "poppy"), (4.1, "leaf")):
        marks.append(disc(role, project(x + along, y - 0.65, level + 0.6), 3, 2.6))
    return Thing(Box(x, x + 5, y - 1.3, y, level, 0.7), tuple(marks))


def sloop(x: float, y: float, hull: str = "navy") -> Thing:
    """An open boat with two people in it."""
    level = LEVEL
    marks: list[Mark] = _hull(x, y, 2.6, 0.95, hull)
    for along, coat, skin in ((0.8, "yolk", "skin_d"), (1.5, "rose", "skin_b")):
        left, foot = project(x + along, y - 0.45, level + 0.3)
        marks.append(
            fill(
                coat,
                [
                    (left - 2.8, foot),
                    (left + 2.8, foot),
                    (left + 2.2, foot - 7),
                    (left - 2.2, foot - 7),
                ],
            )
        )
        marks += [
            disc(skin, (left, foot - 9.4), 2.5, 2.7),
            disc("hair_a", (left + 0.3, foot - 10.8), 2.5, 1.6),
        ]
    return Thing(Box(x, x + 2.6, y - 0.95, y, level, 0.5), tuple(marks))


def _hull(x: float, y: float, long: float, wide: float, paint: str) -> list[Mark]:
    level, rim = LEVEL, LEVEL + 0.42
    bow: Point = (x + long, y - wide / 2)
    deck = [(x, y - wide), (x + long - 0.8, y - wide), bow, (x + long - 0.8, y), (x, y)]
    lit = [(x, y), (x + long - 0.8, y)]
    shade = [(x + long - 0.8, y), bow]
    marks: list[Mark] = [
        _strip(f"{paint}.l", lit, level, rim),
        _strip(f"{paint}.d", shade, level, rim),
        fill("wood.t", [project(a, b, rim) for a, b in deck]),
    ]
    edge = path([project(a, b, rim) for a, b in deck])
    return [*marks, Shape("white", edge, 0.9)]


def _strip(role: str, line: list[Point], low: float, high: float) -> Shape:
    upper = [project(x, y, high) for x, y in line]
    return fill(role, [*upper, *(project(x, y, low) for x, y in reversed(line))])


def bicycle_marks(frame: str = "brick") -> tuple[Mark, ...]:
    """A bicycle in pixels from the ground between its wheels."""
    wheels = Shape("tyre", ellipse((-5.6, -3.8), 3.5, 3.7) + ellipse((5.6, -3.8), 3.5, 3.7), 1.1)
    bars = path([(-5.6, -3.8), (-2.2, -8.6), (3.4, -9), (0, -3.8), (-5.6, -3.8)], closed=False)
    fork = path([(0, -3.8), (-2.9, -10.4)], closed=False) + path(
        [(5.6, -3.8), (3, -11.4)], closed=False
    )
    grip = path([(-4.2, -10.6), (-1.6, -10.6)], closed=False) + path(
        [(1.2, -11.6), (4.2, -11.4)], closed=False
    )
    return (wheels, Shape(frame, bars + fork, 1.2), Shape("dark", grip, 1.4))


def cargo_bike(x: float, y: float) -> Thing:
    at = project(x, y)
    left, foot = at
    box = fill(
        "ochre",
        [
            (left + 3, foot - 9),
            (left + 15, foot - 9),
            (left + 13, foot - 2.6),
            (left + 5, foot - 2.6),
        ],
    )
    wheels = Shape(
        "tyre", ellipse((left - 8, foot - 4), 4, 4.2) + ellipse((left + 13, foot - 3), 3, 3.2), 1.2
    )
    frame = stroke(
        "petrol",
        1.4,
        (left - 8, foot - 4),
        (left - 4, foot - 10),
        (left + 4, foot - 8),
        (left - 1, foot - 4),
        (left - 8, foot - 4),
    )
    seat = stroke("dark", 1.6, (left - 6.4, foot - 11), (left - 2.6, foot - 11))
    bar = stroke(
        "dark", 1.2, (left + 4, foot - 8), (left + 2.4, foot - 13), (left + 0.4, foot - 13.4)
    )
    return Thing(Box(x - 0.4, x + 0.4, y - 0.4, y + 0.2, 0, 0.7), (wheels, frame, box, seat, bar))
