"""What the town makes at set-up: its style rules, and one drawing per place for the walk."""

from collections.abc import Iterator

from leidraad.drawing import api as drawing
from leidraad.themes import api as themes


def assets() -> Iterator[tuple[str, bytes]]:
    yield "infographic/drawings.css", style_sheet().encode()
    for code in ("aankomst", *(item.code for item in themes.domains())):
        yield f"infographic/{code}.svg", drawing.place(code).encode()
        yield f"infographic/{code}-night.svg", drawing.place(code, palette="night").encode()


def style_sheet() -> str:
    return "\n".join(
        (
            drawing.palette_css(),
            drawing.tile_css(),
            drawing.thread_css(),
            f"@media screen and (min-width: 44.01rem) {{{drawing.signpost_css()}}}",
        )
    )
