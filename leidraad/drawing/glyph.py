"""The thread glyph: six dots in fixed order, those an example touches joined by the line."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from leidraad.drawing.palette import DOMAINS, palette_named
from leidraad.drawing.pathdata import number
from leidraad.drawing.streets import in_order
from leidraad.drawing.writer import Paint

STEP, MIDDLE, RADIUS = 23.0, 15.0, 6.0
VIEW = (132, 24)


def glyph(
    domains: Sequence[str], *, title: str = "", palette: str = "day", web: bool = True
) -> str:
    """Filled dots for what is touched, open rings for what is not: readable without colour."""
    paint = Paint(palette_named(palette), web, "")
    touched = in_order(domains)
    named = f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    size = f'viewBox="0 0 {VIEW[0]} {VIEW[1]}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} class="glyph" {named}>'
    dots = "".join(_dot(code, code in touched, paint) for code in DOMAINS)
    return f"{head}{_line(touched, paint)}{dots}</svg>"


def _x(code: str) -> float:
    return 8.5 + DOMAINS.index(code) * STEP


def _line(touched: Sequence[str], paint: Paint) -> str:
    if len(touched) < 2:
        return ""
    data = f"M{number(_x(touched[0]))} {number(MIDDLE)}"
    for before, after in pairwise(touched):
        wide = _x(after) - _x(before)
        rise = -min(19.0, 9 + wide / 12)
        data += f"q{number(wide / 2)} {number(rise)} {number(wide)} 0"
    return f'<path fill="none" {paint.colour("thread", "stroke")} stroke-width="2.6" d="{data}"/>'


def _dot(code: str, touched: bool, paint: Paint) -> str:
    at = f'cx="{number(_x(code))}" cy="{number(MIDDLE)}"'
    if touched:
        return f'<circle {paint.colour(code)} {at} r="{number(RADIUS)}"/>'
    return (
        f'<circle fill="none" {paint.colour("faint", "stroke")} stroke-width="1.4" {at} r="3.4"/>'
    )
