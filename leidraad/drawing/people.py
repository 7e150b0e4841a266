"""People, in pixels from their feet; each with a look of their own and something to do."""

from collections.abc import Callable
from dataclasses import dataclass

from leidraad.drawing.geometry import Box, Point, project
from leidraad.drawing.marks import Mark, Shape, Thing, disc, fill, slight_shadow
from leidraad.drawing.pathdata import ellipse, joined, path


@dataclass(frozen=True, slots=True)
class Person:
    """How somebody looks; `hair` is a hair colour, or the cloth of a headscarf when `scarf`."""

    coat: str
    skin: str
    hair: str
    style: str = "short"
    legs: str = "navy"
    size: float = 1.0
    dress: bool = False
    pose: str = "stand"
    carries: str = ""


def person(x: float, y: float, look: Person, *, flip: bool = False) -> Thing:
    at = project(x, y)
    turn = -1.0 if flip else 1.0
    pen = Pen(at, look.size, turn)
    marks: list[Mark] = []
    if look.pose in ("wheelchair", "sit"):
        marks += _seated(pen, look)
    else:
        marks += _standing(pen, look)
    box = Box(x - 0.15, x + 0.15, y - 0.15, y + 0.15, 0, 1.05 * look.size)
    return Thing(box, tuple(marks), slight_shadow(at, 8 * look.size), slight=True)


@dataclass(frozen=True, slots=True)
class Pen:
    at: Point
    size: float
    turn: float

    def spot(self, x: float, y: float) -> Point:
        return (self.at[0] + x * self.size * self.turn, self.at[1] + y * self.size)

    def fill(self, role: str, *points: Point) -> Shape:
        return fill(role, [self.spot(*point) for point in points])

    def line(self, role: str, width: float, *points: Point) -> Shape:
        return Shape(role, path([self.spot(*p) for p in points], closed=False), width * self.size)

    def dot(self, role: str, x: float, y: float, rx: float, ry: float | None = None) -> Shape:
        return disc(role, self.spot(x, y), rx * self.size, (rx if ry is None else ry) * self.size)


def _standing(pen: Pen, look: Person) -> list[Mark]:
    stride = 1.5 if look.pose == "walk" else 0.4
    marks: list[Mark] = [
        pen.line("tyre", 2.1, (-1.5 - stride, -0.6), (-0.9 - stride, -0.6)),
        pen.line("tyre", 2.1, (1.1 + stride, -0.2), (1.8 + stride, -0.2)),
        pen.line(look.legs, 2.5, (-1.3 - stride, -1.6), (-1.2, -8)),
        pen.line(look.legs, 2.5, (1.2 + stride, -1.2), (1.2, -8)),
    ]
    hem, foot = (3.9, -4.2) if look.dress else (3.1, -7)
    body = ((-2.5, -15.3), (2.5, -15.3), (hem, foot), (-hem, foot))
    marks.append(pen.line(look.coat + ".d", 1.9, (2.2, -14.4), (3.6 + stride * 0.4, -9.2)))
    marks += [pen.fill(look.coat, *body), pen.line(look.coat, 1.6, (-2, -14.7), (2, -14.7))]
    marks += _arm(pen, look, stride)
    return marks + head(pen, look, -18.2) + _load(pen, look)


def _arm(pen: Pen, look: Person, stride: float) -> list[Mark]:
    hand = {"wave": (-5.6, -18.2), "push": (-6.4, -10.4), "hold": (-4.6, -9.4)}.get(
        look.pose, (-3.8 - stride * 0.5, -9.2)
    )
    sleeve = pen.line(look.coat + ".d", 1.9, (-2.2, -14.3), hand)
    return [sleeve, pen.dot(look.skin, *hand, 1.05)]


def head(pen: Pen, look: Person, up: float) -> list[Mark]:
    """Face and hair, or the headscarf, with the middle of the face so many pixels up."""
    face, neck = (
        pen.dot(look.skin, 0, up, 2.7, 2.9),
        pen.line(look.skin, 1.8, (0, up + 2.4), (0, up + 3.2)),
    )
    if look.style == "scarf":
        return _scarf(pen, look, up)
    if look.style == "afro":
        crown = pen.dot(look.hair, 0.3, up - 1.2, 4.1, 3.9)
        return [crown, neck, pen.dot(look.skin, -0.5, up + 0.4, 2.4, 2.6)]
    if look.style == "bald":
        return [neck, face, pen.line(look.hair, 1.3, (2.3, up - 0.8), (2.3, up + 0.9))]
    return [*_behind(pen, look, up), neck, face, *_before(pen, look, up), _cap(pen, look, up)]


def _scarf(pen: Pen, look: Person, up: float) -> list[Mark]:
    fall = ((-2.6, up + 1), (3, up + 1), (3, up + 5.2), (-2.8, up + 4.8))
    cloth = [pen.dot(look.hair, 0.3, up - 0.3, 3.5, 3.6), pen.fill(look.hair, *fall)]
    return [*cloth, pen.dot(look.skin, -0.7, up + 0.1, 1.9, 2.3)]


def _behind(pen: Pen, look: Person, up: float) -> list[Mark]:
    if look.style == "long":
        fall = ((-2.8, up - 1), (3.1, up - 1), (3.5, up + 4.6), (-2, up + 4))
        return [pen.fill(look.hair, *fall)]
    return [pen.dot(look.hair, 1.6, up - 3.4, 1.6)] if look.style == "bun" else []


def _before(pen: Pen, look: Person, up: float) -> list[Mark]:
    if look.style == "beard":
        return [pen.dot(look.hair, -0.3, up + 1.9, 2.0, 1.3)]
    if look.style == "cap":
        return [pen.line(look.hair, 1.3, (-4.2, up - 0.9), (0, up - 0.9))]
    return []


