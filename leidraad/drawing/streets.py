"""The street plan as a small graph: doors, crossings, bridges; the shortest way between two."""

from collections.abc import Mapping, Sequence
from functools import cache
from heapq import heappop, heappush
from itertools import combinations, pairwise
from math import dist, pi, sin

from leidraad.drawing.geometry import Point, project
from leidraad.drawing.palette import DOMAINS

ARRIVAL = "aankomst"

SPOTS: dict[str, Point] = {
    "aankomst": (13.0, 25.5),
    "huisvesting": (10.2, 0.9),
    "inburgering": (-4.2, 15.9),
    "werk-en-inkomen": (25.6, 16.2),
    "sociaal-netwerk": (11.0, 15.4),
    "onderwijs": (21.6, 0.4),
    "zorg": (5.7, 22.2),
    "main-hall": (-4.2, 18.0),
    "main-a": (1.0, 18.0),
    "main-care": (7.4, 18.0),
    "main-house": (11.0, 18.0),
    "main-stop": (13.0, 18.0),
    "main-b": (17.4, 18.0),
    "main-work": (25.6, 18.0),
    "care-path": (7.4, 22.2),
    "bridge-a-south": (1.0, 7.9),
    "bridge-a-north": (1.0, 3.6),
    "bridge-b-south": (17.4, 7.9),
    "bridge-b-north": (17.4, 3.6),
    "quay-a": (1.0, 2.4),
    "quay-home": (10.2, 2.4),
    "quay-b": (17.4, 2.4),
    "quay-school": (21.6, 2.4),
}

STREETS: tuple[tuple[str, ...], ...] = (
    (
        "inburgering",
        "main-hall",
        "main-a",
        "main-care",
        "main-house",
        "main-stop",
        "main-b",
        "main-work",
        "werk-en-inkomen",
    ),
    (
        "main-a",
        "bridge-a-south",
        "bridge-a-north",
        "quay-a",
        "quay-home",
        "quay-b",
        "quay-school",
        "onderwijs",
    ),
    ("main-b", "bridge-b-south", "bridge-b-north", "quay-b"),
    ("main-care", "care-path", "zorg"),
    ("main-house", "sociaal-netwerk"),
    ("main-stop", "aankomst"),
    ("quay-home", "huisvesting"),
)

BRIDGE_RISE = 0.55

Edge = tuple[str, str]


def edge_between(a: str, b: str) -> Edge:
    return (a, b) if a < b else (b, a)


EDGES: tuple[Edge, ...] = tuple(
    edge_between(a, b) for street in STREETS for a, b in pairwise(street)
)


def leg_name(start: str, end: str) -> str:
    return f"{start}-{end}"


PAIRS: tuple[tuple[str, str], ...] = tuple(combinations(DOMAINS, 2))
LEGS: tuple[tuple[str, str], ...] = (*((ARRIVAL, code) for code in DOMAINS), *PAIRS)


def in_order(domains: Sequence[str]) -> tuple[str, ...]:
    """The domains in their fixed order, each once; unknown codes are an error."""
    strange = set(domains) - set(DOMAINS)
    if strange:
        raise ValueError(f"unknown domains: {', '.join(sorted(strange))}")
    return tuple(code for code in DOMAINS if code in domains)


def legs(domains: Sequence[str]) -> tuple[str, ...]:
    """The legs of one example's thread: from arrival to its first place, then place by place."""
    stops = (ARRIVAL, *in_order(domains))
    return tuple(leg_name(a, b) for a, b in pairwise(stops))


@cache
def way(start: str, end: str) -> tuple[str, ...]:
    """The crossings on the shortest way, ends included (Dijkstra)."""
    queue: list[tuple[float, tuple[str, ...]]] = [(0.0, (start,))]
    seen: set[str] = set()
    while queue:
        length, walked = heappop(queue)
        if walked[-1] == end:
            return walked
        if walked[-1] in seen:
            continue
        seen.add(walked[-1])
        for near in _neighbours(walked[-1]):
            heappush(queue, (length + dist(SPOTS[walked[-1]], SPOTS[near]), (*walked, near)))
    raise ValueError(f"no way from {start} to {end}")


@cache
def _neighbours(name: str) -> tuple[str, ...]:
    return tuple(b if a == name else a for a, b in EDGES if name in (a, b))


def edges_of(start: str, end: str) -> tuple[Edge, ...]:
    walked = way(start, end)
    return tuple(edge_between(a, b) for a, b in pairwise(walked))


def deck_height(part: float) -> float:
    """Height of a bridge's deck, a part of the way across."""
    return BRIDGE_RISE * sin(pi * part)


def traced(walked: Sequence[str]) -> list[Point]:
    """The way in the picture, over the bridges' backs, without points on a straight stretch."""
    points: list[Point] = []
    for a, b in pairwise(walked):
        points.append(project(*SPOTS[a]))
        if "bridge" in a and "bridge" in b:
            points += _over(SPOTS[a], SPOTS[b])
    return _corners([*points, project(*SPOTS[walked[-1]])])


def _over(start: Point, end: Point) -> list[Point]:
    steps = [step / 6 for step in range(1, 6)]
    return [
        project(
            start[0] + (end[0] - start[0]) * s, start[1] + (end[1] - start[1]) * s, deck_height(s)
        )
        for s in steps
    ]


def _corners(points: list[Point]) -> list[Point]:
    kept = points[:1]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        cross = (here[0] - before[0]) * (after[1] - here[1]) - (here[1] - before[1]) * (
            after[0] - here[0]
        )
        if abs(cross) > 1.0:
            kept.append(here)
    return [*kept, points[-1]]


def traffic(pairs: Mapping[tuple[str, str], int]) -> dict[Edge, int]:
    """How many examples pass through each stretch of street."""
    counts: dict[Edge, int] = {}
    for (start, end), examples in pairs.items():
        for edge in edges_of(start, end):
            counts[edge] = counts.get(edge, 0) + examples
    return counts
