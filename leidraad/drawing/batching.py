"""The same picture in fewer paths: marks in equal paint are drawn together where that may be.

Two marks must keep their order only where they overlap and differ in paint. Among all orders that
keep those, one is taken that finishes a paint when most of its marks are free to be drawn.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from leidraad.drawing.marks import Mark, Shape, Stamp
from leidraad.drawing.palette import settled
from leidraad.drawing.pathdata import FINE, Extent, extent, overlap

Paint = tuple[str, float, str]
CELL = 96.0


def paint_of(mark: Mark) -> Paint | None:
    return (settled(mark.role), mark.width, mark.dash) if isinstance(mark, Shape) else None


def batched(marks: Sequence[Mark], stamp_extent: Callable[[Stamp], Extent]) -> list[Mark]:
    kept = [mark for mark in marks if isinstance(mark, Stamp) or mark.data]
    paints = [paint_of(mark) for mark in kept]
    followers, waiting = _constraints([_bounds(mark, stamp_extent) for mark in kept], paints)
    return _joined([kept[i] for i in _order(paints, followers, waiting)])


def _bounds(mark: Mark, stamp_extent: Callable[[Stamp], Extent]) -> Extent:
    if isinstance(mark, Stamp):
        return stamp_extent(mark)
    return extent(mark.data, mark.width / 2 * FINE)


def _constraints(
    bounds: Sequence[Extent], paints: Sequence[Paint | None]
) -> tuple[list[list[int]], list[int]]:
    """Which marks come after each mark, and how many each still waits for."""
    followers: list[list[int]] = [[] for _ in bounds]
    waiting = [0] * len(bounds)
    for later, earlier_ones in enumerate(_earlier_near(bounds)):
        for earlier in earlier_ones:
            differ = paints[earlier] != paints[later] or paints[later] is None
            if differ and overlap(bounds[earlier], bounds[later]):
                followers[earlier].append(later)
                waiting[later] += 1
    return followers, waiting


def _earlier_near(bounds: Sequence[Extent]) -> list[set[int]]:
    """For each mark, the earlier ones that share a cell of a coarse grid with it."""
    grid: dict[tuple[int, int], list[int]] = defaultdict(list)
    near: list[set[int]] = []
    for place, box in enumerate(bounds):
        found: set[int] = set()
        for column in range(int(box[0] // CELL), int(box[1] // CELL) + 1):
            for row in range(int(box[2] // CELL), int(box[3] // CELL) + 1):
                found.update(grid[column, row])
                grid[column, row].append(place)
        near.append(found)
    return near


def _order(
    paints: Sequence[Paint | None], followers: list[list[int]], waiting: list[int]
) -> list[int]:
    left: dict[Paint | None, int] = defaultdict(int)
    for paint in paints:
        left[paint] += 1
    free: dict[Paint | None, list[int]] = defaultdict(list)
    for place, count in enumerate(waiting):
        if not count:
            free[paints[place]].append(place)
    drawn: list[int] = []
    while free:
        paint = max(free, key=lambda one: (one is None, len(free[one]) / left[one], left[one]))
        for place in _run(paint, free, paints, followers, waiting):
            drawn.append(place)
            left[paint] -= 1
    return drawn


def _run(
    paint: Paint | None,
    free: dict[Paint | None, list[int]],
    paints: Sequence[Paint | None],
    followers: list[list[int]],
    waiting: list[int],
) -> list[int]:
    """All that can be drawn now in one paint, with what that sets free in the same paint."""
    ready, run = free.pop(paint), list[int]()
    while ready:
        place = ready.pop()
        run.append(place)
        for follower in followers[place]:
            waiting[follower] -= 1
            if not waiting[follower]:
                (ready if paints[follower] == paint else free[paints[follower]]).append(follower)
    return sorted(run)


def _joined(marks: Sequence[Mark]) -> list[Mark]:
    """Neighbours in equal paint as one shape."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if isinstance(mark, Shape) and isinstance(last, Shape) and paint_of(last) == paint_of(mark):
            joined[-1] = Shape(last.role, last.data + mark.data, last.width, last.dash)
        else:
            joined.append(mark)
    return joined
