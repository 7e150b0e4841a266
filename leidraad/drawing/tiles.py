"""The tile map: every municipality a hexagon of the same size, a link with its name and count."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from math import sqrt

from leidraad.drawing.geometry import Point
from leidraad.drawing.pathdata import number

RADIUS = 20.0
STEP = RADIUS * sqrt(3)
GAP = 1.0
EDGE = 6.0

# None, one, two, three and more. Every filled step is 3:1 from paper, and the number stands in it;
# an empty tile has an outline that is.
FILLS = ("#f3ead9", "#c9704f", "#a3361c", "#651b0d")
WORDS = ("#1f2d3d", "#1b1512", "#ffffff", "#ffffff")
LINE = "#8f7f66"
NIGHT_FILLS = ("#1d2b40", "#b0603f", "#f0956f", "#ffd9c4")
NIGHT_WORDS = ("#f3ead9", "#ffffff", "#152032", "#152032")
NIGHT_LINE = "#6f8099"
GREY_FILLS = ("#ffffff", "#8c8c8c", "#5e5e5e", "#2f2f2f")
GREY_WORDS = ("#111111", "#111111", "#ffffff", "#ffffff")
GREY_LINE = "#8a8a8a"


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality on the map; `label` is its accessible name."""

    code: str
    column: int
    row: int
    name: str
    href: str
    count: int
    label: str
    here: bool = False
    province: str = ""


def centre(tile: Tile) -> Point:
    shift = 0.5 if tile.row % 2 else 0.0
    return ((tile.column + 0.5 + shift) * STEP + EDGE, (tile.row * 1.5 + 1) * RADIUS + EDGE)


def hexagon(middle: Point, radius: float) -> list[Point]:
    x, y = middle
    half = radius * sqrt(3) / 2
    return [
        (x, y - radius),
        (x + half, y - radius / 2),
        (x + half, y + radius / 2),
        (x, y + radius),
        (x - half, y + radius / 2),
        (x - half, y - radius / 2),
    ]


def path(points: Sequence[Point], *, closed: bool = True) -> str:
    data = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return data + "z" if closed else data


def frame(tiles: Sequence[Tile]) -> tuple[float, float]:
    if not tiles:
        return (2 * EDGE, 2 * EDGE)
    wide = max(centre(tile)[0] for tile in tiles) + STEP / 2 + EDGE
    return (wide, max(centre(tile)[1] for tile in tiles) + RADIUS + EDGE)


def step_of(count: int) -> int:
    return min(max(count, 0), len(FILLS) - 1)


def tile_map(tiles: Sequence[Tile], *, title: str, description: str) -> str:
    wide, high = frame(tiles)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(wide)} {number(high)}" '
        'class="tiles" role="group" aria-labelledby="tiles-title tiles-desc">'
        f'<title id="tiles-title">{escape(title)}</title>'
        f'<desc id="tiles-desc">{escape(description)}</desc>'
    )
    ordered = sorted(tiles, key=lambda tile: (tile.row, tile.column))
    rings = "".join(_ring(centre(tile)) for tile in tiles if tile.here)
    return head + "".join(_linked(tile) for tile in ordered) + _borders(tiles) + rings + "</svg>"


def _linked(tile: Tile) -> str:
    step = step_of(tile.count)
    middle = centre(tile)
    line = f' stroke="{LINE}"' if not step else ""
    shape = f'<path class="tile tile--{step}" fill="{FILLS[step]}"{line} d="{_hex(middle, GAP)}"/>'
    words = _count(tile, middle, step) if tile.count else ""
    current = ' aria-current="true"' if tile.here else ""
    return (
        f'<a href="{escape(tile.href)}" aria-label="{escape(tile.label)}"{current}>'
        f"<title>{escape(tile.name)}</title>{shape}{words}</a>"
    )


def _ring(middle: Point) -> str:
    line = 'fill="none" stroke="#1f2d3d" stroke-width="3.4" pointer-events="none"'
    return f'<path class="tile-here" {line} d="{_hex(middle, -0.6)}"/>'


