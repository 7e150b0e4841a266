"""What stands in the street: lamps, benches, parasols, shelter, market stall, playthings."""

from leidraad.drawing.geometry import Box, ellipse, path, project
from leidraad.drawing.marks import Mark, Shape, Stamp, Thing, disc, dots, fill, slight_shadow, stroke
from leidraad.drawing.solids import block, fall, lit_wall, ridge_along_x, shaded_wall


def lamp_marks() -> tuple[Mark, ...]:
    """A street lamp in pixels from its foot, with the light it gives at night."""
    return (
        disc("glow", (0, -31), 17, 15),
        disc("glow", (0, -31), 9, 8.5),
        stroke("dark", 1.5, (0, 0), (0, -28)),
        stroke("dark", 2.4, (0, 0), (0, -4)),
        fill("bulb", [(-2.2, -28), (2.2, -28), (3, -33.5), (-3, -33.5)]),
        fill("dark", [(-3.8, -33.5), (3.8, -33.5), (0, -37)]),
    )


def stamped(
    name: str,
    x: float,
    y: float,
    *,
    half: float = 0.2,
    high: float = 1.0,
    scale: float = 1.0,
    flip: bool = False,
) -> Thing:
    at = project(x, y)
    return Thing(
        Box(x - half, x + half, y - half, y + half, 0, high),
        (Stamp(name, at, scale, flip),),
        slight_shadow(at, 11 * scale),
        slight=True,
    )


def lamp(x: float, y: float) -> Thing:
    return stamped("lamp", x, y, half=0.12, high=1.9)


def bicycle(x: float, y: float, kind: str = "bike", *, flip: bool = False) -> Thing:
    return stamped(kind, x, y, half=0.25, high=0.6, flip=flip)


def bench(x: float, y: float, material: str = "wood") -> Thing:
    """A bench along x, looking toward y."""
    seat = Box(x, x + 1.2, y - 0.35, y, 0.22, 0.3)
    back = Box(x, x + 1.2, y - 0.42, y - 0.35, 0.3, 0.66)
    legs = [
        stroke("dark", 1.3, project(x + a, y - 0.1, 0), project(x + a, y - 0.1, 0.25))
        for a in (0.15, 1.05)
    ]
    return Thing(
        Box(x, x + 1.2, y - 0.42, y, 0, 0.66),
        (*legs, *block(material, back), *block(material, seat)),
        fall(seat),
    )


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


def planter(x: float, y: float, flowers: str = "flower") -> Thing:
    box = Box(x, x + 0.6, y - 0.6, y, 0, 0.32)
    left, foot = project(x + 0.3, y - 0.3, 0.4)
    crown = [
        disc("leaf", (left, foot - 1), 6, 4.2),
        disc("leaf_light", (left - 2, foot - 2.6), 3, 2),
    ]
    blooms = [(left + dx, foot + dy) for dx, dy in ((-3.5, -2), (0, -4), (3.4, -2), (1, 0.5))]
    return Thing(
        Box(box.x0, box.x1, box.y0, box.y1, 0, 0.6), (*block("wood", box), *crown, dots(flowers, 3, blooms)), fall(box)
    )


def shed(x: float, y: float) -> Thing:
    """A garden shed with its door toward y."""
    box = Box(x, x + 1.2, y - 1.0, y, 0, 0.9)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("wood"), side.face("wood"), front.panel("umber", 0.35, 0, 0.5, 0.75)]
    marks += ridge_along_x("petrol", box, 0.5, wall="wood", over=0.12)
    return Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 1.4), tuple(marks), fall(box))


def light_string(x: float, y0: float, y1: float) -> Thing:
    """Little lamps on a line between two poles."""
    poles = [stroke("dark", 1.3, project(x, y, 0), project(x, y, 1.9)) for y in (y0, y1)]
    sag = [project(x, y0 + (y1 - y0) * t / 8, 1.9 - 0.5 * (t / 8) * (1 - t / 8) * 4) for t in range(9)]
    bulbs = [(left, top + 1.6) for left, top in sag[1:-1]]
    line = Shape("dark", path(sag, closed=False), 0.7)
    marks: tuple[Mark, ...] = (*poles, line, dots("glow", 12, bulbs[::2]), dots("amber", 3.2, bulbs))
    return Thing(Box(x - 0.1, x + 0.1, y0, y1, 0, 2), marks)
