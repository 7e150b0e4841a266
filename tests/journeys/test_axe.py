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
PAINT = "ground => document.body.style.background = `var(${ground})`"
FEW = ("town", "list", "example-complete", "about")
DOMAINS = ("huisvesting", "inburgering", "werk-en-inkomen", "sociaal-netwerk", "onderwijs")
SERIES = [(kind, language) for language in ("nl", "en", "ar") for kind in EVERY_KIND]


def violations(page: Page, options: dict[str, Any]) -> list[str]:
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [_told(rule, node) for rule in found for node in rule["nodes"]]


def _told(rule: dict[str, Any], node: dict[str, Any]) -> str:
    why = node["failureSummary"].replace("\n", " ")
    return f"{rule['id']}: {node['target']} {node['html'][:160]} {why[:300]}"


def by_day(page: Page) -> None:
    """On the darker end of the sky behind the page: axe does not look through a gradient."""
    page.emulate_media(color_scheme="light")
    page.evaluate(PAINT, "--sky")


def by_night(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.evaluate(PAINT, "--paper")


@pytest.mark.parametrize(("kind", "language"), SERIES)
def test_nothing_found_by_day_and_by_night_wide_and_narrow(
    street: Street, shared: Page, kind: str, language: str
) -> None:
    """The night changes colours alone, so by night the rules that see colour look again."""
    told: dict[str, list[str]] = {}
    shared.goto(street.address(kind, language))
    for size in (WIDE, NARROW):
        shared.set_viewport_size(size)
        by_day(shared)
        told[f"day {size['width']}"] = violations(shared, ALL_RULES)
        by_night(shared)
        told[f"night {size['width']}"] = violations(shared, COLOUR_RULES)
    shared.set_viewport_size(WIDE)
    assert {where: lines for where, lines in told.items() if lines} == {}


@pytest.mark.parametrize("kind", FEW)
def test_nothing_found_in_tigrinya(street: Street, shared: Page, kind: str) -> None:
    shared.goto(street.address(kind, "ti"))
    by_day(shared)
    assert violations(shared, ALL_RULES) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_each_domain_has_colours_that_read(street: Street, shared: Page, domain: str) -> None:
    shared.goto(f"{street.base}/leefgebied/{domain}/")
    by_day(shared)
    day = violations(shared, COLOUR_RULES)
    by_night(shared)
    assert (day, violations(shared, COLOUR_RULES)) == ([], [])


def test_axe_looks_at_all(street: Street, shared: Page) -> None:
    """Control: faint words and a picture without words are found."""
    shared.goto(street.address("cookies"))
    by_day(shared)
    shared.evaluate(
        "document.querySelector('h1').style.color = '#ddd';"
        "document.querySelector('main').append(document.createElement('img'))"
    )
    found = {line.partition(":")[0] for line in violations(shared, ALL_RULES)}
    assert {"color-contrast", "image-alt"} <= found
