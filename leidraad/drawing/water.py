"""The canal between its quay walls, and the two bridges over it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from leidraad.drawing.geometry import Box, Point, project, unproject
from leidraad.drawing.marks import Mark, Shape, Thing, disc, fill, floor
from leidraad.drawing.pathdata import ellipse, path
from leidraad.drawing.streets import deck_height

CANAL = (4.2, 7.4)
LEVEL = -0.5
WEST, EAST = -24.0, 44.0
BRIDGES = ((0.0, 2.0), (16.4, 18.4))
BANKS = (CANAL[0] - 0.6, CANAL[1] + 0.5)

WAVES = (
    (-6.0, 5.4), (-2.6, 6.4), (3.6, 5.6), (5.0, 6.6), (7.4, 5.2), (8.8, 6.5), (15.0, 6.9),
    (14.6, 5.4), (20.0, 5.3), (22.0, 6.9), (25.4, 5.4), (27.4, 6.5), (29.4, 5.3), (31.4, 6.7),
)  # fmt: skip
LILIES = ((6.2, 7.0), (6.7, 6.8), (25.8, 7.0), (26.4, 7.1), (26.1, 6.7), (-1.2, 6.9))


def canal() -> list[Mark]:
    north, south = CANAL
    marks: list[Mark] = [floor("coping", WEST, EAST, north - 0.3, south + 0.3)]
    marks.append(_strip("quay", (north, 0.0), (north, LEVEL)))
    marks.append(_strip("water", (north, LEVEL), (south, 0.0)))
    marks.append(_strip("deep", (north, LEVEL), (north + 0.55, LEVEL)))
    marks.append(Shape("quay.d", _courses(), 0.7))
    waves = [
        path([project(x, y, LEVEL), project(x + 1.0, y, LEVEL)], closed=False) for x, y in WAVES
    ]
    marks.append(Shape("ripple", "".join(waves), 1.5))
    pads = [ellipse(project(x, y, LEVEL), 3.6, 1.8) for x, y in LILIES]
    blooms = [ellipse(project(x, y, LEVEL + 0.08), 1.2, 1.0) for x, y in LILIES[::2]]
    return [*marks, Shape("leaf", "".join(pads)), Shape("blossom_light", "".join(blooms))]


def _strip(role: str, far: Point, near: Point) -> Shape:
    """A band along the canal between two (y, z) lines."""
    corners = [(WEST, *far), (EAST, *far), (EAST, *near), (WEST, *near)]
    return fill(role, [project(*corner) for corner in corners])


def _courses() -> str:
    lines = [(WEST, EAST, LEVEL * part) for part in (0.35, 0.7)]
    return "".join(
        path([project(a, CANAL[0], z), project(b, CANAL[0], z)], closed=False) for a, b, z in lines
    )


def outflow(plate: Sequence[Point], depth: float = 9.0) -> list[Mark]:
    """Where the canal meets the near rim of a plate, the cut through the ground shows water."""
    middle = sum(y for _, y in plate) / len(plate)
    rim = [point for point in _finer(plate) if point[1] > middle and _is_water(point)]
    if len(rim) < 2:
        return []
    line = sorted(rim)
    return [fill("deep", [*line, *((x, y + depth) for x, y in reversed(line))])]


def _finer(plate: Sequence[Point], steps: int = 12) -> Iterator[Point]:
    for (ax, ay), (bx, by) in pairwise([*plate, plate[0]]):
        for step in range(steps):
            yield (ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps)


def _is_water(point: Point) -> bool:
    """The water lies lower than the ground, so its far side shows a little nearer."""
    return CANAL[0] - LEVEL < unproject(*point)[1] < CANAL[1]


def bridge_decks() -> list[Mark]:
    return [mark for west, east in BRIDGES for mark in _deck(west, east)]


def _arc(x: float, lift: float = 0.0) -> list[Point]:
    start, end = BANKS
    return [
        project(x, start + (end - start) * step / 8, deck_height(step / 8) + lift)
        for step in range(9)
    ]


def _deck(west: float, east: float) -> list[Mark]:
    near, far = _arc(east), _arc(west)
    shade = [(west + 0.4, CANAL[0]), (east + 0.9, CANAL[0]), (east + 0.9, 6.9), (west + 0.4, 6.9)]
    marks: list[Mark] = [fill("deep", [project(x, y, LEVEL) for x, y in shade])]
    marks.append(fill("quay.d", [*near, *_vault(east)]))
    marks.append(fill("street", [*far, *reversed(near)]))
    planks = [path([far[step], near[step]], closed=False) for step in range(1, 8)]
    marks.append(Shape("kerb", "".join(planks), 0.8))
    edges = path(far, closed=False) + path(near, closed=False)
    return [*marks, Shape("coping", edges, 2.4)]


def _vault(x: float) -> list[Point]:
    """The opening under a bridge, from south to north."""
    south, north = CANAL[1] + 0.1, CANAL[0] - 0.1
    return [
        project(x, south - (south - north) * step / 8, LEVEL + 1.15 * deck_height(step / 8))
        for step in range(9)
    ]


def railings() -> list[Thing]:
    return [_railing(x) for bridge in BRIDGES for x in bridge]


def _railing(x: float) -> Thing:
    foot, rail, low = _arc(x), _arc(x, 0.58), _arc(x, 0.3)
    posts = "".join(path([foot[i], rail[i]], closed=False) for i in range(9))
    marks = [
        Shape("petrol", posts + path(low, closed=False), 0.9),
        Shape("petrol", path(rail, closed=False), 2.0),
    ]
    return Thing(Box(x - 0.05, x + 0.05, *BANKS, 0, 1.2), tuple(marks))


def duck(x: float, y: float, *, flip: bool = False) -> Thing:
    left, top = project(x, y, LEVEL)
    turn = 1.0 if flip else -1.0
    marks = (
        disc("ripple", (left, top + 0.6), 6, 2),
        disc("white", (left, top - 1.6), 3.6, 2.2),
        disc("leaf_deep", (left + 3 * turn, top - 4.4), 1.7),
        fill(
            "poppy",
            [
                (left + 4.4 * turn, top - 4.8),
                (left + 6.6 * turn, top - 4),
                (left + 4.4 * turn, top - 3.4),
            ],
        ),
    )
    return Thing(Box(x - 0.2, x + 0.2, y - 0.2, y + 0.2, LEVEL, LEVEL + 0.3), marks)
