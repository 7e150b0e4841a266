"""What people gather round: tables, parasols, stalls, a fountain, playthings."""

from leidraad.drawing.geometry import Box, project
from leidraad.drawing.marks import (
    Mark,
    Shape,
    Thing,
    disc,
    dots,
    fill,
    stroke,
)
from leidraad.drawing.pathdata import ellipse, path
from leidraad.drawing.solids import block, fall, lit_wall


def table(x: float, y: float) -> Thing:
    """A round table with two stools."""
    left, foot = project(x, y)
    marks: list[Mark] = [
        disc("wood.d", (left - 10, foot - 4), 3, 1.7),
        stroke("dark", 1.2, (left - 10, foot - 3), (left - 10, foot + 1)),
    ]
    marks += [
        disc("wood.d", (left + 10, foot - 3), 3, 1.7),
        stroke("dark", 1.2, (left + 10, foot - 2), (left + 10, foot + 2)),
    ]
    marks += [
        stroke("dark", 1.6, (left, foot), (left, foot - 8)),
        disc("white", (left, foot - 8.5), 6.8, 3.4),
    ]
    marks += [
        disc("brick", (left - 2, foot - 9.4), 1.1),
        disc("teal", (left + 2.4, foot - 9.2), 1.1),
    ]
    return Thing(
        Box(x - 0.3, x + 0.3, y - 0.3, y + 0.3, 0, 0.5),
        tuple(marks),
        ellipse((left + 4, foot), 8, 2.6),
    )


def parasol(x: float, y: float, cloth: str) -> Thing:
    """A parasol of four panels over a table."""
    left, foot = project(x, y)
    tip, rim = (left, foot - 39), foot - 27
    bands = ((-19, 1.5, -8.5, 6), (-8.5, 6, 5, 6.6), (5, 6.6, 19, 1.5))
    marks: list[Mark] = [stroke("dark", 1.5, (left, foot), (left, foot - 36))]
    for index, (a, da, b, db) in enumerate(bands):
        role = (cloth, "white", f"{cloth}.d")[index]
        marks.append(fill(role, [tip, (left + a, rim + da), (left + b, rim + db)]))
    marks.append(fill(f"{cloth}.t", [tip, (left - 19, rim + 1.5), (left - 11, rim - 3.5)]))
    return Thing(
        Box(x - 0.5, x + 0.5, y - 0.5, y + 0.5, 0.6, 2.0),
        tuple(marks),
        ellipse((left + 9, foot), 19, 7),
    )


def climbing_frame(x: float, y: float) -> Thing:
    """A little tower with a slide down toward greater x."""
    deck = Box(x, x + 0.9, y - 0.9, y, 0.7, 0.8)
    posts = [
        stroke("wood", 1.8, project(a, b, 0), project(a, b, 1.5))
        for a, b in ((x, y - 0.9), (x, y), (x + 0.9, y), (x + 0.9, y - 0.9))
    ]
    roof = [
        fill(
            "poppy.l",
            [
                project(x - 0.1, y + 0.1, 1.5),
                project(x + 1, y + 0.1, 1.5),
                project(x + 0.45, y - 0.45, 2.1),
            ],
        )
    ]
    roof.append(
        fill(
            "poppy.d",
            [
                project(x + 1, y + 0.1, 1.5),
                project(x + 1, y - 1, 1.5),
                project(x + 0.45, y - 0.45, 2.1),
            ],
        )
    )
    slide = fill(
        "teal",
        [
            project(x + 0.9, y - 0.15, 0.8),
            project(x + 0.9, y - 0.75, 0.8),
            project(x + 2.2, y - 0.75, 0.05),
            project(x + 2.2, y - 0.15, 0.05),
        ],
    )
    rim = stroke("teal.t", 1.6, project(x + 0.9, y - 0.15, 0.85), project(x + 2.2, y - 0.15, 0.1))
    return Thing(
        Box(x, x + 2.2, y - 0.9, y, 0, 2.1),
        (*posts[:1], posts[3], *block("yolk", deck), slide, rim, *posts[1:3], *roof),
        fall(Box(x, x + 0.9, y - 0.9, y, 0, 1.6)),
    )


def goal(x: float, y: float) -> Thing:
    """A football goal that opens toward y."""
    frame = [project(x, y, 0), project(x, y, 1), project(x + 1.9, y, 1), project(x + 1.9, y, 0)]
    net = path(
        [
            project(x, y, 1),
            project(x, y - 0.6, 0),
            project(x + 1.9, y - 0.6, 0),
            project(x + 1.9, y, 1),
        ],
        closed=False,
    )
    return Thing(
        Box(x, x + 1.9, y - 0.6, y, 0, 1),
        (Shape("white", net, 0.7, "1.5 1.5"), stroke("white", 1.8, *frame)),
    )


