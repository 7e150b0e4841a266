"""One place alone, on a little island of town with a piece of the thread passing."""

from collections.abc import Iterable, Iterator
from functools import cache

from leidraad.drawing.geometry import Box, Point
from leidraad.drawing.ground import flat_ground, ground_works
from leidraad.drawing.marks import Mark, Shape, Thing
from leidraad.drawing.palette import palette_named
from leidraad.drawing.pathdata import FINE, Extent, extent, extent_of, overlap
from leidraad.drawing.plate import island_plate
from leidraad.drawing.scene import whole_town
from leidraad.drawing.scenery import scenery, stamp_extent
from leidraad.drawing.thread import one_thread, stations
from leidraad.drawing.writer import PREFIX, Paint, drawn, picture

# The ground each island shows, as a box in units, and the places its piece of thread runs through.
ISLANDS: dict[str, tuple[Box, tuple[str, ...]]] = {
    "huisvesting": (Box(-1.7, 13.0, -3.9, 8.2), ("huisvesting", "inburgering", "onderwijs")),
    "inburgering": (Box(-10.6, 1.0, 8.8, 19.3), ("inburgering",)),
    "werk-en-inkomen": (Box(21.2, 33.0, 8.8, 19.3), ("werk-en-inkomen",)),
    "sociaal-netwerk": (
        Box(2.8, 16.2, 8.1, 19.3),
        ("inburgering", "werk-en-inkomen", "sociaal-netwerk"),
    ),
    "onderwijs": (Box(16.8, 28.8, -5.6, 3.6), ("huisvesting", "onderwijs")),
    "zorg": (Box(-3.8, 9.0, 19.2, 27.0), ("zorg",)),
    "aankomst": (Box(8.6, 20.4, 22.2, 30.2), ("sociaal-netwerk",)),
}
ASPECT = 1.5
MARGIN = 10.0


@cache
def place(code: str, *, palette: str = "day") -> str:
    """A picture of three by two, with its own literal colours and no words."""
    island, stops = ISLANDS[code]
    paint = Paint(palette_named(palette), False, f"{PREFIX}{code}-")
    things = [thing for thing in whole_town() if _on(thing.box, island)]
    plate = island_plate(island, 26)
    view = _extent(plate)
    ground = (list(_seen(flat_ground(), view)), list(_seen(ground_works(), view)))
    below, above = scenery(things, plate, paint, ground)
    line = drawn(one_thread(stops), paint)
    thread = f'<g clip-path="url(#{paint.prefix}plate)">{line}</g>'
    body = below + thread + drawn(stations((code,)), paint) + above
    return picture(body, view=_frame(plate, things), paint=paint)


def _on(box: Box, island: Box) -> bool:
    along = box.x0 >= island.x0 and box.x1 <= island.x1
    return along and box.y0 >= island.y0 and box.y1 <= island.y1


def _extent(plate: Iterable[Point]) -> Extent:
    points = list(plate)
    return extent_of([x * FINE for x, _ in points], [y * FINE for _, y in points])


def _seen(marks: Iterable[Mark], view: Extent) -> Iterator[Mark]:
    """The marks, cut down to the outlines that come into view."""
    for mark in marks:
        if isinstance(mark, Shape):
            outlines = ["M" + one for one in mark.data.split("M")[1:]]
            kept = [one for one in outlines if overlap(extent(one, mark.width), view)]
            if kept:
                yield Shape(mark.role, "".join(kept), mark.width, mark.dash)


def _frame(plate: Iterable[Point], things: Iterable[Thing]) -> tuple[float, float, float, float]:
    """The view of three by two that holds the island and all that stands on it."""
    extents = [_extent(plate)]
    for thing in things:
        extents += [_mark_extent(mark) for mark in thing.marks]
    left, right = min(e[0] for e in extents) / FINE, max(e[1] for e in extents) / FINE
    top, bottom = min(e[2] for e in extents) / FINE, max(e[3] for e in extents) / FINE + 26
    wide = max(right - left + 2 * MARGIN, (bottom - top + 2 * MARGIN) * ASPECT)
    high = wide / ASPECT
    return ((left + right - wide) / 2, (top + bottom - high) / 2, wide, high)


def _mark_extent(mark: Mark) -> Extent:
    return extent(mark.data) if isinstance(mark, Shape) else stamp_extent(mark)
