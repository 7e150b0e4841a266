"""The pictures: the town, one place on its own island, the scene of the share image."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from leidraad.drawing.batching import batched
from leidraad.drawing.furniture import lamp_marks
from leidraad.drawing.geometry import FINE, VIEW, Box, Extent, Point, extent, extent_of, path
from leidraad.drawing.ground import ground
from leidraad.drawing.plate import edge_of, island_plate, shadow_of, town_plate
from leidraad.drawing.marks import Mark, Shape, Stamp, Thing
from leidraad.drawing.nature import tree_stamps
from leidraad.drawing.order import back_to_front
from leidraad.drawing.palette import palette_named, switched
from leidraad.drawing.scene import whole_town
from leidraad.drawing.thread import bed, network, one_thread, routes, stations
from leidraad.drawing.vehicles import bicycle_marks
from leidraad.drawing.writer import Paint, drawn, picture, stamps_used

PREFIX = "town-"


@cache
def stamps() -> Mapping[str, tuple[Mark, ...]]:
    return tree_stamps() | {
        "lamp": lamp_marks(),
        "bike": bicycle_marks(),
        "bike_teal": bicycle_marks("teal"),
    }


def town(
    *,
    title: str,
    description: str,
    pairs: Mapping[tuple[str, str], int] | None = None,
    thread: Sequence[str] | None = None,
    palette: str = "day",
    web: bool = True,
) -> str:
    """The whole town; `pairs` draws the network of all examples, `thread` the line of one."""
    paint = Paint(palette_named(palette), web, PREFIX)
    below, above = _still(palette, web)
    body = ""
    if pairs is not None:
        body = drawn(bed(), paint) + f'<g class="network">{drawn(network(pairs), paint)}</g>'
    if thread is not None:
        body += drawn(one_thread(thread), paint)
    body = below + body + (_hidden(palette) if web else "") + above
    return picture(body, view=(0, 0, *VIEW), paint=paint, title=title, description=description)


@cache
def _still(palette: str, web: bool) -> tuple[str, str]:
    """What never changes: all that lies under the thread, and all that stands over it."""
    return scenery(whole_town(), town_plate(), Paint(palette_named(palette), web, PREFIX))


@cache
def _hidden(palette: str) -> str:
    return routes(Paint(palette_named(palette), True, PREFIX))


def scenery(things: Sequence[Thing], plate: tuple[Point, ...], paint: Paint) -> tuple[str, str]:
    placed = [things[i] for i in back_to_front([thing.box for thing in things])]
    marks = [mark for thing in placed for mark in thing.marks]
    lying = drawn(batched(ground(), stamp_extent), paint) + shade(placed, paint)
    clip = f'<clipPath id="{paint.prefix}plate"><path d="{path(plate)}"/></clipPath>'
    below = f"<defs>{clip}{_stamp_defs(marks, paint)}</defs>"
    below += f'<g opacity=".12">{drawn([shadow_of(plate)], paint)}</g>{drawn(edge_of(plate), paint)}'
    below += f'<g clip-path="url(#{paint.prefix}plate)">{lying}</g>'
    return below, drawn(stations(), paint) + drawn(batched(marks, stamp_extent), paint)


def shade(things: Iterable[Thing], paint: Paint) -> str:
    """All shadows as one, so that they do not darken one another."""
    small = "".join(thing.shadow for thing in things if thing.slight)
    large = "".join(thing.shadow for thing in things if not thing.slight)
    marks = [Shape("shadow", large), Shape("shadow", small, 4.0)]
    return f'<g opacity=".18">{drawn(marks, paint)}</g>'


def stamp_extent(stamp: Stamp) -> Extent:
    """The part of the picture a stamp covers."""
    xs, ys = _stamp_reach(stamp.name)
    left, top = stamp.at[0] * FINE, stamp.at[1] * FINE
    size = stamp.scale
    return extent_of([left + x * size for x in xs], [top + y * size for y in ys])


@cache
def _stamp_reach(name: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The corners of a stamp's rectangle, the same to both sides because it may be flipped."""
    around = [extent(mark.data, 1.0) for mark in stamps()[name] if isinstance(mark, Shape)]
    wide = max(max(-one[0], one[1]) for one in around)
    high, low = min(one[2] for one in around), max(one[3] for one in around)
    return (-wide, wide, wide, -wide), (high, high, low, low)


