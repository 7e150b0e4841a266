"""Small, enlarged and spaced: nothing scrolls sideways, nothing is cut off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.street import EVERY_KIND, LANGUAGES, Street

pytestmark = pytest.mark.browser

FOUR_TIMES: ViewportSize = {"width": 320, "height": 256}
SERIES = [(kind, language) for language in LANGUAGES for kind in EVERY_KIND]
TALLEST = ("town", "list-chosen", "map", "example-complete", "overview", "own-list", "domain")
SPACED = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
"""
# Words outside the screen or cut off by a box, leaving out boxes marked for scrolling and words
# that are there for hearing only. SVG text keeps the size of its drawing.
LOST_WORDS = """() => {
  const told = [], wide = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = walker.nextNode());) {
    const box = text.parentElement;
    if (!text.data.trim() || box.closest("svg, .visually-hidden, .skip, [role=region][tabindex]"))
      continue;
    if (!box.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      if (rect.left < -1 || rect.right > wide + 1) told.push(`outside: ${text.data.trim()}`);
      for (let up = box; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflow === "visible") continue;
        const edge = up.getBoundingClientRect();
        const across = rect.left < edge.left - 1 || rect.right > edge.right + 1;
        if (across || rect.bottom > edge.bottom + 3)
          told.push(`cut by ${up.className}: ${text.data.trim()}`);
      }
    }
  }
  return [...new Set(told)].slice(0, 12);
}"""
SIDEWAYS = """() => {
  const page = document.documentElement;
  return page.scrollWidth - page.clientWidth;
}"""
# Words that stick out of the button, sign or chip that should hold them.
SPILLED = """() => [...document.querySelectorAll("a, button, summary, .chip, .place__sign, dd")]
  .filter((box) => box.checkVisibility() && !box.closest("svg, .visually-hidden, .skip"))
  .filter((box) => getComputedStyle(box).display !== "inline")
  .filter((box) => box.scrollWidth > box.clientWidth + 2)
  .map((box) => `${box.className} ${box.textContent.trim()} ${box.scrollWidth}>${box.clientWidth}`)
"""
SIGNS_OVER_SIGNS = """() => {
  const signs = [...document.querySelectorAll(".place__sign")];
  const boxes = signs.map((sign) => sign.getBoundingClientRect());
  return boxes.flatMap((a, i) => boxes.slice(i + 1).map((b, j) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
      ? `${signs[i].textContent} × ${signs[i + 1 + j].textContent}` : "")).filter(Boolean);
}"""


@pytest.fixture(scope="module")
def spaced(chromium: Browser) -> Iterator[Page]:
    """A visitor whose own style sheet spreads letters, words and lines (WCAG 1.4.12)."""
    context = chromium.new_context(viewport=WIDE, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def lost(page: Page) -> dict[str, object]:
    """What a reader misses, by the kind of loss; empty when all is there."""
    looked = {"sideways": SIDEWAYS, "lost": LOST_WORDS, "spilled": SPILLED}
    found = {name: page.evaluate(script) for name, script in looked.items()}
    return {name: loss for name, loss in found.items() if loss}


@pytest.mark.parametrize(("kind", "language"), SERIES)
def test_narrow_pages_scroll_one_way(
    street: Street, shared: Page, kind: str, language: str
) -> None:
    """320 px is also 1280 px enlarged four times (WCAG 1.4.10)."""
    shared.set_viewport_size(FOUR_TIMES)
    shared.goto(street.address(kind, language))
    assert lost(shared) == {}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize(("kind", "language"), [*((k, "nl") for k in TALLEST), ("town", "ar")])
def test_spread_text_is_not_cut(
    street: Street, spaced: Page, kind: str, language: str, size: ViewportSize
) -> None:
    spaced.set_viewport_size(size)
    spaced.goto(street.address(kind, language))
    spaced.add_style_tag(content=SPACED)
    assert (lost(spaced), spaced.evaluate(SIGNS_OVER_SIGNS)) == ({}, [])


@pytest.mark.parametrize(("kind", "language"), [*((k, "nl") for k in TALLEST), ("town", "ar")])
def test_letters_twice_as_large_stay_whole(
    street: Street, chromium: Browser, kind: str, language: str
) -> None:
    """The reader's own setting for letters, doubled (WCAG 1.4.4)."""
    context = chromium.new_context(viewport=WIDE, reduced_motion="reduce")
    page = context.new_page()
    context.new_cdp_session(page).send(
        "Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}}
    )
    page.goto(street.address(kind, language))
    found = (lost(page), page.evaluate(SIGNS_OVER_SIGNS))
    context.close()
    assert found == ({}, [])


def test_a_wide_thing_is_noticed(street: Street, shared: Page) -> None:
    """Control: one long word in one line is lost at 320 px."""
    shared.set_viewport_size(FOUR_TIMES)
    shared.goto(street.address("cookies"))
    shared.evaluate(
        "const word = document.querySelector('h1');"
        "word.style.whiteSpace = 'nowrap'; word.textContent = 'samenwerkingsverband'.repeat(3)"
    )
    assert set(lost(shared)) >= {"sideways", "lost"}
