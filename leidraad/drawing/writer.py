"""Marks to SVG text, with literal colours, and classes for the web."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from leidraad.drawing.batching import paint_of
from leidraad.drawing.marks import Mark, Shape, Stamp
from leidraad.drawing.palette import HALO, Palette, class_of, palette_named
from leidraad.drawing.pathdata import FINE, chained, fine, number, spaced, terse

# What every id begins with, so that none clashes with the page around a picture.
PREFIX = "town-"


@dataclass(frozen=True, slots=True)
class Paint:
    """How to write colours: which palette, with classes or not, and what ids start with."""

    palette: Palette
    web: bool
    prefix: str

    @property
    def night(self) -> bool:
        return self.palette is palette_named("night")

    def colour(self, role: str, kind: str = "fill") -> str:
        if role == HALO:
            hidden = "" if self.night else ' display="none"'
            return f'class="{HALO}" fill="url(#{self.prefix}{HALO})"{hidden}'
        literal = f'{kind}="{self.palette[role]}"'
        return f'class="{class_of(role, kind)}" {literal}' if self.web else literal


def drawn(marks: Iterable[Mark], paint: Paint) -> str:
    parts: list[str] = []
    for key, run in groupby(marks, key=paint_of):
        if key and key[0] == HALO and not (paint.web or paint.night):
            continue
        if key is None:
            parts += (_stamped(mark, paint) for mark in run if isinstance(mark, Stamp))
        else:
            data = "".join(mark.data for mark in run if isinstance(mark, Shape))
            data = terse(chained(data if key[1] else data.replace("z", "")))
            parts.append(_path(key, data, paint))
    return "".join(parts)


def _path(key: tuple[str, float, str], data: str, paint: Paint) -> str:
    role, width, dash = key
    if not width:
        return f'<path {paint.colour(role)} d="{data}"/>'
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    line = f'{paint.colour(role, "stroke")} stroke-width="{number(width * FINE)}"{dashes}'
    return f'<path {line} d="{data}"/>'


def _stamped(stamp: Stamp, paint: Paint) -> str:
    place = f"translate({spaced(map(fine, stamp.at))})"
    if stamp.scale != 1 or stamp.flip:
        size = f"{stamp.scale:.2f}".rstrip("0").rstrip(".").removeprefix("0")
        place += f"scale(-{size} {size})" if stamp.flip else f"scale({size})"
    return f'<use href="#{paint.prefix}{stamp.name}" transform="{place}"/>'


def stamps_used(marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(sorted({mark.name for mark in marks if isinstance(mark, Stamp)}))


def picture(
    body: str, *, view: Sequence[float], paint: Paint, title: str = "", description: str = ""
) -> str:
    """A whole SVG: an image with a name and a description, or hidden decoration without a title."""
    box = " ".join(number(value) for value in view)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" fill="none" class="town"'
    joins = 'stroke-linecap="round" stroke-linejoin="round"'
    body = f'<g transform="scale({1 / FINE})">{body}</g>'
    if not title:
        return f'{head} {joins} aria-hidden="true" focusable="false">{body}</svg>'
    ids = [f"{paint.prefix}title"] + ([f"{paint.prefix}desc"] if description else [])
    words = f'<title id="{ids[0]}">{escape(title)}</title>'
    if description:
        words += f'<desc id="{ids[1]}">{escape(description)}</desc>'
    return f'{head} {joins} role="img" aria-labelledby="{" ".join(ids)}">{words}{body}</svg>'
