"""The door of the room: pictures as SVG text, the styles they need, places of labels."""

from leidraad.drawing.colour import contrast
from leidraad.drawing.geometry import VIEW
from leidraad.drawing.glyph import glyph
from leidraad.drawing.islands import place
from leidraad.drawing.palette import DOMAINS, PALETTES, domain_colour
from leidraad.drawing.signposts import Area, Signpost, signpost_css, signposts
from leidraad.drawing.streets import legs
from leidraad.drawing.thread import thread_css
from leidraad.drawing.tiles import Tile, mini_map, tile_css, tile_map
from leidraad.drawing.town import palette_css, share, town

__all__ = [
    "DOMAINS",
    "PALETTES",
    "VIEW",
    "Area",
    "Signpost",
    "Tile",
    "contrast",
    "domain_colour",
    "glyph",
    "legs",
    "mini_map",
    "palette_css",
    "place",
    "share",
    "signpost_css",
    "signposts",
    "thread_css",
    "tile_css",
    "tile_map",
    "town",
]
