"""On paper and in the reader's own colours what matters is still there, and only that."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Opener
from tests.journeys.street import Street

pytestmark = pytest.mark.browser

A4 = {"width": 718, "height": 1040}  # with margins of a centimetre, at 96 points to the inch
KEPT = {
    "town": (".town", ".place--zorg .place__sign", ".station", ".card"),
    "map": (".tiles", "[data-result]"),
    "list": ("[data-result]", ".card"),
    "example-complete": ("h1", ".example__scene svg", "#sources", "#feiten"),
    "own-list": (".card", ".own-list__address"),
    "overview": (".table tbody tr", ".table thead"),
}
LEFT_OUT = ".header__ways, .header__languages, .view-switch, .skip, .search, .choose, [data-print]"
BORDER = "link => getComputedStyle(link).borderBlockEndColor"


@pytest.mark.parametrize("kind", KEPT)
def test_paper_holds_what_was_asked_for_and_no_buttons(
    street: Street, look: Opener, kind: str
) -> None:
    page = look(street.address(kind), viewport=A4)
    page.emulate_media(media="print")
    for part in KEPT[kind]:
        expect(page.locator(part).first).to_be_visible()
    for thing in page.locator(LEFT_OUT).all():
        expect(thing).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 2")


def test_only_the_current_way_is_marked_in_own_colours(street: Street, look: Opener) -> None:
    page = look(street.address("overview"), forced_colors="active")
    marks = page.locator(".header__ways a")
    colours = [mark.evaluate(BORDER) for mark in marks.all()]
    here = marks.evaluate_all("links => links.findIndex(link => link.ariaCurrent)")
    assert colours.count(colours[here]) == 1


@pytest.mark.parametrize("kind", ["town", "list", "example-complete", "map"])
def test_own_colours_leave_every_box_an_edge(street: Street, look: Opener, kind: str) -> None:
    """Shadows and backgrounds go; what is told apart by them alone would be lost."""
    page = look(street.address(kind), forced_colors="active")
    boxes = page.locator(".card, .box, .panel, .place__sign, .button, .chip, .search, .notice")
    bare = boxes.evaluate_all(
        "all => all.filter(box => box.checkVisibility() && !box.matches('.button--quiet')"
        " && getComputedStyle(box).borderBlockStartStyle === 'none').map(box => box.className)"
    )
    assert bare == []


@pytest.mark.parametrize("kind", ["town", "list", "domain", "own-list", "embed"])
def test_the_glyph_takes_the_colours_of_the_night(street: Street, look: Opener, kind: str) -> None:
    page = look(street.address(kind))
    dots = "all => all.map(dot => getComputedStyle(dot).fill)"
    day = page.locator(".glyph circle").evaluate_all(dots)
    page.emulate_media(color_scheme="dark")
    night = page.locator(".glyph circle").evaluate_all(dots)
    assert {*day} - {"none"}
    assert not ({*day} & {*night}) - {"none"}
