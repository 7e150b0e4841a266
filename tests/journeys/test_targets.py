"""What one clicks or taps is large enough (WCAG 2.5.8), and what matters most larger still."""

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.street import EVERY_KIND, Street

pytestmark = pytest.mark.browser

LEAST, TOUCH = 24, 44
PRIMARY = (
    ".button, .search input, .search button, .header a, .menu summary, .pager a,"
    ".view-switch a, .place__link, .station a, .panel > summary, .field input"
)
# A link inside a sentence is left out, as the rule does. A label counts for its box, a card's
# title for the card that it covers; what is hidden has no size.
SMALL = """([selector, least]) => {
  const inSentence = (link) => [...link.parentElement.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && /\\p{L}{2}/u.test(node.data)
      && getComputedStyle(link).display === "inline");
  const area = (target) => {
    const cover = getComputedStyle(target, "::after").position === "absolute";
    return (target.closest("label") ?? (cover ? target.closest(".card") : target))
      .getBoundingClientRect();
  };
  return [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility() && !one.closest(".skip") && one.type !== "hidden")
    .filter((one) => one.tagName !== "A" || !inSentence(one))
    .map((one) => [one, area(one)])
    .filter(([, box]) => Math.min(box.width, box.height) < least - 0.5)
    .map(([one, box]) => `${one.outerHTML.slice(0, 110)} ${box.width} × ${box.height}`)
    .slice(0, 10);
}"""
ALL = "a[href], button, input, select, summary"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_targets_are_24_pixels_or_more(
    street: Street, shared: Page, kind: str, size: dict[str, int]
) -> None:
    shared.set_viewport_size({"width": size["width"], "height": size["height"]})
    shared.goto(street.address(kind))
    assert shared.evaluate(SMALL, [ALL, LEAST]) == []


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_what_matters_most_is_44_pixels_high_on_a_phone(
    street: Street, shared: Page, kind: str
) -> None:
    shared.set_viewport_size(NARROW)
    shared.goto(street.address(kind, "ar"))
    assert shared.evaluate(SMALL, [PRIMARY, TOUCH]) == []


def test_a_small_target_is_noticed(street: Street, shared: Page) -> None:
    """Control: a link of eleven pixels."""
    shared.goto(street.address("cookies"))
    shared.evaluate(
        "const link = document.querySelector('.footer a');"
        "link.style.cssText = 'display: block; min-block-size: 0; block-size: 11px'"
    )
    assert len(shared.evaluate(SMALL, [ALL, LEAST])) == 1
