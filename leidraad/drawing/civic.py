"""The town hall with its clock tower, and the community house with its terrace."""

from leidraad.drawing.facades import Doorway, Sash, band, clock, door, spread, windows
from leidraad.drawing.geometry import Box, project
from leidraad.drawing.marks import Mark, Thing, disc, fill, floor, stroke
from leidraad.drawing.solids import (
    block,
    fall,
    hipped,
    lit_wall,
    ridge_along_x,
    shaded_wall,
)


def town_hall(x: float, y: float) -> list[Thing]:
    """Two wings and a slender clock tower before them, its door on the square at y."""
    left = _wing(Box(x, x + 3.7, y - 4.0, y, 0, 2.7), columns=3)
    right = _wing(Box(x + 5.6, x + 9.3, y - 4.0, y, 0, 2.7), columns=3)
    middle = Box(x + 3.7, x + 5.6, y - 4.0, y - 1.4, 0, 3.2)
    tower = _tower(Box(x + 3.7, x + 5.6, y - 1.4, y + 0.5, 0, 5.6))
    return [
        left,
        Thing(middle, (*hipped("slate", middle, 1.75),)),
        tower,
        right,
        _steps(x + 3.95, y + 0.5),
    ]


def _wing(box: Box, columns: int) -> Thing:
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("cream"), side.face("cream")]
    marks += [band(front, "stone", 0, 0.3), band(side, "stone", 0, 0.3)]
    marks += windows(
        front, spread(front, columns, 0.6), [0.65], Sash(wide=0.6, high=1.5, arched=True)
    )
    marks += windows(
        side, spread(side, columns, 0.6), [0.65], Sash(wide=0.6, high=1.5, arched=True)
    )
    marks += [band(front, "white", box.z1 - 0.22, 0.22), band(side, "white", box.z1 - 0.22, 0.22)]
    marks += hipped("slate", box, 2.15, over=0.2)
    for along in (1.0, 2.3):
        marks += _dormer(box, along)
    return Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, box.z1 + 2.2), tuple(marks), fall(box))


def _dormer(box: Box, along: float) -> list[Mark]:
    body = Box(
        box.x0 + along - 0.32,
        box.x0 + along + 0.32,
        box.y1 - 1.3,
        box.y1 - 0.55,
        box.z1 + 0.25,
        box.z1 + 0.95,
    )
    front = lit_wall(body)
    marks: list[Mark] = [front.face("white"), shaded_wall(body).face("slate")]
    marks.append(front.panel("warm", 0.16, 0.14, 0.32, 0.42))
    return [*marks, *ridge_along_x("slate", body, 0.3, wall="white", over=0.06)]


def _tower(box: Box) -> Thing:
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("cream"), side.face("cream")]
    for wall in (front, side):
        marks += [wall.panel("stone", 0, 0, 0.22, 5.6), wall.panel("stone", 1.68, 0, 0.22, 5.6)]
        marks += windows(wall, [0.4, 1.05], [2.35], Sash(wide=0.46, high=0.9, arched=True))
        marks += [band(wall, "white", 2.0, 0.14), band(wall, "white", 3.5, 0.16)]
        marks += clock(wall, 0.95, 4.5, 0.6)
    marks += door(front, 0.5, Doorway(wide=0.9, high=1.3, leaf="umber", frame="stone"))
    marks += windows(side, [0.7], [0.5], Sash(wide=0.5, high=1.0, arched=True))
    return Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 9.5), (*marks, *_spire(box)), fall(box))


