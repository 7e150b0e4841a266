"""Every colour in the drawing is a role here; by day, by night, and in greys for paper."""

from collections.abc import Iterable, Mapping
from functools import cache

from leidraad.drawing.colour import channels, hexed, luminance, mix
from leidraad.drawing.materials import DAY, NIGHT, PAPER_GREY, PLAIN

Palette = Mapping[str, str]

DOMAINS = ("huisvesting", "inburgering", "werk-en-inkomen", "sociaal-netwerk", "onderwijs", "zorg")
# Light round a lamp: a gradient, not a colour, and only by night.
HALO = "halo"
PALETTES = ("day", "night", "print")

TONES = {"": ("#ffffff", 0.0), "l": ("#ffffff", 0.0), "d": ("#3d2f55", 0.25), "t": ("#fff3d6", 0.3)}
NIGHT_TONES = {**TONES, "d": ("#0d1730", 0.38), "t": ("#8fa3d6", 0.12)}
GREY_TONES = {**TONES, "d": ("#555555", 0.24), "t": ("#ffffff", 0.4)}


def dusk(colour: str) -> str:
    """What moonlight leaves of a colour."""
    red, green, blue = channels(colour)
    return hexed((red * 0.36 + 8, green * 0.40 + 13, blue * 0.50 + 26)) + colour[7:]


def grey(colour: str) -> str:
    """A light grey of the same lightness, to spare ink."""
    level = 255 * (0.45 + 0.55 * luminance(colour) ** 0.5)
    return hexed((level, level, level)) + colour[7:]


class Coloured(dict[str, str]):
    """Colours of one palette; a role is a material and the face it lies on: `.l`, `.d`, `.t`."""

    def __init__(
        self, materials: Mapping[str, str], tones: Mapping[str, tuple[str, float]]
    ) -> None:
        super().__init__()
        self.materials, self.tones = materials, tones

    def __missing__(self, role: str) -> str:
        material, _, tone = role.partition(".")
        base = self.materials[material]
        other, part = self.tones[tone]
        flat = material in PLAIN or base == "none"
        self[role] = base if flat else mix(base, other, part)
        return self[role]


@cache
def palette_named(name: str) -> Palette:
    if name == "day":
        return Coloured(DAY, TONES)
    if name == "night":
        return Coloured({role: NIGHT.get(role) or dusk(DAY[role]) for role in DAY}, NIGHT_TONES)
    if name == "print":
        return Coloured({role: PAPER_GREY.get(role) or grey(DAY[role]) for role in DAY}, GREY_TONES)
    raise ValueError(f"unknown palette: {name}")


def domain_colour(code: str, palette: str = "day") -> str:
    return palette_named(palette)[code]


@cache
def settled(role: str) -> str:
    """The role without a tone that makes no difference, so that equal paint is one role."""
    material, _, tone = role.partition(".")
    return material if tone in ("", "l") or material in PLAIN else role


@cache
def class_of(role: str, kind: str) -> str:
    """A short class; `k` for what is filled, `s` for what is stroked."""
    material, _, tone = settled(role).partition(".")
    digit = list(DAY).index(material)
    return f"{'k' if kind == 'fill' else 's'}{digit}{tone}"


def switched(roles: Iterable[tuple[str, str]], palette: str) -> str:
    """Style rules that turn the given roles, as (role, fill or stroke), to another palette."""
    colours = palette_named(palette)
    grouped: dict[str, list[str]] = {}
    for role, kind in sorted(set(roles)):
        rule = f"{kind}:{colours[role]}"
        if colours[role] != palette_named("day")[role]:
            grouped.setdefault(rule, []).append(f".{class_of(role, kind)}")
    return "".join(f"{','.join(names)}{{{rule}}}" for rule, names in grouped.items())
