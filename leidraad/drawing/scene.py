"""The town itself, as lines of data: what stands where, per place."""

from functools import cache

from leidraad.drawing.civic import community_house, town_hall
from leidraad.drawing.furniture import (
    bench,
    bicycle,
    climbing_frame,
    fence,
    fountain,
    goal,
    lamp,
    parasol,
    planter,
    shelter,
    stall,
    table,
)
from leidraad.drawing.ground import railings
from leidraad.drawing.houses import Look, canal_house
from leidraad.drawing.marks import Thing
from leidraad.drawing.nature import hedge, tree
from leidraad.drawing.people import Person, person
from leidraad.drawing.vehicles import barge, bus, cargo_bike, sloop, van
from leidraad.drawing.workplaces import care_centre, greenhouse, office, school, workshop

ROW: tuple[Look, ...] = (
    Look("brick", "bell", "umber", "petrol"),
    Look("cream", "neck", "night_blue", "navy"),
    Look("petrol", "step", "umber", "wine", floors=3),
    Look("ochre", "spout", "night_blue", "petrol"),
    Look("rust", "step", "night_blue", "navy", trim="cream"),
    Look("sky", "bell", "umber", "umber"),
    Look("white", "neck", "night_blue", "teal"),
)


def housing() -> list[Thing]:
    houses = [canal_house(-1.0 + place * 2.35, 0.0, look) for place, look in enumerate(ROW)]
    green = [
        tree("lime", -2.6, 3.7, 0.8),
        tree("elm", 4.4, 3.8, 0.7),
        tree("lime", 11.4, 3.8, 0.75),
        tree("elm", 14.6, 3.8, 0.7),
    ]
    behind = [
        tree(kind, x, -6.0, 1.1)
        for kind, x in (("oak", 0.0), ("maple", 4.0), ("oak", 8.2), ("cherry", 11.8), ("oak", 15.4))
    ]
    people = [
        person(5.0, 1.6, Person("teal", "skin_c", "hair_a", pose="walk", carries="bag")),
        person(5.6, 1.7, Person("poppy", "skin_c", "hair_a", size=0.68)),
        person(9.6, 0.9, Person("yolk", "skin_e", "hair_a", "afro", pose="wave")),
        person(
            12.6,
            2.6,
            Person("lilac", "skin_b", "rose", "scarf", "plum", dress=True, carries="stroller"),
        ),
    ]
    things = [
        lamp(3.0, 3.7),
        lamp(13.0, 3.7),
        bicycle(2.4, 0.5),
        bicycle(10.9, 0.5, flip=True),
        planter(0.2, 0.8),
        planter(14.0, 0.8, "poppy"),
    ]
    return [*houses, *green, *behind, *people, *things]


def civic() -> list[Thing]:
    green = [
        tree("lime", -8.4, 15.0),
        tree("lime", 0.6, 13.6, 0.9),
        tree("oak", -10.6, 9.0, 1.1),
        tree("oak", -7.2, 8.2),
        tree("maple", -1.0, 8.6),
    ]
    people = [
        person(-5.6, 16.4, Person("navy", "skin_a", "hair_c", "bun", carries="papers")),
        person(-5.1, 16.5, Person("ochre", "skin_d", "hair_a", "beard", "dark")),
        person(-1.4, 16.2, Person("brick", "skin_b", "teal", "scarf", "dark", dress=True)),
    ]
    things = [
        fountain(-7.2, 15.8),
        stall(-2.8, 15.6, "teal"),
        bicycle(-0.4, 16.2),
        lamp(-9.6, 16.5),
        lamp(-0.2, 16.6),
    ]
    return [*town_hall(-8.8, 13.0), *green, *people, *things]


def care() -> list[Thing]:
    green = [
        tree("cherry", -3.2, 27.4),
        tree("cherry", 2.2, 28.0, 0.9),
        tree("round", 6.2, 20.6),
        tree("oak", -4.6, 24.2, 1.1),
        tree("round", 6.2, 25.8),
    ]
    people = [
        person(
            6.4,
            24.4,
            Person("mint", "skin_a", "hair_d", "short", "navy", carries="rollator", pose="push"),
        ),
        person(3.8, 27.6, Person("plum", "skin_d", "hair_a", "short", "dark", pose="wheelchair")),
        person(4.5, 27.5, Person("white", "skin_b", "hair_b", "long", "teal", pose="push")),
    ]
    things = [
        bench(0.2, 27.4),
        planter(5.2, 24.6, "lilac"),
        planter(5.2, 21.6, "flower"),
        lamp(8.6, 21),
    ]
    return [*care_centre(-1.8, 26.0), hedge(-2.0, 1.6, 28.6, 28.9), *green, *people, *things]


def meeting() -> list[Thing]:
    tables = [
        (10.0, 14.2, ""),
        (12.4, 14.1, "poppy"),
        (14.2, 14.2, "teal"),
        (13.4, 15.8, "yolk"),
        (15.0, 15.6, ""),
    ]
    sets = [table(x, y) for x, y, _ in tables] + [
        parasol(x, y, cloth) for x, y, cloth in tables if cloth
    ]
    people = [
        person(11.7, 14.6, Person("teal", "skin_e", "hair_a", "afro", pose="sit")),
        person(14.3, 15.7, Person("brick", "skin_a", "hair_c", "long", pose="sit"), flip=True),
        person(
            10.2, 15.6, Person("yolk", "skin_c", "plum", "scarf", "dark", dress=True, pose="wave")
        ),
        person(9.6, 15.9, Person("navy", "skin_a", "hair_d", "bald", "dark"), flip=True),
    ]
    green = [tree("elm", 7.6, 12.4), tree("maple", 7.4, 9.6, 0.9), tree("round", 15.2, 12.6)]
    return [
        *community_house(9.0, 12.6),
        *sets,
        *people,
        *green,
        planter(8.8, 13.6),
        planter(14.4, 13.1, "poppy"),
        lamp(8.9, 16.7),
    ]


