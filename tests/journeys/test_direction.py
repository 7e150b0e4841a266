"""Arabic reads from right to left; the town, names and Dutch words keep their own way."""

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import WIDE, Opener
from tests.journeys.street import EVERY_KIND, Street

pytestmark = pytest.mark.browser

WHERE = "(part) => document.querySelector(part).getBoundingClientRect().x"
# Latin words that stand loose among Arabic ones: neither isolated nor told to be Dutch.
LOOSE = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const told = [];
  for (let text; (text = walker.nextNode());) {
    const box = text.parentElement;
    const language = box.closest("[lang]").lang;
    const isShown = box.checkVisibility() && !box.closest("[translate=no], svg, script, input");
    const style = getComputedStyle(box);
    const isApart = box.closest("bdi") || box.closest("[lang]").dir === "ltr"
      || (style.display.startsWith("inline") && style.unicodeBidi === "isolate");
    if (isShown && language === "ar" && !isApart && /^\\s*[A-Za-z]/.test(text.data)
      && /[A-Za-z]{3}/.test(text.data)) told.push(text.data.trim().slice(0, 60));
  }
  return told;
}"""
KEPT_LATIN = {"Leidraad", "WhatsApp", "LinkedIn", "CSV", "Excel", "JSON", "Atom"}


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_arabic_page_says_its_language_and_way(
    street: Street, shared: Page, kind: str
) -> None:
    shared.goto(street.address(kind, "ar"))
    root = shared.evaluate("[document.documentElement.lang, document.documentElement.dir]")
    assert root == ["ar", "rtl"]


def test_the_layout_mirrors_and_the_town_does_not(street: Street, look: Opener) -> None:
    dutch, arabic = (look(street.address("town", language)) for language in ("nl", "ar"))
    middle = WIDE["width"] / 2
    for part, is_first in ((".header__home", True), (".header__languages", False)):
        assert (dutch.evaluate(WHERE, part) < middle) is is_first
        assert (arabic.evaluate(WHERE, part) > middle) is is_first
    for part in (".place--inburgering", ".place--onderwijs"):
        sides = {page.evaluate(WHERE, part) < middle for page in (dutch, arabic)}
        assert len(sides) == 1
    drawn = "document.querySelector('.town').getCTM().a > 0"
    assert dutch.evaluate(drawn) is arabic.evaluate(drawn) is True


def test_the_map_keeps_the_sea_in_the_west(street: Street, look: Opener) -> None:
    page = look(street.address("map", "ar"))
    tile = (
        "(name) => document.querySelector(`.tiles a[href*='=${name}']`).getBoundingClientRect().x"
    )
    assert page.evaluate(tile, "den-haag") < page.evaluate(tile, "enschede")


def test_dutch_text_on_an_arabic_page_says_so(street: Street, look: Opener) -> None:
    page = look(street.address("example-complete", "ar"))
    for part in ("h1", ".lead", ".example__section p", ".example__sources"):
        found = page.locator(part).first
        told = found.evaluate(
            "box => [box.closest('[lang]').lang, getComputedStyle(box).direction]"
        )
        assert told == ["nl", "ltr"], part


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_names_stand_apart_from_the_arabic_around_them(
    street: Street, shared: Page, kind: str
) -> None:
    """A name that is not isolated drags the full stop or the bracket beside it along."""
    shared.goto(street.address(kind, "ar"))
    loose = shared.evaluate(LOOSE)
    assert [words for words in loose if words.split()[0] not in KEPT_LATIN] == []
