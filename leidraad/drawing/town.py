"""The whole town, on the page and in the share image, and the style that turns its colours."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from leidraad.drawing.batching import batched
from leidraad.drawing.furniture import lamp_marks
from leidraad.drawing.geometry import VIEW, Point
from leidraad.drawing.ground import ground
from leidraad.drawing.marks import Mark, Shape, Stamp, Thing, dots
from leidraad.drawing.nature import tree_stamps
from leidraad.drawing.order import back_to_front
from leidraad.drawing.palette import DOMAINS, palette_named, switched
from leidraad.drawing.pathdata import FINE, Extent, extent, extent_of, path
from leidraad.drawing.plate import edge_of, shadow_of, town_plate
from leidraad.drawing.scene import whole_town
from leidraad.drawing.streets import ARRIVAL
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


def town(  # noqa: PLR0913
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
    paint = Paint(palette_named(palette), web, PREFIX)
    below, above = scenery(whole_town(), town_plate(), paint, ground())
    return below, drawn(stations((*DOMAINS, ARRIVAL)), paint) + above


@cache
def _hidden(palette: str) -> str:
    return routes(Paint(palette_named(palette), True, PREFIX))


def scenery(
    things: Sequence[Thing], plate: tuple[Point, ...], paint: Paint, lying: Sequence[Mark]
) -> tuple[str, str]:
    """What lies under the thread, and what stands over it."""
    placed = [things[i] for i in back_to_front([thing.box for thing in things])]
    marks = [mark for thing in placed for mark in thing.marks]
    clip = f'<clipPath id="{paint.prefix}plate"><path d="{path(plate)}"/></clipPath>'
    below = f"<defs>{clip}{_stamp_defs(marks, paint)}</defs>"
    below += (
        f'<g opacity=".12">{drawn([shadow_of(plate)], paint)}</g>{drawn(edge_of(plate), paint)}'
    )
    below += (
        f'<g clip-path="url(#{paint.prefix}plate)">{drawn(batched(lying, stamp_extent), paint)}'
    )
    below += f"{shade(placed, paint)}</g>"
    return below, drawn(batched(marks, stamp_extent), paint)


FLAT = 0.375


def shade(things: Iterable[Thing], paint: Paint) -> str:
    """All shadows as one, so that they do not darken one another."""
    placed = list(things)
    slight = "".join(thing.shadow for thing in placed if thing.slight)
    large = "".join(thing.shadow for thing in placed if not thing.slight)
    marks = [Shape("shadow", large), Shape("shadow", slight, 4.0)]
    round_ones = drawn(_pools(placed), paint)
    flat = f'<g transform="scale(1 {FLAT})">{round_ones}</g>' if round_ones else ""
    return f'<g opacity=".18">{drawn(marks, paint)}{flat}</g>'


def _pools(things: Iterable[Thing]) -> list[Mark]:
    """Round shadows as dots, pressed flat by whoever draws them; their sizes in steps of two."""
    sizes: dict[int, list[Point]] = {}
    for thing in things:
        if thing.pool:
            (x, y), reach = thing.pool.at, thing.pool.reach
            sizes.setdefault(2 * round(reach), []).append((x, y / FLAT))
    return [dots("shadow", size, spots) for size, spots in sorted(sizes.items())]


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


def share(domains: Sequence[str], *, palette: str = "day") -> str:
    """1200 by 630: the town fills the side where lines end, words have the 370 pixels before it."""
    paint = Paint(palette_named(palette), False, f"{PREFIX}share-")
    below, above = _shared(palette)
    scene = below + drawn(one_thread(domains), paint) + above
    sheet = f'<path {paint.colour("paper")} d="M0 0h2400v1260h-2400z"/>'
    body = f'{sheet}<g transform="translate(708 176)scale(.665)">{scene}</g>'
    return picture(body, view=(0, 0, 1200, 630), paint=paint)


@cache
def _shared(palette: str) -> tuple[str, str]:
    paint = Paint(palette_named(palette), False, f"{PREFIX}share-")
    below, above = scenery(whole_town(), town_plate(), paint, ground())
    return below, drawn(stations((*DOMAINS, ARRIVAL)), paint) + above


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
    marks: list[Mark] = [*ground(), *edge_of(town_plate()), *stations((*DOMAINS, ARRIVAL))]
    marks += [mark for thing in whole_town() for mark in thing.marks]
    marks += [mark for group in stamps().values() for mark in group]
    marks += [
        Shape("shadow", ""),
        Shape("shadow", "", 4),
        *(Shape(role, "", 1) for role in ("thread", "edge", "strand", "faint")),
    ]
    return {(m.role, "stroke" if m.width else "fill") for m in marks if isinstance(m, Shape)}
