"""What design makes at set-up: the fonts, and two style sheets out of every room's styles.

One file keeps the first view light: a page asks for one style sheet, not twenty. Pages with
forms and the desk ask for a second one, of the pieces that begin with `/* work */`. The
order is that of the layers; within a layer it is the file's name that decides.
"""

from collections.abc import Iterator
from pathlib import Path

from leidraad.design import fonts

ROOMS = Path(__file__).resolve().parents[1]
DESIGN = ROOMS / "design"
BASE = ("reset", "tokens", "base", "layout")
WORK = "/* work */"


def assets() -> Iterator[tuple[str, bytes]]:
    yield from fonts.assets()
    yield "design/leidraad.css", style_sheet().encode()
    yield "design/work.css", work_sheet().encode()
    yield "design/work.js", work_script().encode()
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
    parts += [_layer("components", file) for file in components() if not for_work(file)]
    parts += [_layer("pages", file) for file in pages() if not for_work(file)]
    parts.append(_layer("print", DESIGN / "styles" / "print.css"))
    return "\n".join(parts)


def work_sheet() -> str:
    """The second sheet; it stands behind the first, which has put the layers in order."""
    parts = [_layer("components", file) for file in components() if for_work(file)]
    parts += [_layer("pages", file) for file in pages() if for_work(file)]
    return "\n".join(parts)


def work_script() -> str:
    return "".join(file.read_text() for file in sorted((DESIGN / "scripts" / "work").glob("*.js")))


def for_work(file: Path) -> bool:
    return file.read_text().startswith(WORK)


def components() -> list[Path]:
    return sorted((DESIGN / "components").glob("*/*.css"))


def pages() -> list[Path]:
    """The styles of single pages, each beside its room."""
    return [file for file in sorted(ROOMS.glob("*/styles/*.css")) if file.parents[1] != DESIGN]


def _layer(name: str, file: Path) -> str:
    return f"@layer {name} {{\n{file.read_text()}}}"
