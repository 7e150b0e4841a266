"""axe finds nothing: WCAG 2.0, 2.1 and 2.2 at A and AA, and its best practices."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.street import EVERY_KIND, Street

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
SEEING_COLOUR = ["color-contrast", "link-in-text-block"]
COLOUR_RULES = {"runOnly": {"type": "rule", "values": SEEING_COLOUR}, "resultTypes": ["violations"]}
GROUNDS = ("--sky", "--paper")
PAINT = "ground => document.body.style.background = ground && `var(${ground})`"
FEW = ("town", "list", "example-complete", "about")
SERIES = [(kind, language) for language in ("nl", "en", "ar") for kind in EVERY_KIND]


def violations(page: Page, options: dict[str, Any]) -> list[str]:
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [_told(rule, node) for rule in found for node in rule["nodes"]]


def _told(rule: dict[str, Any], node: dict[str, Any]) -> str:
    why = node["failureSummary"].replace("\n", " ")
    return f"{rule['id']}: {node['target']} {node['html'][:160]} {why[:300]}"


def colour_violations(page: Page) -> list[str]:
    """On each end of the sky behind the page: axe does not look through a gradient."""
    told: list[str] = []
    for ground in GROUNDS:
        page.evaluate(PAINT, ground)
        told += [f"{ground} {line}" for line in violations(page, COLOUR_RULES)]
    page.evaluate(PAINT, "")
    return told


@pytest.mark.parametrize(("kind", "language"), SERIES)
def test_nothing_found_by_day_and_by_night_wide_and_narrow(
    street: Street, shared: Page, kind: str, language: str
) -> None:
    """The night changes colours alone, so by night the rules that see colour look again."""
    told: dict[str, list[str]] = {}
    shared.emulate_media(color_scheme="light")
    shared.goto(street.address(kind, language))
    for size in (WIDE, NARROW):
        shared.set_viewport_size(size)
        shared.emulate_media(color_scheme="light")
        told[f"light {size['width']}"] = violations(shared, ALL_RULES) + colour_violations(shared)
        shared.emulate_media(color_scheme="dark")
        told[f"dark {size['width']}"] = colour_violations(shared)
    shared.set_viewport_size(WIDE)
    assert {where: lines for where, lines in told.items() if lines} == {}


@pytest.mark.parametrize("kind", FEW)
def test_nothing_found_in_tigrinya(street: Street, shared: Page, kind: str) -> None:
    shared.emulate_media(color_scheme="light")
    shared.goto(street.address(kind, "ti"))
    assert violations(shared, ALL_RULES) + colour_violations(shared) == []


def test_axe_looks_at_all(street: Street, shared: Page) -> None:
    """Control: faint words and a picture without words are found."""
    shared.emulate_media(color_scheme="light")
    shared.goto(street.address("cookies"))
    shared.evaluate(
        "document.querySelector('h1').style.color = '#ddd';"
        "document.querySelector('main').append(document.createElement('img'))"
    )
    found = {line.partition(":")[0] for line in violations(shared, ALL_RULES)}
    assert {"color-contrast", "image-alt"} <= found