def _cap(pen: Pen, look: Person, up: float) -> Shape:
    """Hair over the crown, fuller at the back of the head."""
    front, size = pen.spot(-2.75, up - 0.3), pen.size
    sweep = 1 if pen.turn > 0 else 0
    wide, curl = 5.9 * size * pen.turn, 3.1 * size
    data = f"M{joined(front)}a{joined((curl, curl))} 0 0 {sweep} {joined((wide, 0.9 * size))}"
    back = (-1.2 * size * pen.turn, -1.9 * size, -wide, -0.9 * size)
    return Shape(look.hair, f"{data}q{joined(back)}z")


def _load(pen: Pen, look: Person) -> list[Mark]:
    """What somebody carries, pushes or has with them."""
    return LOADS[look.carries](pen) if look.carries else []


def _suitcase(pen: Pen) -> list[Mark]:
    case = pen.fill("brick", (2.8, -6.6), (8, -6.6), (8, 0.2), (2.8, 0.2))
    straps = pen.line("umber", 0.9, (4.2, -6.4), (4.2, 0), (4.2, -6.4), (6.6, -6.4), (6.6, 0))
    return [pen.line("metal", 0.9, (4.4, -9.2), (5.2, -6.5)), case, straps]


def _backpack(pen: Pen) -> list[Mark]:
    return [pen.fill("ochre", (2.2, -15), (5, -14.4), (5, -9.4), (2.4, -9.2))]


def _bag(pen: Pen) -> list[Mark]:
    return [pen.fill("rose", (-6, -9), (-2.6, -9), (-2.2, -4.6), (-6.4, -4.6))]


def _papers(pen: Pen) -> list[Mark]:
    return [pen.fill("white", (-6.4, -12.2), (-3, -13), (-2.4, -9.4), (-5.8, -8.6))]


def _cane(pen: Pen) -> list[Mark]:
    return [pen.line("bark", 1, (-4, -9.6), (-5, 0))]


def _rollator(pen: Pen) -> list[Mark]:
    frame = pen.line("metal", 1, (-5.6, -10.6), (-7.6, -1.2), (-4.2, -6), (-3.6, -1))
    return [frame, pen.dot("tyre", -7.6, -1.2, 1.2), pen.dot("tyre", -3.6, -0.8, 1.2)]


def _ball(pen: Pen) -> list[Mark]:
    return [pen.dot("white", -7, -1.8, 1.9), pen.dot("dark", -7.2, -2, 0.7)]


def _box(pen: Pen) -> list[Mark]:
    box = pen.fill("wood", (-7, -13.4), (-0.4, -13.4), (-0.4, -8), (-7, -8))
    return [
        box,
        pen.line("sand", 1.1, (-3.7, -13.2), (-3.7, -8.2)),
        pen.dot("skin_b", -1.6, -8.2, 1),
    ]


def _balloon(pen: Pen) -> list[Mark]:
    string = pen.line("metal", 0.5, (-4.2, -10), (-6, -22))
    return [string, pen.dot("poppy", -6.2, -25, 2.8, 3.3)]


def _stroller(pen: Pen) -> list[Mark]:
    frame = pen.line("metal", 1, (-5.8, -10.6), (-8.2, -7.2), (-13, -1.2), (-8.2, -7.2), (-7.4, -1))
    basket = pen.fill("petrol", (-7, -9.4), (-14.6, -9.4), (-13.4, -4.4), (-8.2, -4.4))
    hood = pen.fill("petrol.d", (-14.6, -9.4), (-13.8, -13), (-11, -13.6), (-10.4, -9.4))
    return [frame, basket, hood, pen.dot("tyre", -7.4, -1, 1.4), pen.dot("tyre", -13, -1, 1.4)]


LOADS: dict[str, Callable[[Pen], list[Mark]]] = {
    "suitcase": _suitcase,
    "backpack": _backpack,
    "bag": _bag,
    "papers": _papers,
    "cane": _cane,
    "rollator": _rollator,
    "stroller": _stroller,
    "ball": _ball,
    "box": _box,
    "balloon": _balloon,
}


def _seated(pen: Pen, look: Person) -> list[Mark]:
    chair: list[Mark] = []
    if look.pose == "wheelchair":
        chair = [
            pen.line("metal", 1.2, (4, -11.5), (3.2, -5), (-3.6, -5)),
            pen.line("tyre", 1.2, (-3.6, -5), (-5, -1.6)),
        ]
    body = pen.fill(look.coat, (-2, -13.6), (2.8, -13.4), (3, -5.4), (-2.2, -5.4))
    legs = pen.line(look.legs, 2.6, (1.2, -5.6), (-3.8, -5.8), (-4.2, -1.4))
    shoe = pen.line("tyre", 1.9, (-4.4, -0.6), (-5.6, -0.6))
    arm = [
        pen.line(look.coat + ".d", 1.8, (0, -12.4), (-0.6, -8.4), (-3.4, -7.6)),
        pen.dot(look.skin, -3.6, -7.6, 1),
    ]
    wheels: list[Mark] = []
    if look.pose == "wheelchair":
        ring = ellipse(pen.spot(1.4, -4), 4 * pen.size, 4 * pen.size)
        wheels = [
            Shape("tyre", ring, 1.2),
            pen.dot("metal", 1.4, -4, 0.9),
            pen.dot("tyre", -4, -1, 1),
        ]
    return [*chair, body, legs, shoe, *arm, *head(pen, look, -16.2), *wheels]
