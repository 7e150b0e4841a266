"""Labels, the glyph and the tile map."""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest

from leidraad.drawing.api import (
    DOMAINS,
    VIEW,
    Tile,
    contrast,
    domain_colour,
    glyph,
    mini_map,
    signpost_css,
    signposts,
    tile_css,
    tile_map,
)
from leidraad.drawing.geometry import project
from leidraad.drawing.streets import SPOTS
from leidraad.drawing.tiles import frame

Rectangle = tuple[float, float, float, float]
POLE = 14.0


def labels(width: float) -> dict[str, Rectangle]:
    """Where the labels stand in a picture so wide: as long as their names, a count and air."""
    high = width * VIEW[1] / VIEW[0]
    letter, air, tall = (8.0, 78.0, 40.0) if width > 1000 else (6.8, 62.0, 36.0)
    found = {}
    for code, post in signposts().items():
        half = (air + letter * len(code)) / 2
        x, y = post.x / 100 * width, post.y / 100 * high - POLE
        found[code] = (x - half, y - tall, x + half, y)
    return found


def meet(a: Rectangle, b: Rectangle) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("width", [1280.0, 768.0])
def test_labels_cover_neither_one_another_nor_a_door(width: float) -> None:
    stands = labels(width)
    assert [pair for pair in combinations(stands, 2) if meet(*(stands[c] for c in pair))] == []
    for code in stands:
        x, y = (value * width / VIEW[0] for value in project(*SPOTS[code]))
        door = (x - 4, y - 8, x + 4, y + 2)
        assert [other for other in stands if meet(stands[other], door)] == []


@pytest.mark.parametrize("width", [1280.0, 768.0])
def test_labels_stay_inside_the_picture(width: float) -> None:
    for x0, y0, x1, y1 in labels(width).values():
        assert x0 >= 0
        assert y0 >= 0
        assert x1 <= width
        assert y1 <= width * VIEW[1] / VIEW[0]


def test_every_station_lies_in_its_places_own_box() -> None:
    for code, post in signposts().items():
        x, y = project(*SPOTS[code])
        across, down = x / VIEW[0] * 100, y / VIEW[1] * 100
        assert post.box.x <= across <= post.box.x + post.box.width
        assert post.box.y <= down <= post.box.y + post.box.height


def test_no_two_places_share_a_part_of_the_picture_to_press() -> None:
    boxes = [post.box for post in signposts().values()]
    areas = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in boxes]
    assert [pair for pair in combinations(areas, 2) if meet(*pair)] == []


def test_sign_rules_know_no_sides() -> None:
    css = signpost_css() + tile_css()
    assert not re.search(r"\b(left|right|margin-top|padding-top)\b", css)
    assert all(f".place--{code}{{" in css for code in (*DOMAINS, "aankomst"))


def test_a_glyph_fills_and_joins_what_is_touched() -> None:
    sign = glyph(["zorg", "inburgering"])
    assert sign.count('fill="none"') == 5
    assert sign.count("<path") == 1
    assert domain_colour("zorg") in sign
    assert domain_colour("onderwijs") not in sign


def test_a_glyph_of_one_place_has_no_line() -> None:
    assert "<path" not in glyph(["zorg"])
    assert glyph([]).count('fill="none"') == 6


def test_a_glyph_is_named_or_hidden_and_small() -> None:
    assert 'aria-hidden="true"' in glyph(DOMAINS)
    root = ElementTree.fromstring(glyph(DOMAINS, title='Zorg & "werk"'))
    assert root.get("role") == "img"
    assert root.get("aria-label") == 'Zorg & "werk"'
    assert len(glyph(DOMAINS)) <= 1200


def tile(code: str, column: int, row: int, count: int = 0, **more: object) -> Tile:
    label = f"{code}, {count} praktijkvoorbeelden"
    return Tile(code, column, row, code, f"/gemeente/{code}/", count, label, **more)  # type: ignore[arg-type]


TILES = [
    tile("Weert", 0, 0, 2, province="Limburg"),
    tile("Ede", 1, 0, 0, province="Gelderland"),
    tile("Aa", 0, 1, 7, province="Limburg", here=True),
]


def test_every_tile_is_a_link_with_a_name_and_its_number() -> None:
    root = ElementTree.fromstring(tile_map(TILES, title="Kaart", description="Gemeenten"))
    links = root.findall("{http://www.w3.org/2000/svg}a")
    assert [link.get("aria-label") for link in links] == [
        "Weert, 2 praktijkvoorbeelden",
        "Ede, 0 praktijkvoorbeelden",
        "Aa, 7 praktijkvoorbeelden",
    ]
    assert next(link.get("href") for link in links) == "/gemeente/Weert/"
    numbers = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert numbers == ["2", "7"]
    assert links[2].get("aria-current") == "true"


def test_words_in_tiles_are_escaped() -> None:
    odd = Tile("x", 0, 0, "'s-Graven<hage", "/?a=1&b=2", 1, 'een "naam"')
    root = ElementTree.fromstring(tile_map([odd], title="<", description="&"))
    link = root.find("{http://www.w3.org/2000/svg}a")
    assert link is not None
    assert link.get("href") == "/?a=1&b=2"
    assert link.get("aria-label") == 'een "naam"'


def test_provinces_are_parted_where_they_touch() -> None:
    def border(tiles: list[Tile]) -> int:
        found = re.search(
            r'class="tile-border".*? d="([^"]*)"', tile_map(tiles, title="", description="")
        )
        return found.group(1).count("M") if found else 0

    assert border(TILES) == 2
    assert (
        border([tile("Weert", 0, 0, province="Limburg"), tile("Ede", 1, 0, province="Limburg")])
        == 0
    )


def test_a_tile_is_a_target_of_24_pixels_on_a_map_of_700() -> None:
    country = [tile(str(column), column, row) for column in range(24) for row in range(2)]
    wide, _ = frame(country)
    assert (frame([tile("a", 1, 0)])[0] - frame([tile("a", 0, 0)])[0]) * 700 / wide >= 24


def test_the_small_map_marks_where_one_is() -> None:
    sign = mini_map(TILES)
    assert 'aria-hidden="true"' in sign
    found = re.search(r'class="mini-here"[^>]* d="([^"]*)"', sign)
    assert found
    assert found.group(1).count("M") == 1
    assert contrast("#b83a15", "#fdf8ee") >= 3


def test_an_empty_map_is_still_a_picture() -> None:
    assert ElementTree.fromstring(tile_map([], title="Kaart", description="")).tag.endswith("svg")
