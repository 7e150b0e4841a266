"""What stands in the street: lamps, benches, parasols, shelter, market stall, playthings."""

from leidraad.drawing.geometry import Box, Point, project, unproject
from leidraad.drawing.marks import (
    Mark,
    Shape,
    Stamp,
    Thing,
    disc,
    dots,
    fill,
    slight_shadow,
    stroke,
)
from leidraad.drawing.palette import HALO
from leidraad.drawing.pathdata import ellipse, path
from leidraad.drawing.solids import block, fall, lit_wall, ridge_along_x, shaded_wall


def lamp_marks() -> tuple[Mark, ...]:
    """A street lamp in pixels from its foot, with the light it gives at night."""
    return (
        disc(HALO, (0, -31), 26, 24),
        stroke("dark", 1.5, (0, 0), (0, -28)),
        stroke("dark", 2.4, (0, 0), (0, -4)),
        fill("bulb", [(-2.2, -28), (2.2, -28), (3, -33.5), (-3, -33.5)]),
        fill("dark", [(-3.8, -33.5), (3.8, -33.5), (0, -37)]),
    )


def stamped(name: str, x: float, y: float, room: Point, *, flip: bool = False) -> Thing:
    """A stamp set down; `room` is half its width on the ground and its height."""
    half, high = room
    at = project(x, y)
    box = Box(x - half, x + half, y - half, y + half, 0, high)
    return Thing(box, (Stamp(name, at, flip=flip),), slight_shadow(at, 11), slight=True)


def lamp(x: float, y: float) -> Thing:
    return stamped("lamp", x, y, (0.12, 1.9))


def bicycle(x: float, y: float, kind: str = "bike", *, flip: bool = False) -> Thing:
    return stamped(kind, x, y, (0.25, 0.6), flip=flip)


def bench(x: float, y: float) -> Thing:
    """A bench along x, looking toward y."""
    seat = Box(x, x + 1.2, y - 0.35, y, 0.22, 0.3)
    back = Box(x, x + 1.2, y - 0.42, y - 0.35, 0.3, 0.66)
    legs = [
        stroke("dark", 1.3, project(x + a, y - 0.1, 0), project(x + a, y - 0.1, 0.25))
        for a in (0.15, 1.05)
    ]
    return Thing(
        Box(x, x + 1.2, y - 0.42, y - 0.12, 0, 0.66),
        (*legs, *block("wood", back), *block("wood", seat)),
        fall(seat),
    )


def shelter(x: float, y: float) -> list[Thing]:
    """A glass bus shelter along x with a bench in it, and the stop's post beside it."""
    back = Box(x, x + 2.6, y - 1.0, y - 0.94, 0, 1.5)
    roof = Box(x - 0.15, x + 2.75, y - 1.1, y + 0.15, 1.5, 1.62)
    glass: list[Mark] = [
        lit_wall(back).face("pane"),
        stroke(
            "white",
            1.2,
            *(lit_wall(back).at(a, u) for a, u in ((0, 0), (0, 1.5), (2.6, 1.5), (2.6, 0))),
        ),
    ]
    glass += [
        stroke("white", 1, lit_wall(back).at(1.3, 0), lit_wall(back).at(1.3, 1.5)),
        lit_wall(back).panel("teal", 0.2, 0.5, 0.75, 0.7),
    ]
    posts = [stroke("metal", 1.5, project(a, y, 0), project(a, y, 1.5)) for a in (x, x + 2.6)]
    seat = bench(x + 0.7, y - 0.45)
    post_foot = project(x + 3.3, y)
    sign: list[Mark] = [
        stroke("metal", 1.6, post_foot, (post_foot[0], post_foot[1] - 40)),
        disc("bus", (post_foot[0], post_foot[1] - 43), 6.2),
        disc("white", (post_foot[0], post_foot[1] - 43), 3),
    ]
    return [
        Thing(back, tuple(glass)),
        Thing(Box(x, x + 2.6, y - 0.9, y, 0, 0.66), seat.marks, seat.shadow),
        Thing(
            roof,
            (*posts, *block("teal", roof)),
            fall(Box(x, x + 2.6, y - 1, y, 0, 1.5), length=0.4),
        ),
        Thing(
            Box(x + 3.2, x + 3.4, y - 0.1, y + 0.1, 0, 2.3),
            tuple(sign),
            ellipse((post_foot[0] + 5, post_foot[1]), 7, 1.6),
        ),
    ]


def fence(x0: float, x1: float, y: float, material: str = "white") -> Thing:
    """A low fence along x."""
    box = Box(x0, x1, y - 0.05, y + 0.05, 0, 0.42)
    posts = "".join(
        path([project(x0 + step * 0.4, y, 0), project(x0 + step * 0.4, y, 0.42)], closed=False)
        for step in range(int((x1 - x0) / 0.4) + 1)
    )
    rails = "".join(
        path([project(x0, y, z), project(x1, y, z)], closed=False) for z in (0.16, 0.34)
    )
    return Thing(box, (Shape(f"{material}.l", posts + rails, 0.9),))


def planter_marks() -> tuple[Mark, ...]:
    """A wooden box of green, in pixels from the box's corner nearest the viewer's back."""
    x, y = unproject(0, 0)
    left, foot = project(x + 0.3, y - 0.3, 0.4)
    box = Box(x, x + 0.6, y - 0.6, y, 0, 0.32)
    crown = disc("leaf", (left, foot - 1), 6, 4.2)
    return (*block("wood", box), crown, disc("leaf_light", (left - 2, foot - 2.6), 3, 2))


def planter(x: float, y: float, flowers: str = "flower") -> Thing:
    left, foot = project(x + 0.3, y - 0.3, 0.4)
    blooms = [(left + dx, foot + dy) for dx, dy in ((-3.5, -2), (0, -4), (3.4, -2), (1, 0.5))]
    box = Box(x, x + 0.6, y - 0.6, y, 0, 0.6)
    shadow = fall(Box(x, x + 0.6, y - 0.6, y, 0, 0.32))
    return Thing(box, (Stamp("planter", project(x, y)), dots(flowers, 3, blooms)), shadow)


def shed(x: float, y: float) -> Thing:
    """A garden shed with its door toward y."""
    box = Box(x, x + 1.2, y - 1.0, y, 0, 0.9)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [
        front.face("wood"),
        side.face("wood"),
        front.panel("umber", 0.35, 0, 0.5, 0.75),
    ]
    marks += ridge_along_x("petrol", box, 0.5, wall="wood", over=0.12)
    return Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 1.4), tuple(marks), fall(box))