def _stamp_defs(marks: Iterable[Mark], paint: Paint) -> str:
    shapes = stamps()
    return "".join(
        f'<g id="{paint.prefix}{name}">{drawn(shapes[name], paint)}</g>'
        for name in stamps_used(marks)
    )


# The island of each place: the ground it shows, as a box in units.
ISLANDS: dict[str, Box] = {
    "huisvesting": Box(-2.0, 16.2, -4.2, 7.9),
    "inburgering": Box(-11.2, 2.2, 7.8, 19.4),
    "werk-en-inkomen": Box(20.6, 33.4, 7.9, 19.4),
    "sociaal-netwerk": Box(5.8, 16.2, 7.9, 19.4),
    "onderwijs": Box(16.4, 29.4, -6.4, 4.1),
    "zorg": Box(-4.8, 9.0, 17.6, 29.2),
    "aankomst": Box(8.4, 21.4, 20.6, 30.4),
}


@cache
def place(code: str, *, palette: str = "day") -> str:
    """One place on a piece of town of its own, with the thread passing."""
    island = ISLANDS[code]
    paint = Paint(palette_named(palette), False, f"{PREFIX}{code}-")
    things = [thing for thing in whole_town() if _on(thing.box, island)]
    plate = island_plate(island, 30)
    below, above = scenery(things, plate, paint)
    line = (
        f'<g clip-path="url(#{paint.prefix}plate)">{drawn(one_thread(_passing(code)), paint)}</g>'
    )
    return picture(below + line + above, view=_frame(plate), paint=paint)


def _passing(code: str) -> tuple[str, ...]:
    return ("huisvesting",) if code == "aankomst" else (code,)


def _on(box: Box, island: Box) -> bool:
    return (
        box.x0 >= island.x0 and box.x1 <= island.x1 and box.y0 >= island.y0 and box.y1 <= island.y1
    )


def _frame(plate: tuple[Point, ...]) -> tuple[float, float, float, float]:
    lefts, tops = [x for x, _ in plate], [y for _, y in plate]
    left, wide = min(lefts) - 12, max(lefts) - min(lefts) + 24
    top, bottom = min(tops) - 70, max(tops) + 34
    return (left, top, wide, bottom - top)


def share(domains: Sequence[str], *, palette: str = "day") -> str:
    """1200 by 630, the town to one side and below, room for words above and beside it."""
    paint = Paint(palette_named(palette), False, f"{PREFIX}share-")
    below, above = scenery(whole_town(), town_plate(), paint)
    scene = below + drawn(one_thread(domains), paint) + above
    sheet = f'<path {paint.colour("paper")} d="M0 0h2400v1260h-2400z"/>'
    return picture(
        f'{sheet}<g transform="translate(744 240)scale(.66)">{scene}</g>',
        view=(0, 0, 1200, 630),
        paint=paint,
    )


@cache
def palette_css() -> str:
    """Night and print colours for the classes in the town's marks."""
    used = _roles_used()
    return (
        f"@media (prefers-color-scheme:dark){{{switched(used, 'night')}}}"
        f"@media print{{{switched(used, 'print')}}}"
        "@media (forced-colors:active){.town{forced-color-adjust:none}}"
    )


def _roles_used() -> set[tuple[str, str]]:
    marks: list[Mark] = [*ground(), *edge_of(town_plate()), *stations()]
    marks += [mark for thing in whole_town() for mark in thing.marks]
    marks += [mark for group in stamps().values() for mark in group]
    marks += [
        Shape("shadow", ""),
        *(Shape(role, "", 1) for role in ("thread", "edge", "strand", "faint")),
    ]
    return {(m.role, "stroke" if m.width else "fill") for m in marks if isinstance(m, Shape)}
