"""Arithmetic with colours, and the contrast of two of them."""

from functools import cache

Channels = tuple[float, float, float]


def channels(colour: str) -> Channels:
    return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))


def hexed(values: Channels) -> str:
    return "#" + "".join(f"{min(255, max(0, round(value))):02x}" for value in values)


@cache
def mix(colour: str, other: str, part: float) -> str:
    """The colour with a part of another in it; its see-through part stays."""
    a, b = channels(colour), channels(other)
    blended = (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
    return hexed((*blended, a[2] + (b[2] - a[2]) * part)) + colour[7:]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (_linear(value / 255) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def contrast(a: str, b: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2), from 1 to 21."""
    darker, lighter = sorted((luminance(a), luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)
