"""What lies flat: the plate with its cut edge, lawns, streets, squares, the canal and its bridges."""

from leidraad.drawing.geometry import Box, Point, hull, path, project
from leidraad.drawing.marks import Mark, Shape, Thing, fill, floor
from leidraad.drawing.streets import deck_height

CANAL = (4.2, 7.4)
LEVEL = -0.5
NORTH, SOUTH, WEST, EAST = -24.0, 40.0, -24.0, 44.0

# The plate's corners as (across, down) from the top middle, in units; rounded by CURVE pixels.
CORNERS: tuple[Point, ...] = (
    (-18, 0),
    (18, 0),
    (31, 13),
    (31, 36),
    (17, 50),
    (-17, 50),
    (-31, 36),
    (-31, 13),
)
CURVE = 70.0
MAIN = (16.9, 19.1)
CROSS = ((0.0, 2.0, MAIN[0]), (16.4, 18.4, MAIN[0]))


def rounded(corners: tuple[Point, ...], curve: float) -> list[Point]:
    """Corners in the picture, cut and bent."""
    bent: list[Point] = []
    around = list(corners)
    for before, corner, after in zip(
        around[-1:] + around[:-1], around, around[1:] + around[:1], strict=True
    ):
        start, end = _part(corner, before, curve), _part(corner, after, curve)
        for step in range(9):
            t = step / 8
            bent.append(_bend(start, corner, end, t))
    return bent


def _part(corner: Point, other: Point, curve: float) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    share = min(0.5, curve / ((dx * dx + dy * dy) ** 0.5))
    return (corner[0] + dx * share, corner[1] + dy * share)


def _bend(a: Point, b: Point, c: Point, t: float) -> Point:
    u = 1 - t
    return (
        u * u * a[0] + 2 * u * t * b[0] + t * t * c[0],
        u * u * a[1] + 2 * u * t * b[1] + t * t * c[1],
    )


def town_plate() -> list[Point]:
    top = project(0, 0)
    return rounded(
        tuple((top[0] + across * 20, top[1] + down * 10) for across, down in CORNERS), CURVE
    )


def edge_of(plate: list[Point]) -> list[Mark]:
    """The cut through the ground that shows under the plate."""

    def down(depth: float) -> list[Point]:
        return list(hull([*plate, *((x, y + depth) for x, y in plate)]))

    return [
        fill("shadow", [(x, y + 30) for x, y in plate]),
        fill("clay", down(24)),
        fill("soil", down(16)),
        fill("turf", down(6)),
    ]


def lawns() -> list[Mark]:
    marks: list[Mark] = [floor("grass", WEST, EAST, NORTH, SOUTH)]
    marks += [
        floor("lawn", 19.2, 30, 20.2, 30),
        floor("lawn", -8.6, -1.2, 20, 33),
        floor("lawn", 2.8, 15.6, 8.4, 9.6),
    ]
    for stripe in range(5):
        marks.append(floor("meadow", 19.6 + stripe * 2.1, 20.6 + stripe * 2.1, 20.2, 30))
    return marks


def streets() -> list[Mark]:
    lanes: list[tuple[float, float, float, float]] = [
        (WEST, EAST, *MAIN),
        (0.0, 2.0, CANAL[1], MAIN[0]),
        (16.4, 18.4, CANAL[1], MAIN[0]),
        (WEST, EAST, 1.2, 3.4),
        (12.0, 14.0, MAIN[1], 29.2),
        (6.6, 8.2, MAIN[1], 24),
        (-2.4, 22, 28.4, 31.0),
        (4.8, 7.0, 22.2, 23.8),
    ]
    kerbs: list[Mark] = [
        floor("kerb", a - 0.14, b + 0.14, c - 0.14, d + 0.14) for a, b, c, d in lanes
    ]
    marks: list[Mark] = [floor("street", *lane) for lane in lanes]
    return [*kerbs, *marks, *squares(), *_crossings()]


def squares() -> list[Mark]:
    marks: list[Mark] = [
        floor("paving", -8.6, 0.0, 14.2, 16.9),
        floor("paving", 8.6, 15.6, 13.0, 16.9),
        floor("paving", 22.6, 32.2, 15.2, 16.9),
        floor("paving", 17.4, 27, -0.9, 1.2),
        floor("paving", 11.2, 20.2, 26.4, 28.4),
    ]
    for x0, x1, y0, y1 in (
        (-8.6, 0.0, 14.2, 16.9),
        (8.6, 15.6, 13.0, 16.9),
        (22.6, 32.2, 15.2, 16.9),
        (17.4, 27, -0.9, 1.2),
    ):
        marks.append(Shape("joint", _joints(x0, x1, y0, y1), 0.7))
    return marks


