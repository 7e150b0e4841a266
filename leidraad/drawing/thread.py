"""The one red line: the network of all examples, the legs of one, the stations at the doors."""

from collections.abc import Mapping, Sequence
from functools import cache
from math import sqrt

from leidraad.drawing.geometry import Point, project
from leidraad.drawing.marks import Mark, Shape, disc
from leidraad.drawing.pathdata import smooth
from leidraad.drawing.streets import (
    ARRIVAL,
    EDGES,
    LEGS,
    SPOTS,
    Edge,
    edge_between,
    leg_name,
    legs,
    traced,
    traffic,
    way,
)
from leidraad.drawing.writer import Paint, drawn

WIDE, TIGHT = 16.0, 7.0
THIN, THICK = 2.8, 8.5
BED = 11.5


def width(examples: int) -> float:
    """Grows gently with the root of the count, up to a cap."""
    return round(2 * min(THICK, THIN + 0.62 * sqrt(examples))) / 2


@cache
def _bend(corner: Point) -> float:
    """How round a corner is: wide where the street turns, tight where a line turns off it."""
    return WIDE if corner in {project(*SPOTS[name]) for name in _turns()} else TIGHT


@cache
def _turns() -> frozenset[str]:
    return frozenset(name for name in SPOTS if sum(name in edge for edge in EDGES) == 2)


def _line(walked: Sequence[str], lift: float) -> str:
    points = traced(walked)
    raised = {(x, y - lift): (x, y) for x, y in points}
    return smooth(list(raised), lambda corner: _bend(raised[corner]))


@cache
def stretches() -> tuple[tuple[str, ...], ...]:
    """The streets cut at crossings and doors: ways on which nobody can turn off."""
    ends = set(SPOTS) - _turns()
    return tuple(
        sorted({_stretch(end, edge, ends) for edge in EDGES for end in edge if end in ends})
    )


def _stretch(end: str, edge: Edge, ends: set[str]) -> tuple[str, ...]:
    walked, taken = [end], [edge]
    while True:
        here = taken[-1][0] if taken[-1][1] == walked[-1] else taken[-1][1]
        walked.append(here)
        if here in ends:
            return tuple(min(walked, walked[::-1]))
        taken.append(next(one for one in EDGES if here in one and one != taken[-1]))


def bed() -> list[Mark]:
    """The pale edge the line lies in, under every street it may take."""
    return [Shape("edge", "".join(_laid(stretch) for stretch in stretches()), BED)]


def _laid(stretch: tuple[str, ...], lift: float = 0.0) -> str:
    return _line(stretch, lift)


def network(pairs: Mapping[tuple[str, str], int]) -> list[Mark]:
    """One line per stretch, as thick as the examples that pass; dotted where none does."""
    counts = traffic(pairs)
    counts[_arrival_edge()] = max(pairs.values(), default=0)
    faint, shine = "", ""
    lines: dict[float, str] = {}
    for stretch in stretches():
        count = counts.get(edge_between(*stretch[:2]), 0)
        if count:
            lines[width(count)] = lines.get(width(count), "") + _laid(stretch)
            shine += _laid(stretch, 0.8)
        else:
            faint += _laid(stretch)
    marks: list[Mark] = [Shape("thread", data, size) for size, data in sorted(lines.items())]
    marks = [Shape("faint", faint, 1.6, "1 11"), *marks] if faint else marks
    return [*marks, Shape("strand", shine, 1.1)] if shine else marks


def _arrival_edge() -> Edge:
    return next(edge for edge in EDGES if ARRIVAL in edge)


@cache
def leg_data(start: str, end: str, lift: float = 0.0) -> str:
    return _line(way(start, end), lift)


def one_thread(domains: Sequence[str], size: float = 5.5) -> list[Mark]:
    """The whole thread of one example, from arrival on, so many pixels wide."""
    wanted = legs(domains)
    flat, raised = (
        "".join(leg_data(a, b, lift) for a, b in LEGS if leg_name(a, b) in wanted)
        for lift in (0.0, size / 6)
    )
    return [
        Shape("edge", flat, size + 4.5),
        Shape("thread", flat, size),
        Shape("strand", raised, size / 5),
    ]


def routes(paint: Paint) -> str:
    """Every leg, hidden until a style rule lights it."""
    return "".join(
        f'<g class="route" data-leg="{leg_name(a, b)}" opacity="0">'
        f"{drawn([Shape('thread', leg_data(a, b), 5.5)], paint)}</g>"
        for a, b in LEGS
    )


def stations(codes: Sequence[str], size: float = 1.0) -> list[Mark]:
    """A round mark in the domain's colour at every door, lying on the ground."""
    marks: list[Mark] = []
    for code in codes:
        at = project(*SPOTS[code])
        if code == ARRIVAL:
            marks += _rings(at, "thread", (13 * size, 10.6 * size, 6 * size))
        else:
            marks += _rings(at, code, (11 * size, 8.6 * size, 3.6 * size))
    return marks


def _rings(at: Point, role: str, radii: tuple[float, float, float]) -> list[Mark]:
    outer, middle, inner = radii
    rings = (("edge", outer), (role, middle), ("edge", inner))
    return [disc(paint, at, radius, radius / 2) for paint, radius in rings]


@cache
def thread_css() -> str:
    """Rules that light the legs of the example in hand, and dim the network meanwhile."""
    held = ":is(:hover,:focus-within)"
    lit = ",".join(
        f':root:has([data-legs~="{name}"]{held}) [data-leg="{name}"]'
        for name in (leg_name(*leg) for leg in LEGS)
    )
    return (
        ".route{opacity:0}"
        f"{lit}{{opacity:1}}"
        f":root:has([data-legs]{held}) .network{{opacity:.18}}"
        "@media (prefers-reduced-motion:no-preference)"
        "{.route,.network{transition:opacity 160ms ease-out}}"
        "@media print{.route{display:none}}"
    )
