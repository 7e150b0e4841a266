"""What lies flat on the plate: lawns, streets, squares, gardens, the park."""

from leidraad.drawing.geometry import Point, project
from leidraad.drawing.marks import Mark, Shape, disc, dots, floor
from leidraad.drawing.pathdata import ellipse, path, smooth
from leidraad.drawing.water import EAST, WEST, bridge_decks, canal

Rectangle = tuple[float, float, float, float]

MAIN = (16.9, 19.1)
QUAY = (1.2, 3.4)
BUS_ROAD = (26.6, 28.9)

LANES: tuple[Rectangle, ...] = (
    (WEST, EAST, *MAIN),
    (0.0, 2.0, 7.4, MAIN[0]),
    (16.4, 18.4, 7.4, MAIN[0]),
    (WEST, EAST, *QUAY),
    (12.0, 14.0, MAIN[1], BUS_ROAD[0]),
    (6.7, 8.1, MAIN[1], 23.0),
    (WEST, EAST, *BUS_ROAD),
    (4.8, 7.0, 21.5, 23.0),
)
SQUARES: tuple[Rectangle, ...] = (
    (-9.4, 0.0, 14.4, 16.9),
    (8.4, 15.4, 12.8, 16.9),
    (22.4, 33.0, 15.4, 16.9),
    (17.6, 27.0, -1.2, 1.2),
    (11.2, 19.6, 24.4, 26.6),
)
# Soft lighter and darker stretches of grass: middle and half length in units.
SOFT: tuple[tuple[str, float, float, float], ...] = (
    ("meadow", 5.0, 11.6, 3.4), ("meadow", -6.0, 23.0, 4.4), ("lawn", -9.0, 27.0, 3.2),
    ("lawn", 10.4, 21.6, 2.0), ("meadow", 20.4, 12.2, 2.6), ("lawn", 23.0, -4.6, 3.0),
    ("meadow", 31.0, 0.6, 3.4), ("lawn", 4.0, 32.0, 4.0), ("lawn", -7.6, 9.6, 3.0),
    ("meadow", 22.6, 23.6, 5.4), ("lawn", 28.6, 23.0, 3.0), ("lawn", 13.6, -6.4, 2.2),
)  # fmt: skip

PARK_WALK: tuple[Point, ...] = (
    (14.0, 22.4), (16.6, 22.4), (18.0, 24.6), (21.4, 25.6), (24.0, 24.4), (25.4, 21.6),
    (27.6, 20.2), (29.0, 19.0),
)  # fmt: skip
CARE_WALK: tuple[Point, ...] = (
    (6.0, 23.6),
    (6.2, 25.6),
    (3.0, 25.9),
    (-1.6, 25.8),
    (-3.6, 24.2),
    (-4.0, 19.0),
)
POND = (21.2, 22.4)


def flat_ground() -> list[Mark]:
    """What the sun warms."""
    return [*lawns(), *walks(), *streets()]


def ground_works() -> list[Mark]:
    """What keeps its own colour: beds, water, bridges."""
    return [*gardens(), *canal(), *bridge_decks()]


def lawns() -> list[Mark]:
    soft = (disc(role, project(x, y), half * 28, half * 14) for role, x, y, half in SOFT)
    return [floor("grass", WEST, EAST, -24, 44), *soft]


def _wide(_: Point) -> float:
    return 40.0


def walks() -> list[Mark]:
    data = "".join(
        smooth([project(*spot) for spot in walk], _wide) for walk in (PARK_WALK, CARE_WALK)
    )
    pond = project(*POND)
    rim = disc("coping", pond, 58, 27)
    inner = [
        disc("deep", (pond[0], pond[1] + 1), 54, 24.4),
        disc("water", (pond[0] + 1, pond[1] + 4), 51, 21),
    ]
    waves = [
        path([(pond[0] + x, pond[1] + y), (pond[0] + x + 13, pond[1] + y)], closed=False)
        for x, y in ((-30, 2), (8, -8), (4, 12))
    ]
    pads = "".join(
        ellipse((pond[0] + x, pond[1] + y), 4.6, 2.3) for x, y in ((-22, 12), (-14, 15), (30, 4))
    )
    marks: list[Mark] = [Shape("kerb", data, 17), Shape("street", data, 14), rim, *inner]
    return [*marks, Shape("ripple", "".join(waves), 1.4), Shape("leaf", pads)]


