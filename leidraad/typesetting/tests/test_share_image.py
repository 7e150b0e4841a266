"""The share image: always 1200 × 630, the title whole where it can be, in every language."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from leidraad.typesetting.api import render_pdf, render_png

DOCUMENT = Path(__file__).resolve().parents[2] / "library" / "typst" / "share_image.typ"
PAPER = (253, 248, 238)
SCENE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
<path fill="#fdf8ee" d="M0 0h1200v630H0z"/><path fill="#00ff00" d="M700 150h500v400H700z"/></svg>"""
GLYPH = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 24">
<circle cx="12" cy="12" r="10" fill="#0000ff"/></svg>"""
LONG = (
    "Inburgeringscursus en arbeidsmarkttoeleiding samen met vluchtelingenwerkorganisaties: "
    "een doorgaande lijn voor nieuwkomers die in de gemeente komen wonen en voor hun gezin"
)


def data(title: str = "Samen starten", **other: object) -> dict[str, object]:
    plain: dict[str, object] = {"title": title, "place": "Weert", "lang": "nl", "dir": "ltr"}
    return plain | {"ink": "#1f2d3d", "paper": "#fdf8ee", "thread": "#e4572e"} | other


def picture(title: str = "Samen starten", **other: object) -> Image.Image:
    files = {"scene.svg": SCENE, "glyph.svg": GLYPH}
    png = render_png(DOCUMENT, data(title, **other), ppi=72, files=files)
    return Image.open(BytesIO(png)).convert("RGB")


def inked(image: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """What within the box differs visibly from paper; fading rounds off by one or two."""
    part = image.crop(box)
    difference = ImageChops.difference(part, Image.new("RGB", part.size, PAPER))
    return difference.point(lambda value: 255 if value > 8 else 0).getbbox()


@pytest.mark.parametrize(
    ("title", "lang", "direction"),
    [
        ("Samen starten", "nl", "ltr"),
        (LONG, "nl", "ltr"),
        ("woord " * 80, "nl", "ltr"),
        ("Arbeidsongeschiktheidsverzekeringsmaatschappijen" * 3, "nl", "ltr"),
        ("", "nl", "ltr"),
        ("One coordinator for four municipalities", "en", "ltr"),
        ("منسق واحد لمقابلة الاستقبال في أربع بلديات", "ar", "rtl"),
        ("ንኣርባዕተ ምምሕዳራት ሓደ ኣወሃሃዲ", "ti", "ltr"),
    ],
)
def test_it_has_its_size_and_the_words_stay_on_their_side(
    title: str, lang: str, direction: str
) -> None:
    image = picture(title, lang=lang, dir=direction)
    assert image.size == (1200, 630)
    assert inked(image, (480, 0, 600, 630)) is None, "words run into the town"
    assert inked(image, (0, 585, 600, 630)) is None, "words run off the sheet"
    assert image.getpixel((1000, 400)) == (0, 255, 0)


def test_a_title_is_large_when_it_is_short_and_smaller_when_it_is_long() -> None:
    short = inked(picture("Samen"), (0, 0, 480, 250))
    longer = inked(picture("Samen starten met een plan dat bij iemand past"), (0, 0, 480, 110))
    assert short is not None
    assert longer is not None
    assert short[3] - short[1] > 50
    assert longer[3] - longer[1] < 50


def test_a_title_that_cannot_fit_ends_where_the_place_begins() -> None:
    """The knot and the name at the foot stay free."""
    assert inked(picture(LONG * 3), (0, 480, 480, 515)) is None


def test_arabic_words_begin_at_the_right_of_their_column() -> None:
    arabic = inked(picture("أهلا", lang="ar", dir="rtl"), (0, 0, 480, 300))
    dutch = inked(picture("Hallo"), (0, 0, 480, 300))
    assert arabic is not None
    assert dutch is not None
    assert arabic[2] > 450
    assert dutch[0] < 80


def test_the_place_is_printed_and_may_be_left_out() -> None:
    with_place, without = picture(), picture(place="")
    assert ImageChops.difference(with_place, without).getbbox() is not None


def test_many_places_are_cut_after_two_lines() -> None:
    names = "Weert, Nederweert, Leudal, Cranendonck, Roermond, Echt-Susteren, Maasgouw " * 4
    assert inked(picture(LONG, place=names), (0, 490, 480, 515)) is None


def test_the_glyph_comes_above_the_title_when_asked_for() -> None:
    blue = (0, 0, 255)
    colours = {colour for _, colour in picture(glyph=True).getcolors(1_000_000) or []}
    assert blue in colours
    assert blue not in {colour for _, colour in picture().getcolors(1_000_000) or []}


def test_the_words_may_stand_at_the_other_side() -> None:
    image = picture(side="right")
    assert inked(image, (0, 0, 700, 60)) is None
    assert inked(image, (732, 60, 1140, 250)) is not None


def test_it_also_reads_aloud() -> None:
    """PDF/UA-1 finds a missing letter, title or alternative text that a picture would hide."""
    pdf = render_pdf(DOCUMENT, data(), files={"scene.svg": SCENE})
    assert pdf.startswith(b"%PDF")
