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
    Edge,
    leg_name,
    legs,
    traced,
    traffic,
    way,
)
from leidraad.drawing.writer import Paint, drawn

CURVE = 12.0
THIN, THICK = 3.0, 9.5
CASING = 4.0


def width(examples: int) -> float:
    """Grows gently with the root of the count, up to a cap."""
    return min(THICK, THIN + 0.8 * examples**0.5)


def network(pairs: Mapping[tuple[str, str], int]) -> list[Mark]:
    """One line per stretch of street, as thick as the examples that pass; dotted where none does."""
    counts = traffic(pairs)
    counts[_arrival_edge()] = max(pairs.values(), default=0)
    walked = {edge: width(count) for edge, count in counts.items() if count}
    faint = "".join(path(traced(edge), closed=False) for edge in EDGES if edge not in walked)
    marks: list[Mark] = [Shape("faint", faint, 1.6, "1 6")] if faint else []
    marks += [Shape("edge", data, size + CASING) for size, data in _by_width(walked)]
    marks += [Shape("thread", data, size) for size, data in _by_width(walked)]
    return (
        marks + [Shape("strand", "".join(data for _, data in _by_width(walked)), 0.9, "2 5")]
        if walked
        else marks
    )


def _arrival_edge() -> Edge:
    return next(edge for edge in EDGES if ARRIVAL in edge)


def _by_width(walked: Mapping[Edge, float]) -> list[tuple[float, str]]:
    grouped: dict[float, str] = {}
    for edge, size in walked.items():
        size = round(size * 2) / 2
        grouped[size] = grouped.get(size, "") + path(traced(edge), closed=False)
    return sorted(grouped.items())


@cache
def leg_data(start: str, end: str) -> str:
    return smooth(traced(way(start, end)), CURVE)


def one_thread(domains: Sequence[str]) -> list[Mark]:
    """The whole thread of one example, from arrival on."""
    wanted = legs(domains)
    data = "".join(leg_data(a, b) for a, b in LEGS if leg_name(a, b) in wanted)
    return [Shape("edge", data, 9.5), Shape("thread", data, 5.5), Shape("strand", data, 0.9, "2 5")]


def routes(paint: Paint) -> str:
    """Every leg, hidden until a style rule lights it."""
    parts = []
    for start, end in LEGS:
        data = leg_data(start, end)
        marks = [Shape("edge", data, 9.5), Shape("thread", data, 5.5)]
        name = leg_name(start, end)
        parts.append(f'<g class="route" data-leg="{name}" opacity="0">{drawn(marks, paint)}</g>')
    return "".join(parts)


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