def work() -> list[Thing]:
    people = [
        person(
            25.2,
            16.5,
            Person("navy", "skin_b", "hair_a", "short", "dark", pose="walk", carries="papers"),
        ),
        person(27.6, 16.4, Person("poppy", "skin_d", "ochre", "cap", "navy")),
        person(28.1, 16.5, Person("sage", "skin_a", "hair_c", "bun", "navy"), flip=True),
    ]
    green = [
        tree("round", 21.6, 16.4),
        tree("round", 21.4, 13.0),
        tree("poplar", 20.6, 9.8),
        tree("poplar", 22.6, 9.4),
        tree("oak", 32.6, 10),
    ]
    things = [van(29.4, 16.7, "white"), bicycle(23.0, 16.2), bicycle(23.6, 16.2), lamp(22.0, 16.7)]
    return [
        *office(22.6, 15.0),
        *workshop(27.4, 15.0),
        *greenhouse(27.8, 11.2),
        *people,
        *green,
        *things,
    ]


def learning() -> list[Thing]:
    children = [
        person(19.4, 0.3, Person("poppy", "skin_d", "hair_a", "short", "navy", 0.72, pose="wave")),
        person(
            20.2,
            0.6,
            Person("teal", "skin_a", "hair_c", "long", "plum", 0.7, pose="walk", carries="ball"),
        ),
        person(
            23.8, 0.4, Person("lilac", "skin_c", "hair_a", "bun", "navy", 0.72, carries="backpack")
        ),
        person(24.4, 0.6, Person("brick", "skin_b", "yolk", "scarf", "dark", dress=True)),
    ]
    green = [
        tree("oak", 28.0, -4.0),
        tree("maple", 17.8, -6.0),
        tree("elm", 22.0, -7.4),
        tree("oak", 26.0, -7.0),
        tree("elm", 29.0, 2.8, 0.8),
    ]
    things = [climbing_frame(25.4, 0.4), lamp(21.0, 3.7), bicycle(18.0, -0.2), bicycle(18.6, -0.2)]
    return [*school(17.6, -1.4), *children, *green, *things]


def arrival() -> list[Thing]:
    family = [
        person(
            12.2,
            26.4,
            Person("petrol", "skin_c", "hair_a", "beard", "dark", pose="walk", carries="suitcase"),
        ),
        person(
            11.7, 26.6, Person("plum", "skin_c", "sand", "scarf", "navy", dress=True, pose="hold")
        ),
        person(11.3, 26.8, Person("yolk", "skin_c", "hair_a", "short", "navy", 0.66)),
        person(13.9, 25.6, Person("white", "skin_a", "hair_c", "bun", "navy", pose="wave")),
    ]
    green = [
        tree("oak", 4.2, 32.6, 1.1),
        tree("maple", 8.6, 33.0),
        tree("elm", 16.4, 33.4),
        tree("pine", 19.6, 33.6),
        tree("oak", 0.6, 32.2),
    ]
    return [bus(14.6, 30.4), *shelter(15.2, 27.8), *family, *green, lamp(10.8, 28.2)]


def elsewhere() -> list[Thing]:
    """The park, the water and the edges: what belongs to no place."""
    park = [
        tree(kind, x, y, scale)
        for kind, x, y, scale in (
            ("oak", 20.4, 29.0, 1.1),
            ("cherry", 23.6, 28.4, 1.0),
            ("elm", 26.6, 27.4, 1.0),
            ("maple", 30.2, 24.0, 1.0),
            ("oak", 31.4, 20.8, 1.1),
            ("pine", 28.6, 25.6, 1.0),
            ("pine", 29.4, 26.6, 0.85),
            ("round", 18.4, 21.0, 1.0),
            ("oak", -8.0, 24.0, 1.1),
            ("pine", -6.6, 27.0, 1.0),
            ("elm", -8.6, 20.6, 1.0),
            ("pine", -5.6, 29.4, 1.0),
            ("willow", 6.4, 8.4, 1.0),
            ("willow", 30.6, 8.6, 1.0),
            ("bush", 3.2, 8.6, 1.0),
            ("bush", 19.4, 8.4, 1.0),
        )
    ]
    people = [
        person(18.6, 24.0, Person("teal", "skin_e", "hair_a", "short", "dark", pose="walk")),
        person(
            24.2, 23.4, Person("poppy", "skin_a", "hair_c", "short", "navy", 0.7, carries="ball")
        ),
        person(
            8.8, 18.6, Person("rose", "skin_d", "hair_a", "bun", "dark", dress=True, pose="walk")
        ),
    ]
    water = [barge(8.4, 6.9), sloop(22.6, 6.4), sloop(-5.6, 6.4, "wine")]
    return [
        *park,
        *people,
        *water,
        *railings(),
        cargo_bike(19.6, 18.2),
        goal(24.6, 22.0),
        bench(20.4, 26.2),
        fence(19.4, 29.8, 20.2),
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
