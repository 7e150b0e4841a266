"""Things and ground on a plate as SVG: what lies under the thread and what stands over it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from leidraad.drawing.batching import batched
from leidraad.drawing.furniture import lamp_marks, planter_marks
from leidraad.drawing.geometry import Point
from leidraad.drawing.houses import chimney_marks
from leidraad.drawing.marks import Mark, Shape, Stamp, Thing, dots
from leidraad.drawing.nature import tree_stamps
from leidraad.drawing.order import back_to_front
from leidraad.drawing.palette import HALO, palette_named
from leidraad.drawing.pathdata import FINE, Extent, extent, extent_of, path
from leidraad.drawing.plate import edge_of, shadow_of
from leidraad.drawing.vehicles import bicycle_marks
from leidraad.drawing.water import outflow
from leidraad.drawing.writer import Paint, drawn, stamps_used

Ground = tuple[Sequence[Mark], Sequence[Mark]]


@cache
def stamps() -> Mapping[str, tuple[Mark, ...]]:
    bikes = {"bike": bicycle_marks(), "bike_teal": bicycle_marks("teal")}
    built = {"lamp": lamp_marks(), "planter": planter_marks(), "chimney": chimney_marks()}
    return tree_stamps() | built | bikes


def scenery(
    things: Sequence[Thing], plate: tuple[Point, ...], paint: Paint, ground: Ground
) -> tuple[str, str]:
    """The two layers the thread runs between; the sun warms the first part of the ground."""
    placed = [things[i] for i in back_to_front([thing.box for thing in things])]
    marks = [mark for thing in placed for mark in thing.marks]
    outline = path(plate)
    clip = f'<clipPath id="{paint.prefix}plate"><path d="{outline}"/></clipPath>'
    below = f"<defs>{clip}{_sun(paint)}{_halo(paint)}{_stamp_defs(marks, paint)}</defs>"
    below += f'<g opacity=".12">{drawn([shadow_of(plate)], paint)}</g>'
    below += drawn([*edge_of(plate), *outflow(plate)], paint)
    warmed, works = (drawn(batched(part, stamp_extent), paint) for part in ground)
    lying = f"{warmed}{_sunlight(outline, paint)}{works}{shade(placed, paint)}"
    below += f'<g clip-path="url(#{paint.prefix}plate)">{lying}</g>'
    return below, drawn(batched(marks, stamp_extent), paint)


def _shines(paint: Paint) -> bool:
    return paint.palette is palette_named("day")


def _sun(paint: Paint) -> str:
    """Warm light that falls in from the side of the sun; neither by night nor on paper."""
    light, place = 'stop-color="#fff3c9" stop-opacity', 'cx=".3" cy=".28" r=".75"'
    stops = f'<stop {light}=".6"/><stop offset="1" {light}="0"/>'
    sun = f'<radialGradient id="{paint.prefix}sun" {place}>{stops}</radialGradient>'
    return sun if _shines(paint) else ""


def _halo(paint: Paint) -> str:
    """The light round a lamp, strongest in its middle."""
    light = 'stop-color="#ffd98a" stop-opacity'
    stops = f'<stop {light}=".7"/><stop offset="1" {light}="0"/>'
    halo = f'<radialGradient id="{paint.prefix}{HALO}">{stops}</radialGradient>'
    return halo if paint.web or paint.night else ""


def _sunlight(outline: str, paint: Paint) -> str:
    mark = 'class="sunlight" ' if paint.web else ""
    light = f'<path {mark}fill="url(#{paint.prefix}sun)" d="{outline}"/>'
    return light if _shines(paint) else ""


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
