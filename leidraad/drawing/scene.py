"""The town itself, as lines of data: what stands where, per place."""

from functools import cache

from leidraad.drawing import cast
from leidraad.drawing.civic import community_house, town_hall
from leidraad.drawing.furniture import bench, bicycle, fence, lamp, planter, shed, shelter
from leidraad.drawing.houses import Look, canal_house, stoop
from leidraad.drawing.marks import Thing
from leidraad.drawing.moving import dog
from leidraad.drawing.nature import hedge
from leidraad.drawing.pastime import (
    climbing_frame,
    fountain,
    light_string,
    moving_boxes,
    parasol,
    stall,
    table,
)
from leidraad.drawing.people import person
from leidraad.drawing.surroundings import elsewhere, trees
from leidraad.drawing.vehicles import bus, van
from leidraad.drawing.water import duck
from leidraad.drawing.workplaces import care_centre, greenhouse, office, school, workshop

ROW: tuple[Look, ...] = (
    Look("brick", "bell", "umber", "petrol", boxes="blossom_light"),
    Look("cream", "neck", "night_blue", "navy", "stone", door_first=False, cool=2, boxes="flower"),
    Look("petrol", "step", "umber", "wine", columns=2),
    Look("ochre", "spout", "night_blue", "petrol", columns=2, cool=4),
    Look("rust", "step", "night_blue", "navy", trim="cream", door_first=False, boxes="yolk"),
    Look("sky", "cornice", "umber", "umber", columns=3, cool=4),
    Look("white", "neck", "night_blue", "teal", trim="stone", end=True, cool=3),
)
HOUSE = 2.32


def housing() -> list[Thing]:
    houses = [canal_house(-1.0 + HOUSE * place, 0.0, look) for place, look in enumerate(ROW)]
    doors = (0.27, 1.28, 0.27, 0.27, 1.28, 0.1, 0.27)
    stoops = [stoop(-1.0 + HOUSE * place + along, 0.0) for place, along in enumerate(doors)]
    green = trees(
        ("lime", -2.8, 3.9, 0.8), ("elm", 4.6, 3.8, 0.75), ("lime", 11.2, 3.8, 0.8),
        ("elm", 14.4, 3.8, 0.7), ("oak", 9.6, -5.6, 1.1), ("cherry", 13.2, -4.8, 1.1),
        ("oak", 16.0, -2.6, 0.9), ("maple", 14.0, -7.4, 1.0), ("lime", -2.6, 0.6, 0.9),
        ("maple", -4.8, 2.6, 0.9),
    )  # fmt: skip
    people = [
        person(5.4, 1.9, cast.PARENT),
        person(6.1, 2.0, cast.CHILD),
        person(11.3, 0.9, cast.NEIGHBOUR),
        person(8.8, 0.9, cast.MOVER),
        person(13.2, 1.8, cast.PUSHING),
        person(-1.6, 2.2, cast.OLD_WOMAN),
        dog(-2.1, 2.5),
    ]
    things = [
        lamp(2.9, 3.8), moving_boxes(7.3, 0.8), lamp(13.0, 3.8), duck(4.8, 6.2), bicycle(3.6, 0.7),
        bicycle(5.6, 0.5, "bike_teal"), bicycle(12.7, 0.7, flip=True), planter(0.5, 0.75),
        planter(1.8, 0.8, "poppy"), planter(14.4, 0.75, "lilac"),
    ]  # fmt: skip
    return [*houses, *stoops, *green, *people, *things]


def civic() -> list[Thing]:
    green = trees(
        ("lime", -10.0, 16.0, 0.9), ("oak", -9.0, 9.2, 1.0), ("oak", -7.0, 8.4, 1.1),
        ("maple", -3.2, 8.2, 1.0), ("poplar", -1.0, 8.4, 0.9),
        ("cherry", -10.4, 13.9, 0.8), ("elm", -4.8, 7.6, 0.8),
    )  # fmt: skip
    people = [
        person(-5.9, 16.5, cast.CLERK),
        person(-5.3, 16.6, cast.APPLICANT),
        person(-1.6, 16.7, cast.MARKET_WOMAN),
        person(-0.6, 14.8, cast.GROCER),
        person(-7.0, 17.2, cast.GIRL_BALLOON),
    ]
    things = [
        fountain(-7.8, 15.8), stall(-3.2, 16.2, "teal"), stall(-2.6, 15.05, "ochre"),
        bicycle(-1.0, 15.9), lamp(-9.6, 16.5), lamp(-0.4, 16.8), planter(-6.8, 15.0),
        planter(-3.9, 14.9, "lilac"),
    ]  # fmt: skip
    return [*town_hall(-9.6, 14.0), *green, *people, *things]


def care() -> list[Thing]:
    green = trees(
        ("cherry", -3.4, 24.9, 0.9), ("cherry", 5.6, 26.1, 0.8), ("round", 6.2, 20.2, 1.0),
        ("oak", -3.6, 21.6, 1.0), ("round", 5.9, 24.6, 0.9), ("elm", -3.4, 19.8, 0.9),
        ("bush", -2.4, 25.3, 1.0), ("bush", 8.5, 23.6, 1.0),
    )  # fmt: skip
    people = [
        person(6.3, 22.9, cast.OLD_MAN),
        person(3.4, 25.7, cast.WHEELCHAIR),
        person(4.05, 25.6, cast.NURSE),
        person(7.4, 20.4, cast.DOCTOR),
        person(-1.2, 25.6, cast.OLD_WOMAN),
    ]
    things = [
        bench(-0.4, 25.3), planter(5.1, 23.8, "lilac"), planter(5.1, 20.7, "flower"),
        lamp(8.5, 20.4), hedge(-3.4, 2.6, 26.3, 26.46),
    ]  # fmt: skip
    return [*care_centre(-1.8, 24.4), *green, *people, *things]


