import gzip
import itertools
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from leidraad.drawing.api import (
    DOMAINS,
    PALETTES,
    VIEW,
    domain_colour,
    palette_css,
    place,
    share,
    thread_css,
    town,
)
from leidraad.drawing.materials import DAY
from leidraad.drawing.plate import town_plate
from leidraad.drawing.streets import EDGES, LEGS, PAIRS, leg_name
from leidraad.drawing.thread import THICK, stretches, width

SVG = "{http://www.w3.org/2000/svg}"
EVERY_PAIR = dict.fromkeys(PAIRS, 4)
RIM = [x for x, _ in town_plate()]
PLACES = (*DOMAINS, "aankomst")


def whole(**changes: object) -> str:
    return town(title="De stad", description="Zes plekken", pairs=EVERY_PAIR, **changes)  # type: ignore[arg-type]


def elements(picture: str) -> Iterator[ElementTree.Element]:
    return ElementTree.fromstring(picture).iter()


def test_the_town_is_an_image_with_a_name_and_a_description() -> None:
    root = ElementTree.fromstring(town(title="A & <B>", description="C", pairs={}))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "town-title town-desc"
    assert root.findtext(f"{SVG}title") == "A & <B>"
    assert root.findtext(f"{SVG}desc") == "C"
    assert root.get("viewBox") == f"0 0 {VIEW[0]} {VIEW[1]}"


def test_the_town_fits_its_budget() -> None:
    picture = whole()
    assert len(picture.encode()) <= 110_000
    assert len(gzip.compress(picture.encode())) <= 22 * 1024


@pytest.mark.parametrize("picture", [whole(), share(["zorg"]), *(place(code) for code in PLACES)])
def test_no_picture_needs_inline_style_or_has_words(picture: str) -> None:
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=", picture)
    assert f"{SVG}text" not in {element.tag for element in elements(picture)}


def test_every_id_is_the_towns_own_and_every_reference_is_met() -> None:
    for picture in (whole(), *(place(code) for code in PLACES)):
        ids = re.findall(r'\bid="([^"]+)"', picture)
        assert len(ids) == len(set(ids))
        assert all(one.startswith("town-") for one in ids)
        assert set(re.findall(r'href="#([^"]+)"', picture)) <= set(ids)


def test_pictures_on_one_page_share_no_id() -> None:
    pictures = (whole(), share(["zorg"]), *(place(code) for code in PLACES))
    ids = [one for picture in pictures for one in re.findall(r'\bid="([^"]+)"', picture)]
    assert len(ids) == len(set(ids))


def test_web_pictures_have_a_class_beside_every_colour_and_print_ones_none() -> None:
    for element in elements(whole()):
        paints = [element.get(kind) for kind in ("fill", "stroke")]
        if any(paint and paint[0] == "#" for paint in paints):
            assert element.get("class")
    assert "class=" not in whole(web=False).replace('class="town"', "").replace(
        'class="network"', ""
    )


def test_every_class_in_town_knows_its_colour_by_night() -> None:
    classes = set(re.findall(r'class="([ks]\d+[dt]?)"', whole()))
    night = palette_css().split("@media print")[0]
    assert night.startswith("@media screen and (prefers-color-scheme:dark)")
    known = set(re.findall(r"\.([ks]\d+[dt]?)\b", night))
    assert classes - known == set()


@pytest.mark.parametrize("palette", PALETTES)
def test_pictures_carry_the_colours_of_the_palette_asked(palette: str) -> None:
    picture = whole(palette=palette, web=False)
    assert all(domain_colour(code, palette) in picture for code in DOMAINS)


def test_the_day_has_no_colour_of_the_night() -> None:
    assert DAY["warm"] in whole()
    assert "#ffd67a" not in whole()


def test_every_leg_lies_hidden_in_the_page_and_not_in_print() -> None:
    names = re.findall(r'class="route" data-leg="([^"]+)" opacity="0"', whole())
    assert names == [leg_name(*leg) for leg in LEGS]
    assert "data-leg" not in whole(web=False)
    assert "data-leg" not in town(title="t", description="d", thread=["zorg"])


def test_the_thread_lies_under_what_stands_in_front() -> None:
    picture = whole()
    assert picture.index('class="network"') < picture.index('class="route"')
    assert picture.rindex('class="route"') < picture.index('href="#town-oak"')


def test_one_thread_is_drawn_through_the_places_asked() -> None:
    def drawn(codes: list[str]) -> str:
        return town(title="t", description="d", thread=codes, web=False)

    assert drawn(["zorg"]) != drawn(["zorg", "onderwijs"])
    assert drawn(["zorg", "onderwijs"]) == drawn(["onderwijs", "zorg"])


def test_the_line_grows_with_the_count_and_not_for_ever() -> None:
    sizes = [width(count) for count in (1, 4, 16, 40, 400, 4000)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[2]
    assert sizes[-1] == sizes[-2] == THICK


def test_where_no_example_passes_the_way_is_dotted() -> None:
    dots = 'stroke-dasharray="1 11"'
    assert dots in town(title="t", description="d", pairs={("huisvesting", "onderwijs"): 2})
    assert dots not in whole()


def test_stretches_cover_every_street_once() -> None:
    edges = [tuple(sorted(pair)) for s in stretches() for pair in itertools.pairwise(s)]
    assert len(edges) == len(set(edges)) == len(EDGES)


def test_style_lights_each_leg_of_the_card_in_hand() -> None:
    css = thread_css()
    for leg in LEGS:
        name = leg_name(*leg)
        assert f'[data-legs~="{name}"]:is(:hover,:focus-within)) [data-leg="{name}"]' in css
    assert "prefers-reduced-motion:no-preference" in css
    assert max(int(ms) for ms in re.findall(r"(\d+)ms", css)) <= 200


@pytest.mark.parametrize("code", PLACES)
def test_a_place_alone_is_small_and_hidden_from_readers(code: str) -> None:
    picture = place(code)
    assert len(gzip.compress(picture.encode())) <= 5_000
    root = ElementTree.fromstring(picture)
    assert root.get("aria-hidden") == "true"
    _, _, wide, high = (float(number) for number in (root.get("viewBox") or "").split())
    assert wide / high == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize("code", DOMAINS)
def test_a_place_alone_shows_its_own_station_only(code: str) -> None:
    assert f'"{domain_colour(code)}"' in place(code)
    shown = [other for other in DOMAINS if f'fill="{domain_colour(other)}"' in place(code)]
    assert shown == [code]


def test_a_place_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        place("sport")


def test_the_share_image_has_its_size() -> None:
    assert ElementTree.fromstring(share(["zorg"])).get("viewBox") == "0 0 1200 630"


def test_the_share_image_leaves_its_first_350_pixels_to_words() -> None:
    found = re.search(r"translate\((\d+) (\d+)\)scale\((\.\d+)\)", share(["zorg"]))
    assert found
    shift, scale = int(found.group(1)) / 2, float(found.group(3))
    left, right = (shift + scale * x for x in (min(RIM), max(RIM)))
    assert left >= 350
    assert right <= 1200


def test_lamps_shine_by_night_alone() -> None:
    assert 'class="halo"' not in whole(web=False)
    assert re.search(r'class="halo" fill="url\(#town-halo\)" display="none"', whole())
    assert 'display="none"' not in whole(web=False, palette="night")
    assert 'class="halo"' in whole(web=False, palette="night")
    assert ".halo{display:inline}" in palette_css()