def _hex(middle: Point, inset: float) -> str:
    """A hexagon in steps from its top, so that all tiles share the same words."""
    radius = RADIUS - inset
    half, side = number(radius * sqrt(3) / 2), number(radius)
    slant = number(radius / 2)
    start = f"M{number(middle[0])} {number(middle[1] - radius)}"
    return f"{start}l{half} {slant}v{side}l-{half} {slant}-{half}-{slant}v-{side}z"


def _count(tile: Tile, middle: Point, step: int) -> str:
    at = f'x="{number(middle[0])}" y="{number(middle[1] + 5)}"'
    return (
        f'<text class="tile-count tile-count--{step}" {at} text-anchor="middle" font-size="15" '
        f'font-weight="600" fill="{WORDS[step]}" aria-hidden="true">{tile.count}</text>'
    )


def _borders(tiles: Sequence[Tile]) -> str:
    """Lines where two neighbours lie in different provinces."""
    at = {(tile.column, tile.row): tile for tile in tiles}
    data = "".join(_border(tile, at) for tile in tiles if tile.province)
    line = f'fill="none" stroke="{LINE}" stroke-width="2.6" stroke-linecap="round"'
    return f'<path class="tile-border" {line} pointer-events="none" d="{data}"/>' if data else ""


def _border(tile: Tile, at: dict[tuple[int, int], Tile]) -> str:
    shift = tile.row % 2
    corners = hexagon(centre(tile), RADIUS)
    sides = (((1, 0), 1, 2), ((shift, 1), 2, 3), ((shift - 1, 1), 3, 4))
    data = ""
    for (across, down), start, end in sides:
        other = at.get((tile.column + across, tile.row + down))
        if other and other.province and other.province != tile.province:
            data += path([corners[start], corners[end]], closed=False)
    return data


def mini_map(tiles: Sequence[Tile]) -> str:
    """The country as one pale shape with the tiles marked `here` in the thread's red."""
    wide, high = frame(tiles)
    country = "".join(_dot(tile) for tile in tiles)
    marked = "".join(_dot(tile) for tile in tiles if tile.here)
    box = f'viewBox="0 0 {number(wide)} {number(high)}" class="mini-map"'
    land = f'class="mini-land" stroke="#dccdb4" stroke-width="{number(RADIUS * 2.2)}"'
    ring = f'class="mini-ring" stroke="#fdf8ee" stroke-width="{number(RADIUS * 3.8)}"'
    here = f'class="mini-here" stroke="#b83a15" stroke-width="{number(RADIUS * 2.9)}"'
    paths = (
        f'<path {line} d="{data}"/>'
        for line, data in ((land, country), (ring, marked), (here, marked))
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {box} stroke-linecap="round" '
    return f'{head}aria-hidden="true" focusable="false">{"".join(paths)}</svg>'


def _dot(tile: Tile) -> str:
    x, y = centre(tile)
    return f"M{round(x)} {round(y)}h.1"


@cache
def tile_css() -> str:
    """The map by night and on paper."""
    night = _steps(NIGHT_FILLS, NIGHT_WORDS, NIGHT_LINE)
    return (
        f"@media screen and (prefers-color-scheme:dark){{{night}"
        ".tile-here{stroke:#f3ead9}.mini-land{stroke:#35455c}"
        ".mini-ring{stroke:#152032}.mini-here{stroke:#ff7a50}}"
        f"@media print{{{_steps(GREY_FILLS, GREY_WORDS, GREY_LINE)}}}"
        "@media (forced-colors:active){.tiles,.mini-map{forced-color-adjust:none}}"
    )


def _steps(fills: Sequence[str], words: Sequence[str], line: str) -> str:
    steps = (
        f".tile--{step}{{fill:{fills[step]}}}.tile-count--{step}{{fill:{words[step]}}}"
        for step in range(len(fills))
    )
    return f"{''.join(steps)}.tile--0,.tile-border{{stroke:{line}}}"
