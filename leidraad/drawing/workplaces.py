"""Where people work, learn and are cared for: office, workshop, greenhouse, school, care."""

from leidraad.drawing.facades import Doorway, Sash, band, clock, door, spread, windows
from leidraad.drawing.geometry import Box, project
from leidraad.drawing.marks import Mark, Thing, dots, fill, stroke
from leidraad.drawing.solids import (
    Wall,
    block,
    fall,
    flat_roof,
    hipped,
    lit_wall,
    ridge_along_x,
    shaded_wall,
    slope,
    top,
)

OFFICE = Sash(wide=0.68, high=0.78, frame="sky", cool_every=2, barred=False)
CARE = Sash(wide=0.78, high=0.72, frame="teal", barred=False)


def office(x: float, y: float) -> list[Thing]:
    """Four floors of work above a glass ground floor."""
    box = Box(x, x + 4.2, y - 4.2, y, 0, 4.9)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("steel"), side.face("steel")]
    for wall in (front, side):
        marks.append(wall.panel("navy", 0, 0, wall.length, 1.05))
        places = spread(wall, 4, 0.68, 0.35)
        marks += windows(
            wall,
            places,
            [1.4, 2.55, 3.7],
            OFFICE,
        )
        marks.append(band(wall, "sky", 4.72, 0.18))
    marks += _shop_front(front) + _shop_front(side)
    marks += flat_roof("sky", box, rim="white")
    marks += block("metal", Box(x + 0.9, x + 2.1, y - 3.3, y - 2.3, 4.9, 5.4))
    marks += _panels(x + 2.5, y - 3.4, 4.9)
    return [Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 5.4), tuple(marks), fall(box))]


def _shop_front(wall: Wall) -> list[Mark]:
    panes: list[Mark] = [
        wall.panel("warm", along, 0.16, 0.75, 0.75) for along in (0.25, 1.1, 2.5, 3.35)
    ]
    return [*panes, wall.panel("pane", 1.98, 0, 0.42, 0.9)]


def _panels(x: float, y: float, z: float) -> list[Mark]:
    """Solar panels on a flat roof."""
    marks: list[Mark] = []
    for row in range(3):
        a = y + row * 0.95
        corners = (
            (x, a, z + 0.45),
            (x + 1.3, a, z + 0.45),
            (x + 1.3, a + 0.6, z + 0.1),
            (x, a + 0.6, z + 0.1),
        )
        marks.append(fill("navy", [project(*corner) for corner in corners]))
        marks.append(
            stroke("sky", 0.6, project(x + 0.65, a, z + 0.45), project(x + 0.65, a + 0.6, z + 0.1))
        )
    return marks


def workshop(x: float, y: float) -> list[Thing]:
    """A workshop under a saw-tooth roof, its gate toward y."""
    box = Box(x, x + 4.8, y - 3.0, y, 0, 1.7)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [side.face("brick"), front.face("brick"), band(front, "stone", 0, 0.2)]
    for tooth in range(3):
        marks += _tooth(box, box.x0 + tooth * 1.6)
    marks += [front.panel("navy", 0.5, 0, 1.3, 1.25), front.panel("sky", 0.6, 0.7, 1.1, 0.4)]
    marks += windows(front, [2.3, 3.5], [0.55], Sash(wide=0.85, high=0.7))
    return [Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 2.8), tuple(marks), fall(box))]


def _tooth(box: Box, x: float) -> list[Mark]:
    low, high = box.z1, box.z1 + 0.95
    glass = [(x, box.y1, low), (x, box.y1, high), (x, box.y0, high), (x, box.y0, low)]
    front = [(x, box.y1, low), (x, box.y1, high), (x + 1.6, box.y1, low)]
    marks: list[Mark] = [*slope("pane", *glass)]
    marks += slope(
        "slate.d",
        (x, box.y0, high),
        (x + 1.6, box.y0, low),
        (x + 1.6, box.y1, low),
        (x, box.y1, high),
    )
    return [*marks, fill("brick.l", [project(*spot) for spot in front])]


def greenhouse(x: float, y: float) -> list[Thing]:
    """Glass over rows of green, its ridge along x."""
    box = Box(x, x + 3.6, y - 2.4, y, 0, 1.0)
    front, side, middle = lit_wall(box), shaded_wall(box), y - 1.2
    marks: list[Mark] = [front.face("mint"), side.face("mint")]
    rows = [front.at(0.25 + step * 0.31, 0.22 + 0.12 * (step % 2)) for step in range(11)]
    marks += [dots("leaf", 8, rows), dots("leaf_light", 4.4, [(a - 1, b - 2.4) for a, b in rows])]
    marks.append(dots("poppy", 2, [(a + 1.5, b - 3) for a, b in rows[::3]]))
    marks += ridge_along_x("mint", box, 0.8, wall="mint", over=0.0)
    for step in range(7):
        along = x + step * 0.6
        frame = (project(along, middle, 1.8), project(along, y, 1.0), project(along, y, 0))
        marks.append(stroke("white", 0.8, *frame))
    ridge = (project(x, middle, 1.8), project(x + 3.6, middle, 1.8))
    eave = (project(x + 3.6, y, 1.0), project(x, y, 1.0))
    marks.append(stroke("white", 1.0, *ridge, *eave))
    marks.append(stroke("white", 0.8, ridge[1], project(x + 3.6, y - 2.4, 1.0), eave[0]))
    return [Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 1.8), tuple(marks), fall(box))]


