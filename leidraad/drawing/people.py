"""People, in pixels from their feet; each with a look of their own and something to do."""

from dataclasses import dataclass

from leidraad.drawing.geometry import Box, Point, ellipse, joined, path, project
from leidraad.drawing.marks import Mark, Shape, Thing, disc, fill, slight_shadow


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
    pen = _Pen(at, look.size, turn)
    marks: list[Mark] = []
    if look.pose in ("wheelchair", "sit"):
        marks += _seated(pen, look)
    else:
        marks += _standing(pen, look)
    box = Box(x - 0.15, x + 0.15, y - 0.15, y + 0.15, 0, 1.05 * look.size)
    return Thing(box, tuple(marks), slight_shadow(at, 8 * look.size), slight=True)


@dataclass(frozen=True, slots=True)
class _Pen:
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


def _standing(pen: _Pen, look: Person) -> list[Mark]:
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
    return marks + _head(pen, look, -18.2) + _load(pen, look)


def _arm(pen: _Pen, look: Person, stride: float) -> list[Mark]:
    hand = {"wave": (-5.6, -18.2), "push": (-6.4, -10.4), "hold": (-4.6, -9.4)}.get(
        look.pose, (-3.8 - stride * 0.5, -9.2)
    )
    sleeve = pen.line(look.coat + ".d", 1.9, (-2.2, -14.3), hand)
    return [sleeve, pen.dot(look.skin, *hand, 1.05)]


def _head(pen: _Pen, look: Person, up: float) -> list[Mark]:
    face = pen.dot(look.skin, 0, up, 2.7, 2.9)
    neck = pen.line(look.skin, 1.8, (0, up + 2.4), (0, up + 3.2))
    if look.style == "scarf":
        cloth = [
            pen.dot(look.hair, 0.3, up - 0.3, 3.5, 3.6),
            pen.fill(look.hair, (-2.6, up + 1), (3, up + 1), (3, up + 5.2), (-2.8, up + 4.8)),
        ]
        return [*cloth, pen.dot(look.skin, -0.7, up + 0.1, 1.9, 2.3)]
    if look.style == "long":
        back = pen.fill(look.hair, (-2.8, up - 1), (3.1, up - 1), (3.5, up + 4.6), (-2, up + 4))
        return [back, neck, face, _cap(pen, look, up)]
    if look.style == "afro":
        return [
            pen.dot(look.hair, 0.3, up - 1.2, 4.1, 3.9),
            neck,
            pen.dot(look.skin, -0.5, up + 0.4, 2.4, 2.6),
        ]
    if look.style == "bun":
        return [pen.dot(look.hair, 1.6, up - 3.4, 1.6), neck, face, _cap(pen, look, up)]
    if look.style == "bald":
        return [neck, face, pen.line(look.hair, 1.3, (2.3, up - 0.8), (2.3, up + 0.9))]
    if look.style == "cap":
        brim = pen.line(look.hair, 1.3, (-4.2, up - 0.9), (0, up - 0.9))
        return [neck, face, _cap(pen, look, up), brim]
    beard = [pen.dot(look.hair, -0.3, up + 1.9, 2.0, 1.3)] if look.style == "beard" else []
    return [neck, face, *beard, _cap(pen, look, up)]


def _cap(pen: _Pen, look: Person, up: float) -> Shape:
    """Hair over the crown, fuller at the back of the head."""
    front, size = pen.spot(-2.75, up - 0.3), pen.size
    sweep = 1 if pen.turn > 0 else 0
    wide, curl = 5.9 * size * pen.turn, 3.1 * size
    data = f"M{joined(front)}a{joined((curl, curl))} 0 0 {sweep} {joined((wide, 0.9 * size))}"
    back = (-1.2 * size * pen.turn, -1.9 * size, -wide, -0.9 * size)
    return Shape(look.hair, f"{data}q{joined(back)}z")


def _load(pen: _Pen, look: Person) -> list[Mark]:
    if look.carries == "suitcase":
        return [
            pen.line("metal", 0.9, (4.4, -9.2), (5.2, -6.5)),
            pen.fill("brick", (2.8, -6.6), (8, -6.6), (8, 0.2), (2.8, 0.2)),
            pen.line("umber", 0.9, (4.2, -6.4), (4.2, 0), (4.2, -6.4), (6.6, -6.4), (6.6, 0)),
        ]
    if look.carries == "backpack":
        return [pen.fill("ochre", (2.2, -15), (5, -14.4), (5, -9.4), (2.4, -9.2))]
    if look.carries == "bag":
        return [pen.fill("rose", (-6, -9), (-2.6, -9), (-2.2, -4.6), (-6.4, -4.6))]
    if look.carries == "papers":
        return [pen.fill("white", (-6.4, -12.2), (-3, -13), (-2.4, -9.4), (-5.8, -8.6))]
    if look.carries == "cane":
        return [pen.line("bark", 1, (-4, -9.6), (-5, 0))]
    if look.carries == "rollator":
        return [
            pen.line("metal", 1, (-5.6, -10.6), (-7.6, -1.2), (-4.2, -6), (-3.6, -1)),
            pen.dot("tyre", -7.6, -1.2, 1.2),
            pen.dot("tyre", -3.6, -0.8, 1.2),
        ]
    if look.carries == "stroller":
        return _stroller(pen)
    if look.carries == "ball":
        return [pen.dot("white", -7, -1.8, 1.9), pen.dot("dark", -7.2, -2, 0.7)]
    if look.carries == "balloon":
        return [
            pen.line("metal", 0.5, (-4.2, -10), (-6, -22)),
            pen.dot("poppy", -6.2, -25, 2.8, 3.3),
        ]
    return []


