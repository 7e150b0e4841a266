"""The tile map: every municipality a hexagon of the same size, a link with its name and count."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import sqrt

from leidraad.drawing.geometry import Point, number

RADIUS = 20.0
STEP = RADIUS * sqrt(3)
GAP = 1.2
EDGE = 6.0

# Odd steps (1, 2, 3 and more) are 3:1 apart from paper; the number is printed in the tile.
FILLS = ("#ece2d0", "#c98f7a", "#b8432c", "#7c2413")
WORDS = ("#1f2d3d", "#1f2d3d", "#ffffff", "#ffffff")


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality on the map; `label` is its accessible name, `province` parts it from others."""

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
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(wide)} {number(high)}" class="tiles" '
        'role="group" aria-labelledby="tiles-title tiles-desc">'
        f'<title id="tiles-title">{escape(title)}</title><desc id="tiles-desc">{escape(description)}</desc>'
    )
    ordered = sorted(tiles, key=lambda tile: (tile.here, tile.row, tile.column))
    return head + "".join(_linked(tile) for tile in ordered) + _borders(tiles) + "</svg>"


def _linked(tile: Tile) -> str:
    step = step_of(tile.count)
    middle = centre(tile)
    shape = f'<path class="tile tile--{step}" fill="{FILLS[step]}" d="{path(hexagon(middle, RADIUS - GAP))}"/>'
    ring = (
        f'<path class="tile-here" fill="none" stroke="#1f2d3d" stroke-width="3" d="{path(hexagon(middle, RADIUS - 2))}"/>'
        if tile.here
        else ""
    )
    words = _count(tile, middle, step) if tile.count else ""
    current = ' aria-current="true"' if tile.here else ""
    return (
        f'<a href="{escape(tile.href)}" aria-label="{escape(tile.label)}"{current}>'
        f"<title>{escape(tile.name)}</title>{shape}{ring}{words}</a>"
    )


def _count(tile: Tile, middle: Point, step: int) -> str:
    return (
        f'<text class="tile-count tile-count--{step}" x="{number(middle[0])}" y="{number(middle[1] + 5)}" '
        f'text-anchor="middle" font-size="15" font-weight="600" fill="{WORDS[step]}" aria-hidden="true">{tile.count}</text>'
    )


def _borders(tiles: Sequence[Tile]) -> str:
    """Lines where two neighbours lie in different provinces."""
    at = {(tile.column, tile.row): tile for tile in tiles}
    data = "".join(_border(tile, at) for tile in tiles if tile.province)
    line = 'fill="none" stroke="#fdf8ee" stroke-width="4.5" stroke-linecap="round" pointer-events="none"'
    return f'<path class="tile-border" {line} d="{data}"/>' if data else ""


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
    country = "".join(path(hexagon(centre(tile), RADIUS + 0.4)) for tile in tiles)
    marked = "".join(path(hexagon(centre(tile), RADIUS * 1.5)) for tile in tiles if tile.here)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(wide)} {number(high)}" class="mini-map" '
        f'aria-hidden="true" focusable="false"><path class="mini-land" fill="#e0d3bd" d="{country}"/>'
        f'<path class="mini-here" fill="#b83a15" stroke="#fdf8ee" stroke-width="4" d="{marked}"/></svg>'
    )


def tile_css() -> str:
    """The map by night and on paper."""
    night = (
        ("#28374d", "#8a5a4c", "#f08a6e", "#ffd0b8"),
        ("#f3ead9", "#ffffff", "#152032", "#152032"),
    )
    grey = (
        ("#f2f2f2", "#b5b5b5", "#6e6e6e", "#2f2f2f"),
        ("#111111", "#111111", "#ffffff", "#ffffff"),
    )
    return (
        f"@media (prefers-color-scheme:dark){{{_steps(*night)}.tile-border{{stroke:#152032}}.tile-here{{stroke:#f3ead9}}"
        ".mini-land{fill:#35455c}.mini-here{fill:#ff7a50;stroke:#152032}}"
        f"@media print{{{_steps(*grey)}.tile-border{{stroke:#ffffff}}}}"
        "@media (forced-colors:active){.tiles,.mini-map{forced-color-adjust:none}}"
    )


def _steps(fills: Sequence[str], words: Sequence[str]) -> str:
    return "".join(
        f".tile--{step}{{fill:{fills[step]}}}.tile-count--{step}{{fill:{words[step]}}}"
        for step in range(len(fills))
    )