def school(x: float, y: float) -> list[Thing]:
    """A long school with a gabled entrance in the middle, toward y."""
    box = Box(x, x + 8.0, y - 3.4, y, 0, 2.2)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("yolk"), side.face("yolk")]
    marks += [band(front, "ochre", 0, 0.3), band(side, "ochre", 0, 0.3)]
    marks += windows(front, [0.35, 1.6, 5.45, 6.7], [0.6], Sash(wide=0.95, high=1.05))
    marks += windows(side, [0.4, 1.9], [0.6], Sash(wide=1.1, high=1.05))
    marks += ridge_along_x("tile", box, 1.5, wall="yolk", over=0.3)
    marks += windows(side, [1.4], [2.35], Sash(wide=0.55, high=0.6, arched=True))
    marks += _belfry(x + 4.0, y - 1.7, 3.45)
    wings = Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 5.6), tuple(marks), fall(box))
    return [wings, _entrance(Box(x + 2.85, x + 5.15, y, y + 0.75, 0, 2.5))]


def _belfry(x: float, y: float, z: float) -> list[Mark]:
    body = Box(x - 0.38, x + 0.38, y - 0.38, y + 0.38, z, z + 0.95)
    walls = (lit_wall(body), shaded_wall(body))
    openings = [wall.panel("dark", 0.2, 0.34, 0.36, 0.42) for wall in walls]
    bell = walls[0].panel("amber", 0.27, 0.36, 0.22, 0.24)
    return [*block("white", body), *openings, bell, *hipped("tile", body, 0.75, over=0.14)]


def _entrance(box: Box) -> Thing:
    """A gable that grows out of the long roof; its slope ends where the two roofs meet."""
    front, side = lit_wall(box), shaded_wall(box)
    middle, high, over = (box.x0 + box.x1) / 2, 3.65, 0.18
    eave, back = box.z1 - 0.16, box.y0
    marks: list[Mark] = [side.face("yolk"), front.face("yolk")]
    gable = [(0, box.z1), (front.length / 2, high), (front.length, box.z1)]
    marks += [front.outline("yolk", gable), band(front, "ochre", 0, 0.3)]
    marks += door(front, 0.62, Doorway(wide=1.06, high=1.3, leaf="onderwijs"))
    marks += clock(front, front.length / 2, 2.36, 0.37)
    right = [
        (box.x1 + over, box.y1 + over, eave),
        (middle, box.y1 + over, high),
        (middle, back - 1.66, high),
        (box.x1 + over, back - 0.16, eave),
    ]
    marks.append(fill("tile.d", [project(*spot) for spot in right]))
    rim = [project(box.x0, box.y1 + over, box.z1 + 0.12), project(middle, box.y1 + over, high)]
    marks.append(stroke("white.l", 2.2, *rim, project(box.x1 + over, box.y1 + over, eave)))
    return Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 3.7), tuple(marks), fall(box, length=0.3))


def care_centre(x: float, y: float) -> list[Thing]:
    """White and wood, a green roof, its glass door toward greater x."""
    box = Box(x, x + 6.6, y - 4.0, y, 0, 2.6)
    front, side = lit_wall(box), shaded_wall(box)
    marks: list[Mark] = [front.face("white"), side.face("white")]
    marks += [front.panel("wood", 4.7, 0, 1.9, 2.6), band(front, "mint", 0, 0.22)]
    marks += windows(
        front,
        [0.3, 1.38, 2.46, 3.54],
        [0.45, 1.6],
        CARE,
    )
    marks += _cross(front, 5.65, 1.75)
    marks += windows(front, [5.25], [0.4], Sash(wide=0.8, high=0.72, frame="white"))
    marks += windows(side, [0.35, 2.85], [0.45, 1.6], CARE)
    marks += windows(side, [1.6], [1.6], CARE)
    marks += door(side, 1.45, Doorway(wide=1.1, high=1.2, leaf="teal", light=False))
    marks += flat_roof("moss", box, rim="white")
    marks += [
        top("leaf", Box(x + 0.8, x + 2.6, y - 3.2, y - 2.2, 0, 2.6)),
        top("moss_light", Box(x + 3.2, x + 5.8, y - 1.6, y - 0.8, 0, 2.6)),
    ]
    marks += _panels(x + 3.6, y - 3.5, 2.6)[:4]
    canopy = Box(box.x1, box.x1 + 1.0, y - 2.75, y - 1.25, 1.35, 1.5)
    house = Thing(Box(box.x0, box.x1, box.y0, box.y1, 0, 3.1), tuple(marks), fall(box))
    return [house, Thing(canopy, (*block("teal", canopy),))]


def _cross(wall: Wall, along: float, up: float) -> list[Mark]:
    return [
        wall.panel("white", along - 0.5, up - 0.5, 1.0, 1.0),
        wall.panel("teal", along - 0.13, up - 0.38, 0.26, 0.76),
        wall.panel("teal", along - 0.38, up - 0.13, 0.76, 0.26),
    ]