def streets() -> list[Mark]:
    kerbs: list[Mark] = [
        floor("kerb", a - 0.13, b + 0.13, c - 0.13, d + 0.13) for a, b, c, d in LANES
    ]
    lanes: list[Mark] = [floor("street", *lane) for lane in LANES]
    squares: list[Mark] = [floor("paving", *square) for square in SQUARES]
    joints = Shape("joint", "".join(_joints(square) for square in SQUARES), 0.7)
    return [*kerbs, *lanes, *squares, joints]


def _joints(square: Rectangle, step: float = 0.8) -> str:
    x0, x1, y0, y1 = square
    across = [x0 + count * step for count in range(1, int((x1 - x0) / step) + 1)]
    along = [y0 + count * step for count in range(1, int((y1 - y0) / step) + 1)]
    data = [path([project(x, y0), project(x, y1)], closed=False) for x in across]
    return "".join(data + [path([project(x0, y), project(x1, y)], closed=False) for y in along])


def gardens() -> list[Mark]:
    return [*_allotments(), *_flower_beds(), *_playground()]


def _allotments() -> list[Mark]:
    """Vegetable beds beside the community house."""
    beds: list[Mark] = []
    for row, (y, role) in enumerate(
        ((9.6, "leaf"), (11.0, "moss"), (12.4, "leaf_light"), (13.8, "leaf"))
    ):
        beds.append(floor("soil", 3.2, 6.6, y, y + 0.95))
        greens = [(3.5 + step * 0.42, y + shift) for shift in (0.3, 0.68) for step in range(8)]
        beds.append(dots(role, 4.4, [project(x, b, 0.08) for x, b in greens]))
        ripe = greens[row::3]
        beds.append(
            dots(
                ("poppy", "flower", "yolk", "lilac")[row],
                2.2,
                [project(x, b, 0.2) for x, b in ripe],
            )
        )
    return beds


BEDS: tuple[tuple[str, float, float], ...] = (
    ("flower", 3.6, 25.0), ("lilac", -0.6, 24.9), ("yolk", 1.0, 25.0), ("flower", 2.8, 24.9),
    ("poppy", 19.9, 24.2), ("lilac", 18.0, 20.4), ("yolk", 26.4, 20.0), ("flower", 15.2, 21.2),
    ("poppy", 8.8, 19.9), ("lilac", 20.4, 15.4),
)  # fmt: skip


def _flower_beds() -> list[Mark]:
    marks: list[Mark] = []
    for role, x, y in BEDS:
        left, top = project(x, y)
        marks.append(disc("leaf", (left, top), 13, 6))
        spots = ((-8, -1), (-4, -3.4), (0, 1.4), (3, -2.6), (7.6, 0), (-3.4, 2.6), (4.6, 2.8))
        marks.append(dots(role, 3.2, [(left + dx, top + dy - 1) for dx, dy in spots]))
    return marks


def _playground() -> list[Mark]:
    """A sand pit and a hopscotch in the school yard."""
    marks: list[Mark] = [
        floor("wood", 24.9, 28.3, -1.3, 1.0),
        floor("sand", 25.05, 28.15, -1.15, 0.85),
    ]
    squares = (
        (18.4, 0.2),
        (18.85, 0.2),
        (19.3, -0.02),
        (19.3, 0.43),
        (19.75, 0.2),
        (20.2, -0.02),
        (20.2, 0.43),
    )
    chalk = "".join(
        path(
            [project(x, y), project(x + 0.42, y), project(x + 0.42, y + 0.42), project(x, y + 0.42)]
        )
        for x, y in squares
    )
    return [*marks, Shape("edge", chalk, 1.0)]
