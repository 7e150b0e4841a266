"""The park, the water and the edges of town: what belongs to no place."""

from leidraad.drawing import cast
from leidraad.drawing.furniture import bench, lamp
from leidraad.drawing.geometry import Box
from leidraad.drawing.marks import Shape, Thing
from leidraad.drawing.moving import cyclist, dog, sheep
from leidraad.drawing.nature import tree
from leidraad.drawing.pastime import goal
from leidraad.drawing.pathdata import path
from leidraad.drawing.people import person
from leidraad.drawing.vehicles import barge, cargo_bike, sloop
from leidraad.drawing.water import duck, railings


def trees(*spots: tuple[str, float, float, float]) -> list[Thing]:
    return [
        tree(kind, x, y, scale, flip=index % 2 == 1)
        for index, (kind, x, y, scale) in enumerate(spots)
    ]


def gulls() -> Thing:
    """A few gulls over the water, high above all that stands."""
    flock = ((520, 48, 7), (546, 62, 5), (500, 74, 4.5), (1120, 92, 5), (1150, 76, 6))
    wing = (
        (-1.0, -0.2),
        (-0.6, -0.6),
        (-0.2, -0.4),
        (0.0, 0.0),
        (0.2, -0.4),
        (0.6, -0.6),
        (1.0, -0.2),
    )
    wings = "".join(
        path([(x + half * dx, y + half * dy) for dx, dy in wing], closed=False)
        for x, y, half in flock
    )
    return Thing(Box(-30, -29, -30, -29, 20, 21), (Shape("metal", wings, 1.3),))


def elsewhere() -> list[Thing]:
    green = trees(
        ("pine", 20.6, 25.9, 1.0), ("cherry", 18.6, 22.0, 1.0), ("elm", 24.6, 23.6, 1.0),
        ("maple", 26.0, 20.7, 0.9), ("bush", 27.6, 20.2, 1.0),
        ("oak", 22.6, 24.7, 1.0), ("willow", 18.8, 23.6, 0.9), ("oak", -6.6, 20.6, 1.1),
        ("pine", -4.6, 24.0, 1.0), ("elm", -8.0, 20.0, 0.9), ("pine", -5.6, 22.6, 0.9),
        ("maple", 0.4, 29.9, 0.9), ("oak", 2.6, 31.4, 1.1), ("elm", 1.6, 30.2, 0.9),
        ("pine", 5.2, 32.6, 1.0), ("oak", 7.0, 31.4, 1.0), ("willow", 7.6, 8.4, 0.9),
        ("willow", 30.4, 8.4, 1.0), ("lime", 3.0, 16.3, 0.8), ("lime", 6.2, 16.3, 0.8),
        ("round", 2.6, 8.4, 0.9), ("elm", 19.6, 16.3, 0.8), ("maple", 11.4, 20.0, 0.8),
        ("bush", 15.4, 8.4, 1.0), ("oak", 30.6, 1.6, 0.9), ("pine", 31.4, 3.9, 0.9),
        ("bush", 24.4, 20.0, 1.0), ("round", 16.2, 20.6, 1.0), ("lime", 3.2, 20.0, 0.8),
    )  # fmt: skip
    people = [
        person(17.6, 24.2, cast.WALKER),
        dog(18.2, 24.6, "white"),
        person(9.8, 22.6, cast.BOY_BALL),
        person(10.0, 21.2, cast.KEEPER),
        person(20.15, 20.55, cast.SITTER),
        person(20.7, 20.55, cast.FRIEND),
        cyclist(19.8, 17.4, cast.RIDER),
        cyclist(4.2, 18.7, cast.RIDER_SCARF, flip=True, frame="brick"),
        cyclist(17.0, 13.2, cast.RIDER_YOUNG, flip=True),
    ]
    water = [
        barge(9.8, 6.0), sloop(22.6, 6.6), sloop(-5.4, 6.6, "wine"), duck(20.2, 6.3),
        duck(20.9, 6.5, flip=True), duck(4.0, 6.4),
    ]  # fmt: skip
    things = [
        bench(19.8, 20.5),
        goal(9.2, 20.6),
        cargo_bike(8.9, 18.7),
        sheep(4.4, 30.4),
        sheep(3.4, 30.7),
        sheep(8.2, 31.0, flip=True),
        bench(22.2, 25.4),
        lamp(20.8, 26.6),
        lamp(15.2, 19.6),
    ]
    return [*green, *people, *water, *railings(), gulls(), *things]