def _spire(box: Box) -> list[Mark]:
    """A cornice, a skirt of slate, an open lantern and a needle with a weather vane."""
    x, y, z = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, box.z1
    crown = Box(box.x0 - 0.18, box.x1 + 0.18, box.y0 - 0.18, box.y1 + 0.18, z, z + 0.22)
    lantern = Box(x - 0.42, x + 0.42, y - 0.42, y + 0.42, z + 0.9, z + 1.75)
    skirt = Box(box.x0, box.x1, box.y0, box.y1, 0, z + 0.22)
    cap = Box(x - 0.42, x + 0.42, y - 0.42, y + 0.42, 0, z + 1.75)
    marks: list[Mark] = [*block("white", crown), *hipped("slate", skirt, 1.15, over=0.1)]
    marks += block("white", lantern)
    for wall in (lit_wall(lantern), shaded_wall(lantern)):
        marks += [wall.panel("warm", along, 0.12, 0.24, 0.6) for along in (0.13, 0.47)]
    marks += hipped("slate", cap, 1.7, over=0.14)
    tip = project(x, y, z + 3.4)
    arrow = stroke("amber", 1.2, (tip[0] - 6, tip[1] - 8), (tip[0] + 6, tip[1] - 8))
    point = [(tip[0] + 5, tip[1] - 10), (tip[0] + 9, tip[1] - 8), (tip[0] + 5, tip[1] - 6)]
    marks += [stroke("dark", 1.3, tip, (tip[0], tip[1] - 11)), arrow, fill("amber", point)]
    return [*marks, disc("amber", (tip[0], tip[1] - 3), 2)]


def _steps(x: float, y: float) -> Thing:
    marks: list[Mark] = []
    for step, reach in enumerate((0.75, 0.5, 0.25)):
        marks += block("stone", Box(x, x + 1.4, y, y + reach, step * 0.1, step * 0.1 + 0.1))
    return Thing(Box(x, x + 1.4, y, y + 0.75, 0, 0.3), tuple(marks))


def community_house(x: float, y: float) -> list[Thing]:
    """A low warm house, its door toward y, a veranda before it and a glass room at its side."""
    box = Box(x, x + 5.4, y - 3.4, y, 0, 2.1)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("rose"), side.face("rose")]
    marks += [band(front, "plum", 0, 0.25), band(side, "plum", 0, 0.25)]
    marks += windows(front, [0.4, 3.75], [0.45], Sash(wide=1.15, high=1.15, cool_every=0))
    marks += door(front, 2.2, Doorway(wide=0.95, high=1.4, leaf="wine", light=False))
    marks += windows(side, [0.4, 1.95], [0.5], Sash(wide=1.0, high=1.0, cool_every=0))
    marks += ridge_along_x("wine", box, 1.5, wall="rose", over=0.35)
    marks.append(side.panel("warm", 1.45, 2.35, 0.5, 0.5))
    marks += _skylights(box)
    house = Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 3.6), tuple(marks), fall(box))
    return [house, _awning(x + 0.2, y, "plum"), _awning(x + 3.55, y, "plum")]


def _skylights(box: Box) -> list[Mark]:
    def on_roof(x: float, part: float) -> tuple[float, float]:
        middle = (box.y0 + box.y1) / 2
        return project(x, middle + (box.y1 - middle) * part, box.z1 + 1.5 * (1 - part))

    return [
        fill(
            "pane",
            [
                on_roof(box.x0 + a, 0.35),
                on_roof(box.x0 + a + 0.7, 0.35),
                on_roof(box.x0 + a + 0.7, 0.7),
                on_roof(box.x0 + a, 0.7),
            ],
        )
        for a in (1.0, 3.6)
    ]


def _awning(x: float, y: float, material: str) -> Thing:
    marks: list[Mark] = []
    wide = 1.55
    for strip in range(6):
        a, b = x + wide * strip / 6, x + wide * (strip + 1) / 6
        role = material if strip % 2 == 0 else "white"
        marks.append(
            fill(
                role,
                [
                    project(a, y, 1.85),
                    project(b, y, 1.85),
                    project(b, y + 0.7, 1.4),
                    project(a, y + 0.7, 1.4),
                ],
            )
        )
        marks.append(
            fill(
                f"{role}.d",
                [
                    project(a, y + 0.7, 1.4),
                    project(b, y + 0.7, 1.4),
                    project(b, y + 0.7, 1.26),
                    project(a, y + 0.7, 1.26),
                ],
            )
        )
    return Thing(Box(x, x + wide, y, y + 0.7, 1.3, 1.9), tuple(marks))


def terrace(x0: float, x1: float, y0: float, y1: float) -> list[Mark]:
    """Wooden boards on the ground."""
    boards: list[Mark] = [floor("sand", x0, x1, y0, y1)]
    step = y0 + 0.35
    while step < y1:
        boards.append(stroke("joint", 0.7, project(x0, step), project(x1, step)))
        step += 0.35
    return boards