def meeting() -> list[Thing]:
    spots = (
        (9.2, 14.0, ""),
        (12.5, 14.0, "poppy"),
        (14.3, 14.0, "teal"),
        (13.4, 15.9, "yolk"),
        (15.0, 16.1, ""),
    )
    sets = [table(x, y) for x, y, _ in spots]
    sets += [parasol(x, y, cloth) for x, y, cloth in spots if cloth]
    people = [
        person(11.85, 14.35, cast.TALKER),
        person(14.1, 16.1, cast.READER, flip=True),
        person(12.6, 16.2, cast.LISTENER),
        person(15.1, 14.3, cast.PLAYER, flip=True),
        person(10.0, 15.3, cast.WELCOMER),
        person(9.2, 16.2, cast.NEWCOMER),
        person(7.1, 11.2, cast.GARDENER),
        person(6.9, 13.6, cast.GROWER),
    ]
    green = trees(
        ("elm", 7.8, 12.0, 1.0),
        ("maple", 8.4, 8.8, 0.8),
        ("cherry", 15.6, 10.4, 0.9),
        ("bush", 15.4, 12.2, 1.0),
    )
    things = [
        planter(8.6, 13.4), planter(14.7, 13.0, "poppy"), lamp(8.6, 16.7), shed(3.4, 9.2),
        light_string(11.5, 13.4, 16.6), fence(3.0, 6.8, 15.1, "wood"),
        bicycle(7.8, 16.3, "bike_teal"),
    ]  # fmt: skip
    return [*community_house(9.0, 12.5), *sets, *people, *green, *things]


def work() -> list[Thing]:
    people = [
        person(29.5, 16.4, cast.WELDER),
        person(30.1, 16.5, cast.APPRENTICE, flip=True),
        person(26.4, 16.5, cast.COACH),
        person(28.0, 15.9, cast.GROWER),
    ]
    green = trees(
        ("round", 21.8, 16.3, 0.9), ("elm", 21.0, 12.6, 0.9), ("poplar", 19.8, 9.4, 1.0),
        ("poplar", 21.0, 9.2, 1.1), ("oak", 32.8, 9.8, 0.9), ("lime", 19.6, 12.0, 0.9),
        ("cherry", 20.2, 15.0, 0.9), ("bush", 22.0, 14.6, 1.0),
    )  # fmt: skip
    things = [
        van(27.4, 18.9, "white"),
        bicycle(23.0, 15.9),
        bicycle(23.5, 15.9, "bike_teal"),
        bicycle(24.0, 15.9),
        lamp(22.0, 16.8),
    ]
    return [
        *office(22.8, 15.0),
        *workshop(27.6, 12.2),
        *greenhouse(28.6, 15.4),
        *people,
        *green,
        *things,
    ]


def learning() -> list[Thing]:
    spots = ((19.0, 0.9), (20.0, -0.4), (23.4, 0.2), (24.0, 0.6), (26.2, 0.4))
    children = [person(x, y, look) for (x, y), look in zip(spots, cast.PUPILS, strict=True)]
    green = trees(
        ("oak", 26.6, -3.4, 1.0), ("maple", 17.6, -6.0, 1.0), ("elm", 18.4, -8.6, 1.0),
        ("oak", 22.6, -5.8, 1.0), ("elm", 22.0, 3.8, 0.8), ("lime", 29.6, 3.8, 0.9),
        ("pine", 24.6, -5.6, 1.0), ("cherry", 29.4, 0.9, 0.9), ("pine", 20.0, -7.6, 1.1),
        ("bush", 25.8, -1.5, 1.0),
    )  # fmt: skip
    things = [
        climbing_frame(26.6, 0.2), lamp(19.6, 3.8), lamp(26.4, 3.8), bicycle(17.9, -0.5),
        bicycle(18.4, -0.5, "bike_teal"), bench(23.6, -0.9), fence(24.9, 28.4, 1.2, "wood"),
    ]  # fmt: skip
    return [*school(17.6, -1.6), person(24.6, 0.8, cast.TEACHER), *children, *green, *things]


def arrival() -> list[Thing]:
    family = [
        person(12.2, 25.0, cast.FATHER, flip=True),
        person(11.95, 25.6, cast.MOTHER, flip=True),
        person(11.7, 26.1, cast.SON, flip=True),
        person(11.2, 25.3, cast.GRANDMOTHER, flip=True),
        person(12.8, 24.1, cast.HOST),
        person(12.9, 22.6, cast.BUDDY),
    ]
    green = trees(
        ("oak", 9.0, 24.8, 0.9), ("maple", 9.4, 30.6, 1.0), ("elm", 8.6, 29.6, 0.9),
        ("pine", 13.2, 30.4, 1.0), ("cherry", 7.0, 29.8, 0.9), ("pine", 12.0, 30.2, 0.85),
        ("round", 15.0, 23.2, 0.9), ("bush", 18.4, 24.0, 1.0), ("bush", 12.6, 29.4, 1.0),
        ("bush", 13.2, 29.6, 0.8),
    )  # fmt: skip
    return [
        bus(15.6, 28.5),
        *shelter(15.0, 26.2),
        *family,
        *green,
        lamp(10.6, 26.3),
    ]


PLACES = {
    "huisvesting": housing,
    "inburgering": civic,
    "werk-en-inkomen": work,
    "sociaal-netwerk": meeting,
    "onderwijs": learning,
    "zorg": care,
    "aankomst": arrival,
}


@cache
def whole_town() -> tuple[Thing, ...]:
    return tuple(thing for things in (*PLACES.values(), elsewhere) for thing in things())
