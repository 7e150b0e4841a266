"""Who moves through town on wheels or on four legs."""

from leidraad.drawing.geometry import Box, project
from leidraad.drawing.marks import Mark, Shape, Thing, slight_shadow
from leidraad.drawing.pathdata import ellipse
from leidraad.drawing.people import Pen, Person, head


def cyclist(x: float, y: float, look: Person, *, flip: bool = False, frame: str = "navy") -> Thing:
    """Somebody on a bicycle, riding along x; `flip` rides the other way."""
    at = project(x, y)
    pen = Pen(at, look.size, 1.0 if flip else -1.0)
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
    above = Pen(pen.spot(2.2, -2.6), look.size, pen.turn)
    marks += head(above, look, -18.2)
    box = Box(x - 0.35, x + 0.35, y - 0.2, y + 0.2, 0, 1.2)
    return Thing(box, tuple(marks), slight_shadow((at[0] - 3, at[1]), 14), slight=True)


def dog(x: float, y: float, coat: str = "wood", *, flip: bool = False) -> Thing:
    at = project(x, y)
    pen = Pen(at, 1.0, -1.0 if flip else 1.0)
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
    pen = Pen(at, 1.0, -1.0 if flip else 1.0)
    marks = (
        pen.line("dark", 1.3, (-2.4, 0), (-2.4, -3)),
        pen.line("dark", 1.3, (2.6, 0), (2.6, -3)),
        pen.dot("white", 0, -5.4, 5.2, 3.6),
        pen.dot("white", -2.4, -6.6, 3, 2.6),
        pen.dot("dark", -5.4, -6.6, 1.9, 1.6),
    )
    box = Box(x - 0.2, x + 0.2, y - 0.2, y + 0.2, 0, 0.5)
    return Thing(box, marks, slight_shadow(at, 8), slight=True)