def light_string(x: float, y0: float, y1: float) -> Thing:
    """Little lamps on a line between two poles."""
    poles = [stroke("dark", 1.3, project(x, y, 0), project(x, y, 1.9)) for y in (y0, y1)]
    sag = [
        project(x, y0 + (y1 - y0) * t / 8, 1.9 - 0.5 * (t / 8) * (1 - t / 8) * 4) for t in range(9)
    ]
    bulbs = [(left, top + 1.6) for left, top in sag[1:-1]]
    line = Shape("dark", path(sag, closed=False), 0.7)
    marks: tuple[Mark, ...] = (
        *poles,
        line,
        dots("glow", 12, bulbs[::2]),
        dots("lantern", 3.2, bulbs),
    )
    return Thing(Box(x - 0.1, x + 0.1, y0, y1, 0, 2), marks)


def fountain(x: float, y: float) -> Thing:
    left, foot = project(x, y)
    marks: list[Mark] = [
        disc("stone.d", (left, foot), 19, 9.5),
        disc("stone", (left, foot - 4), 19, 9.5),
        disc("water", (left, foot - 4), 15.5, 7.5),
    ]
    marks += [
        stroke("stone.d", 4, (left, foot - 3), (left, foot - 14)),
        disc("stone", (left, foot - 15), 7, 3),
        disc("ripple", (left, foot - 15.6), 5, 2),
    ]
    spray = path(
        [(left, foot - 16), (left - 5, foot - 22), (left - 9, foot - 7)], closed=False
    ) + path([(left, foot - 16), (left + 5, foot - 22), (left + 9, foot - 7)], closed=False)
    marks.append(Shape("ripple", spray, 1.1))
    return Thing(
        Box(x - 0.65, x + 0.65, y - 0.65, y + 0.65, 0, 1),
        tuple(marks),
        ellipse((left + 6, foot + 1), 20, 9),
    )


def stall(x: float, y: float, cloth: str) -> Thing:
    """A market stall with a striped roof, selling toward y."""
    counter = Box(x, x + 1.7, y - 0.7, y, 0, 0.5)
    front = lit_wall(counter)
    marks: list[Mark] = [*block("wood", counter)]
    for along, role in ((0.25, "poppy"), (0.6, "moss"), (0.95, "yolk"), (1.3, "brick")):
        marks.append(disc(role, project(x + along, y - 0.35, 0.58), 3.2, 2.3))
    marks += [stroke("dark", 1.1, front.at(a, 0.5), front.at(a, 1.35)) for a in (0.04, 1.66)]
    for strip in range(6):
        a, b = x - 0.1 + 1.9 * strip / 6, x - 0.1 + 1.9 * (strip + 1) / 6
        role = cloth if strip % 2 == 0 else "white"
        marks.append(
            fill(
                role,
                [
                    project(a, y - 0.95, 1.75),
                    project(b, y - 0.95, 1.75),
                    project(b, y + 0.2, 1.35),
                    project(a, y + 0.2, 1.35),
                ],
            )
        )
        marks.append(
            fill(
                f"{role}.d",
                [
                    project(a, y + 0.2, 1.35),
                    project(b, y + 0.2, 1.35),
                    project(b, y + 0.2, 1.2),
                    project(a, y + 0.2, 1.2),
                ],
            )
        )
    return Thing(
        Box(x - 0.1, x + 1.8, y - 0.95, y + 0.2, 0, 1.8),
        tuple(marks),
        fall(Box(x, x + 1.7, y - 0.7, y, 0, 1)),
    )


def moving_boxes(x: float, y: float) -> Thing:
    """A few boxes and a plant, of people who move in today."""
    low = Box(x, x + 0.5, y - 0.5, y, 0, 0.42)
    high = Box(x + 0.05, x + 0.42, y - 0.45, y - 0.08, 0.42, 0.72)
    left, foot = project(x + 0.85, y - 0.1)
    plant = [disc("leaf", (left, foot - 9), 4, 5), disc("leaf_light", (left - 1.4, foot - 10.6), 2)]
    rim, base = foot - 5.5, foot
    pot = fill("tile", [(left - 3, rim), (left + 3, rim), (left + 2, base), (left - 2, base)])
    marks = (*block("wood", low), *block("wood", high), *plant, pot)
    return Thing(Box(x, x + 1.0, y - 0.5, y, 0, 0.8), marks, fall(low))
