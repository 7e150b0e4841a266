"""The one red line: the network of all examples, the legs of one, the stations at the doors."""

from collections.abc import Mapping, Sequence
from functools import cache

from leidraad.drawing.geometry import path, project, smooth
from leidraad.drawing.marks import Mark, Shape, disc
from leidraad.drawing.palette import DOMAINS
from leidraad.drawing.streets import (
    ARRIVAL,
    EDGES,
    LEGS,
    SPOTS,
    STREETS,
    Edge,
    leg_name,
    legs,
    traced,
    traffic,
    way,
)
from leidraad.drawing.writer import Paint, drawn

CURVE = 12.0
THIN, THICK = 2.4, 7.0
BED = 10.0


def width(examples: int) -> float:
    """Grows gently with the root of the count, up to a cap."""
    return min(THICK, THIN + 0.62 * examples**0.5)


def bed() -> list[Mark]:
    """The pale edge the line lies in, under every street it may take."""
    return [Shape("edge", "".join(path(traced(street), closed=False) for street in STREETS), BED)]


def network(pairs: Mapping[tuple[str, str], int]) -> list[Mark]:
    """One line per stretch of street, as thick as the examples that pass; dotted where none does."""
    counts = traffic(pairs)
    counts[_arrival_edge()] = max(pairs.values(), default=0)
    walked = {edge: width(count) for edge, count in counts.items() if count}
    faint = "".join(path(traced(edge), closed=False) for edge in EDGES if edge not in walked)
    lines: list[Mark] = [Shape("thread", data, size) for size, data in _by_width(walked)]
    shine = "".join(data for _, data in _by_width(walked, lift=0.7))
    lines.append(Shape("strand", shine, 1.1))
    return [Shape("faint", faint, 1.6, "1 11"), *lines] if faint else lines


def _arrival_edge() -> Edge:
    return next(edge for edge in EDGES if ARRIVAL in edge)


def _by_width(walked: Mapping[Edge, float], lift: float = 0.0) -> list[tuple[float, str]]:
    grouped: dict[float, str] = {}
    for edge, size in walked.items():
        line = [(x, y - lift) for x, y in traced(edge)]
        step = round(size * 2) / 2
        grouped[step] = grouped.get(step, "") + path(line, closed=False)
    return sorted(grouped.items())


@cache
def leg_data(start: str, end: str, lift: float = 0.0) -> str:
    return smooth([(x, y - lift) for x, y in traced(way(start, end))], CURVE)


def one_thread(domains: Sequence[str]) -> list[Mark]:
    """The whole thread of one example, from arrival on."""
    wanted = legs(domains)
    data = "".join(leg_data(a, b) for a, b in LEGS if leg_name(a, b) in wanted)
    shine = "".join(leg_data(a, b, 1.0) for a, b in LEGS if leg_name(a, b) in wanted)
    return [Shape("edge", data, BED), Shape("thread", data, 5.5), Shape("strand", shine, 1.1)]


def routes(paint: Paint) -> str:
    """Every leg, hidden until a style rule lights it."""
    return "".join(
        f'<g class="route" data-leg="{leg_name(a, b)}" opacity="0">'
        f"{drawn([Shape('thread', leg_data(a, b), 5.5)], paint)}</g>"
        for a, b in LEGS
    )


def stations() -> list[Mark]:
    """A round mark in the domain's colour at every door, lying on the ground."""
    marks: list[Mark] = []
    for code in DOMAINS:
        at = project(*SPOTS[code])
        marks += [disc("edge", at, 11, 5.5), disc(code, at, 8.6, 4.3), disc("edge", at, 3.6, 1.8)]
    at = project(*SPOTS[ARRIVAL])
    return [
        *marks,
        disc("edge", at, 13, 6.5),
        disc("thread", at, 10.6, 5.3),
        disc("edge", at, 6, 3),
    ]


@cache
def thread_css() -> str:
    """Rules that light the legs of the example in hand, without script, and dim the network meanwhile."""
    held = ":is(:hover,:focus-within)"
    lit = ",".join(
        f':root:has([data-legs~="{name}"]{held}) [data-leg="{name}"]'
        for name in (leg_name(*leg) for leg in LEGS)
    )
    return (
        ".route{opacity:0}"
        f"{lit}{{opacity:1}}"
        f":root:has([data-legs]{held}) .network{{opacity:.18}}"
        "@media (prefers-reduced-motion:no-preference){.route,.network{transition:opacity 160ms ease-out}}"
        "@media print{.route{display:none}}"
    )
