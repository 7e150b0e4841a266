"""Trees, bushes, hedges and flowers; trees are stamps, drawn once in pixels from their foot."""

from leidraad.drawing.geometry import Box, project
from leidraad.drawing.marks import Mark, Pool, Shape, Stamp, Thing, fill
from leidraad.drawing.pathdata import ellipse
from leidraad.drawing.solids import block, fall

# Crowns: (material, highlight, blobs of the crown, blobs of light), all in pixels.
Blob = tuple[float, float, float, float]
CROWNS: dict[str, tuple[str, str, tuple[Blob, ...], tuple[Blob, ...]]] = {
    "oak": (
        "leaf",
        "leaf_light",
        ((0, -29, 12, 11.5), (-8, -22, 8.5, 8), (8.5, -22, 8.5, 8), (0, -19, 9, 7)),
        ((-4, -33, 6.5, 5.5), (-9, -24, 4, 3.5), (4, -24, 4, 3)),
    ),
    "lime": (
        "leaf_deep",
        "leaf",
        ((0, -30, 10.5, 14), (-5, -21, 7, 8), (6, -22, 7, 8)),
        ((-3, -34, 5.5, 7), (3, -24, 3.5, 3)),
    ),
    "elm": (
        "moss",
        "moss_light",
        ((0, -27, 11, 11), (-6, -20, 7.5, 7), (7, -21, 7.5, 7)),
        ((-4, -31, 6, 5), (3, -22, 4, 3)),
    ),
    "maple": (
        "amber",
        "amber_light",
        ((0, -26, 10.5, 10.5), (-6.5, -20, 6.5, 6), (7, -19.5, 6.5, 6)),
        ((-3.5, -30, 5.5, 4.8), (4, -21, 3.5, 2.6)),
    ),
    "cherry": (
        "blossom",
        "blossom_light",
        ((0, -24, 10.5, 9), (-7, -19, 7, 6.5), (7.5, -19, 7, 6.5)),
        ((-4, -27, 5.5, 4.4), (5, -21, 4, 3), (-9, -20, 2.6, 2)),
    ),
    "round": ("leaf", "leaf_light", ((0, -19, 8, 8),), ((-2.2, -21.6, 4.4, 4.2),)),
}
TRUNKS = {
    "oak": (2.2, 16),
    "lime": (2, 14),
    "elm": (2, 14),
    "maple": (1.8, 14),
    "cherry": (1.8, 14),
    "round": (1.3, 12),
}


def tree_stamps() -> dict[str, tuple[Mark, ...]]:
    stamps: dict[str, tuple[Mark, ...]] = {name: _leafy(name) for name in CROWNS}
    return stamps | {"poplar": _poplar(), "pine": _pine(), "willow": _willow(), "bush": _bush()}


def _trunk(half: float, high: float) -> Shape:
    return fill("bark", [(-half, 0), (half, 0), (half * 0.7, -high), (-half * 0.7, -high)])


def _leafy(name: str) -> tuple[Mark, ...]:
    material, highlight, blobs, lights = CROWNS[name]
    crown = Shape(material, "".join(ellipse((x, y), rx, ry) for x, y, rx, ry in blobs))
    shade = Shape(f"{material}.d", _underside(blobs))
    light = Shape(highlight, "".join(ellipse((x, y), rx, ry) for x, y, rx, ry in lights))
    return (_trunk(*TRUNKS[name]), shade, Shape(crown.role, crown.data), light)


def _underside(blobs: tuple[Blob, ...]) -> str:
    return "".join(ellipse((x + 1.4, y + 1.6), rx, ry) for x, y, rx, ry in blobs)


def _poplar() -> tuple[Mark, ...]:
    body = "M0-96q15 24 13 52q-1 24-13 28q-12-4-13-28q-2-28 13-52z"
    light = "M-1-86q-10 20-8 42q1 12 5 14q3-28 3-56z"
    return (_trunk(1.4, 11), Shape("leaf_deep", body), Shape("leaf", light))


def _pine() -> tuple[Mark, ...]:
    tiers = ((-12, 10, -8), (-22, 8.4, -17), (-31, 6.4, -26))
    dark = [fill("pine", [(0, tip - 8), (half, foot), (-half, foot)]) for tip, half, foot in tiers]
    light = [
        fill("pine_light", [(0, tip - 8), (-half * 0.15, foot), (-half, foot)])
        for tip, half, foot in tiers
    ]
    marks: list[Mark] = [_trunk(1.5, 9)]
    for pair in zip(dark, light, strict=True):
        marks += pair
    return tuple(marks)


def _willow() -> tuple[Mark, ...]:
    crown = (
        "M-26-18q-4-28 8-38q8-18 20-16q18-2 22 16q12 12 4 38q-4 8-7-2q-3 12-8 0q-4 12-10 0"
        "q-6 12-11 0q-4 10-8 2q-4 8-10 0z"
    )
    light = "M-18-28q-2-20 8-28q6-12 14-10q-8 10-10 24q-4 8-4 20q-4-8-8-6z"
    return (_trunk(1.8, 16), Shape("moss", crown), Shape("moss_light", light))


def _bush() -> tuple[Mark, ...]:
    crown = ellipse((-3.5, -4), 5, 4.2) + ellipse((3.5, -3.6), 4.8, 3.8) + ellipse((0, -6), 5, 4.2)
    return (
        Shape("leaf_deep", crown),
        Shape("leaf", ellipse((-2.5, -6.4), 3, 2.3) + ellipse((3, -5), 2.2, 1.6)),
    )


HALF_SIZES = {"poplar": 0.35, "pine": 0.4, "round": 0.35, "bush": 0.35}


def tree(kind: str, x: float, y: float, scale: float = 1.0, *, flip: bool = False) -> Thing:
    half = HALF_SIZES.get(kind, 0.45) * scale
    high = {"bush": 0.5, "round": 1.3, "poplar": 2.4}.get(kind, 1.9) * scale
    box = Box(x - half / 2, x + half / 2, y - half / 2, y + half / 2, 0, high)
    wide = {"poplar": 7, "pine": 9, "round": 8, "bush": 8}.get(kind, 13.0) * scale
    at = project(x, y)
    pool = Pool((at[0] + wide * 0.55, at[1]), wide * 1.15)
    return Thing(box, (Stamp(kind, at, scale, flip),), pool=pool)


def hedge(x0: float, x1: float, y0: float, y1: float) -> Thing:
    box = Box(x0, x1, y0, y1, 0, 0.36)
    return Thing(box, (*block("leaf_deep", box, roof="leaf"),), fall(box))
