"""Where labels stand over the picture, and which part of it a place has; in percent."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from leidraad.drawing.geometry import VIEW


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in percent of the view, from its upper corner where text begins."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Signpost:
    """The foot of a label's pole, and the part of the picture to press."""

    x: float
    y: float
    box: Area


# In pixels of the view: foot of the pole, then the hit box (x, y, width, height).
POSTS: dict[str, tuple[float, float, tuple[float, float, float, float]]] = {
    "huisvesting": (990, 118, (616, 20, 400, 240)),
    "inburgering": (127, 130, (150, 40, 300, 232)),
    "werk-en-inkomen": (1056, 478, (790, 402, 320, 222)),
    "sociaal-netwerk": (672, 300, (380, 274, 376, 192)),
    "onderwijs": (1138, 226, (1018, 204, 244, 196)),
    "zorg": (130, 312, (44, 276, 300, 190)),
    "aankomst": (250, 580, (330, 470, 176, 156)),
}


@cache
def signposts() -> Mapping[str, Signpost]:
    return {code: Signpost(_across(x), _down(y), _area(box)) for code, (x, y, box) in POSTS.items()}


def _across(pixels: float) -> float:
    return round(pixels / VIEW[0] * 100, 2)


def _down(pixels: float) -> float:
    return round(pixels / VIEW[1] * 100, 2)


def _area(box: tuple[float, float, float, float]) -> Area:
    return Area(_across(box[0]), _down(box[1]), _across(box[2]), _down(box[3]))


@cache
def signpost_css() -> str:
    """Places `.place--<code>` at its pole, and offers its hit box as custom properties."""
    return ".place{position:absolute}" + "".join(
        f".place--{code}{{inset-inline-start:{post.x}%;inset-block-start:{post.y}%;"
        f"--box-x:{post.box.x}%;--box-y:{post.box.y}%;"
        f"--box-width:{post.box.width}%;--box-height:{post.box.height}%}}"
        for code, post in signposts().items()
    )