def _stroller(pen: _Pen) -> list[Mark]:
    frame = pen.line("metal", 1, (-5.8, -10.6), (-8.2, -7.2), (-13, -1.2), (-8.2, -7.2), (-7.4, -1))
    basket = pen.fill("petrol", (-7, -9.4), (-14.6, -9.4), (-13.4, -4.4), (-8.2, -4.4))
    hood = pen.fill("petrol.d", (-14.6, -9.4), (-13.8, -13), (-11, -13.6), (-10.4, -9.4))
    return [frame, basket, hood, pen.dot("tyre", -7.4, -1, 1.4), pen.dot("tyre", -13, -1, 1.4)]


def _seated(pen: _Pen, look: Person) -> list[Mark]:
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
    return [*chair, body, legs, shoe, *arm, *_head(pen, look, -16.2), *wheels]


def cyclist(x: float, y: float, look: Person, *, flip: bool = False, frame: str = "navy") -> Thing:
    """Somebody on a bicycle, riding along x; `flip` rides the other way."""
    at = project(x, y)
    pen = _Pen(at, look.size, 1.0 if flip else -1.0)
    bent, straight = (2.6, -9.8), (3.2, -14.2)
    wheels = [ellipse(pen.spot(along, -3.8), 3.5, 3.7) for along in (-5.8, 5.8)]
    marks: list[Mark] = [
        Shape("tyre", "".join(wheels), 1.1),
        pen.line(frame, 1.3, (5.8, -3.8), (2.2, -9), (-3.6, -9), (0, -3.8), (5.8, -3.8)),
        pen.line(frame, 1.3, (-5.8, -3.8), (-3.2, -11.6), (-1.8, -12.2)),
        pen.line(look.legs, 2.5, bent, (-1.2, -7.6), (0.4, -2.6)),
        pen.fill(look.coat, (1.0, -18), (4.6, -17), (4.6, -9.4), (1.0, -9.4)),
        pen.line(f"{look.coat}.d", 1.8, straight, (0.4, -12.4), (-2.2, -12.2)),
        pen.dot(look.skin, -2.4, -12.3, 1.0),
    ]
    head = _Pen(pen.spot(2.2, -2.6), look.size, pen.turn)
    marks += _head(head, look, -18.2)
    box = Box(x - 0.35, x + 0.35, y - 0.2, y + 0.2, 0, 1.2)
    return Thing(box, tuple(marks), slight_shadow((at[0] - 3, at[1]), 14), slight=True)


def dog(x: float, y: float, coat: str = "wood", *, flip: bool = False) -> Thing:
    at = project(x, y)
    pen = _Pen(at, 1.0, -1.0 if flip else 1.0)
    marks = (
        pen.line(coat, 1.4, (-3, -0.3), (-2.8, -4), (2.8, -4), (3, -0.3)),
        pen.line(coat, 3.2, (-2.4, -4.6), (2.4, -4.6)),
        pen.line(coat, 1.2, (3.2, -5.2), (5, -7.6)),
        pen.dot(coat, -4, -6.8, 2.1, 1.8),
        pen.dot("dark", -5.9, -6.6, 0.7),
    )
    box = Box(x - 0.15, x + 0.15, y - 0.15, y + 0.15, 0, 0.4)
    return Thing(box, marks, slight_shadow(at, 6), slight=True)


def sheep(x: float, y: float, *, flip: bool = False) -> Thing:
    at = project(x, y)
    pen = _Pen(at, 1.0, -1.0 if flip else 1.0)
    marks = (
        pen.line("dark", 1.3, (-2.4, 0), (-2.4, -3)),
        pen.line("dark", 1.3, (2.6, 0), (2.6, -3)),
        pen.dot("white", 0, -5.4, 5.2, 3.6),
        pen.dot("white", -2.4, -6.6, 3, 2.6),
        pen.dot("dark", -5.4, -6.6, 1.9, 1.6),
    )
    box = Box(x - 0.2, x + 0.2, y - 0.2, y + 0.2, 0, 0.5)
    return Thing(box, marks, slight_shadow(at, 8), slight=True)
