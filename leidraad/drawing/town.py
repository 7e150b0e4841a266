"""The whole town, on the page and in the share image, and the style that turns its colours."""

from collections.abc import Mapping, Sequence
from functools import cache

from leidraad.drawing.geometry import VIEW
from leidraad.drawing.ground import flat_ground, ground_works
from leidraad.drawing.marks import Mark, Shape
from leidraad.drawing.palette import DOMAINS, HALO, palette_named, switched
from leidraad.drawing.plate import edge_of, town_plate
from leidraad.drawing.scene import whole_town
from leidraad.drawing.scenery import scenery, stamps
from leidraad.drawing.streets import ARRIVAL, in_order
from leidraad.drawing.thread import bed, network, one_thread, routes, stations
from leidraad.drawing.writer import PREFIX, Paint, drawn, picture


def town(  # noqa: PLR0913
    *,
    title: str,
    description: str,
    pairs: Mapping[tuple[str, str], int] | None = None,
    thread: Sequence[str] | None = None,
    palette: str = "day",
    web: bool = True,
) -> str:
    """The whole town; `pairs` draws the network of all examples, `thread` the line of one.

    Without `thread`, a web picture also has every leg, hidden until `thread_css` lights it.
    """
    paint = Paint(palette_named(palette), web, PREFIX)
    below, above = _still(palette, web)
    body = ""
    if pairs is not None:
        body = drawn(bed(), paint) + f'<g class="network">{drawn(network(pairs), paint)}</g>'
    if thread is not None:
        body += drawn(one_thread(thread), paint)
    elif web:
        body += _hidden(palette)
    return picture(
        below + body + above, view=(0, 0, *VIEW), paint=paint, title=title, description=description
    )


@cache
def _still(palette: str, web: bool) -> tuple[str, str]:
    """What never changes: all that lies under the thread, and all that stands over it."""
    paint = Paint(palette_named(palette), web, PREFIX)
    below, above = scenery(whole_town(), town_plate(), paint, (flat_ground(), ground_works()))
    return below, drawn(stations((*DOMAINS, ARRIVAL)), paint) + above


@cache
def _hidden(palette: str) -> str:
    return routes(Paint(palette_named(palette), True, PREFIX))


def share(domains: Sequence[str], *, palette: str = "day") -> str:
    """1200 by 630: the town with one thread to one side, the first 350 pixels free for words."""
    paint = Paint(palette_named(palette), False, f"{PREFIX}share-")
    below, above = _shared(palette)
    line = [*one_thread(domains, 8.0), *stations((ARRIVAL, *in_order(domains)), 1.5)]
    sheet = f'<path {paint.colour("paper")} d="M0 0h2400v1260h-2400z"/>'
    scene = below + drawn(line, paint) + above
    body = f'{sheet}<g transform="translate(708 176)scale(.665)">{scene}</g>'
    return picture(body, view=(0, 0, 1200, 630), paint=paint)


@cache
def _shared(palette: str) -> tuple[str, str]:
    paint = Paint(palette_named(palette), False, f"{PREFIX}share-")
    return scenery(whole_town(), town_plate(), paint, (flat_ground(), ground_works()))


@cache
def palette_css() -> str:
    """Night and print colours for the classes in the town's marks."""
    used = _roles_used()
    return (
        f"@media screen and (prefers-color-scheme:dark){{{switched(used, 'night')}}}"
        f"@media print{{{switched(used, 'print')}}}"
        "@media print{.sunlight,.halo{display:none}}"
        "@media screen and (prefers-color-scheme:dark)"
        "{.sunlight{display:none}.halo{display:inline}}"
        "@media (forced-colors:active){.town{forced-color-adjust:none}}"
    )


def _roles_used() -> set[tuple[str, str]]:
    marks: list[Mark] = [
        *flat_ground(),
        *ground_works(),
        *edge_of(town_plate()),
        *stations((*DOMAINS, ARRIVAL)),
    ]
    marks += [mark for thing in whole_town() for mark in thing.marks]
    marks += [mark for group in stamps().values() for mark in group]
    marks += [
        Shape("shadow", ""),
        Shape("shadow", "", 4),
        *(Shape(role, "", 1) for role in ("thread", "edge", "strand", "faint")),
    ]
    shapes = [mark for mark in marks if isinstance(mark, Shape) and mark.role != HALO]
    return {(shape.role, "stroke" if shape.width else "fill") for shape in shapes}