def _joints(x0: float, x1: float, y0: float, y1: float, step: float = 0.9) -> str:
    data = ""
    for count in range(1, int((x1 - x0) / step) + 1):
        data += path([project(x0 + count * step, y0), project(x0 + count * step, y1)], closed=False)
    for count in range(1, int((y1 - y0) / step) + 1):
        data += path([project(x0, y0 + count * step), project(x1, y0 + count * step)], closed=False)
    return data


def _crossings() -> list[Mark]:
    bars = [
        floor("edge", 14.6, 16.0, 17.15 + step * 0.42, 17.35 + step * 0.42) for step in range(5)
    ]
    return [*bars]


def canal() -> list[Mark]:
    north, south = CANAL
    marks: list[Mark] = [floor("coping", WEST, EAST, north - 0.35, south + 0.35)]
    marks.append(
        fill(
            "quay",
            [
                project(WEST, north, 0),
                project(EAST, north, 0),
                project(EAST, north, LEVEL),
                project(WEST, north, LEVEL),
            ],
        )
    )
    marks.append(floor("water", WEST, EAST, north, south, 0))
    marks[-1] = fill(
        "water",
        [
            project(WEST, north, LEVEL),
            project(EAST, north, LEVEL),
            project(EAST, south, 0),
            project(WEST, south, 0),
        ],
    )
    marks.append(
        fill(
            "deep",
            [
                project(WEST, north, LEVEL),
                project(EAST, north, LEVEL),
                project(EAST, north + 0.7, LEVEL),
                project(WEST, north + 0.7, LEVEL),
            ],
        )
    )
    waves = (
        (-6, 5.6),
        (-2.6, 6.6),
        (4, 5.4),
        (6.4, 6.8),
        (9, 5.8),
        (12.6, 6.7),
        (14, 5.5),
        (21, 6.5),
        (23.6, 5.6),
        (27, 6.7),
        (29.6, 5.7),
        (32, 6.6),
    )
    data = "".join(
        path([project(x, y, LEVEL), project(x + 1.0, y, LEVEL)], closed=False) for x, y in waves
    )
    return [*marks, Shape("ripple", data, 1.6)]


def bridge_decks() -> list[Mark]:
    marks: list[Mark] = []
    for x0, x1, _ in CROSS:
        marks += _deck(x0, x1)
    return marks


def _arc(x: float, lift: float = 0.0) -> list[Point]:
    start, end = CANAL[0] - 0.6, CANAL[1] + 0.5
    return [
        project(x, start + (end - start) * step / 8, deck_height(step / 8) + lift)
        for step in range(9)
    ]


def _deck(x0: float, x1: float) -> list[Mark]:
    near, far = _arc(x1), _arc(x0)
    south, north = CANAL[1] + 0.1, CANAL[0] - 0.1
    inner = [
        project(x1, south - (south - north) * s / 8, LEVEL + 0.65 * deck_height(s / 8) / 0.55)
        for s in range(9)
    ]
    marks: list[Mark] = [
        fill(
            "deep",
            [
                project(x0 + 0.3, CANAL[0] + 0.5, LEVEL),
                project(x1 + 0.9, CANAL[0] + 0.3, LEVEL),
                project(x1 + 0.9, CANAL[1], LEVEL),
                project(x0 + 0.3, CANAL[1], LEVEL),
            ],
        )
    ]
    marks.append(fill("quay.d", [*near, *inner]))
    marks.append(fill("street", [*far, *reversed(near)]))
    return [
        *marks,
        Shape("coping", path(far, closed=False), 2.4),
        Shape("coping", path(near, closed=False), 2.4),
    ]


def railings() -> list[Thing]:
    things: list[Thing] = []
    for x0, x1, _ in CROSS:
        for x in (x0, x1):
            things.append(_railing(x))
    return things


def _railing(x: float) -> Thing:
    foot, rail = _arc(x), _arc(x, 0.6)
    posts = "".join(path([foot[i], rail[i]], closed=False) for i in range(0, 9, 2))
    box = Box(x - 0.05, x + 0.05, CANAL[0] - 0.6, CANAL[1] + 0.5, 0, 1.2)
    return Thing(box, (Shape("petrol", posts, 1.2), Shape("petrol", path(rail, closed=False), 1.8)))


def ground() -> list[Mark]:
    return [*lawns(), *streets(), *canal(), *bridge_decks()]
