"""What design makes at set-up: the fonts, and one style sheet out of every room's styles.

One file keeps the first view light: a page asks for one style sheet, not twenty. The
order is that of the layers; within a layer it is the file's name that decides.
"""

from collections.abc import Iterator
from pathlib import Path

from leidraad.design import fonts

ROOMS = Path(__file__).resolve().parents[1]
DESIGN = ROOMS / "design"
BASE = ("reset", "tokens", "base", "layout")


def assets() -> Iterator[tuple[str, bytes]]:
    yield from fonts.assets()
    yield "design/leidraad.css", style_sheet().encode()
    yield "design/leidraad.js", (DESIGN / "scripts" / "leidraad.js").read_bytes()
    yield "design/icon.svg", (DESIGN / "icons" / "icon.svg").read_bytes()


def style_sheet() -> str:
    parts = [f"@layer {', '.join((*BASE, 'components', 'pages', 'print'))};"]
    parts.append(
        fonts.style_sheet()
        .replace("url(", "url(../fonts/")
        .replace('url(../fonts/"', 'url("../fonts/')
    )
    parts += [_layer(name, DESIGN / "styles" / f"{name}.css") for name in BASE]
    parts += [_layer("components", file) for file in components()]
    parts += [_layer("pages", file) for file in pages()]
    parts.append(_layer("print", DESIGN / "styles" / "print.css"))
    return "\n".join(parts)


def components() -> list[Path]:
    return sorted((DESIGN / "components").glob("*/*.css"))


def pages() -> list[Path]:
    """The styles of single pages, each beside its room."""
    return [file for file in sorted(ROOMS.glob("*/styles/*.css")) if file.parents[1] != DESIGN]


def _layer(name: str, file: Path) -> str:
    return f"@layer {name} {{\n{file.read_text()}}}"
