"""The gallery in a real browser: narrow and wide, by day, by night and in own colours."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from leidraad.design.assets import components, for_work
from leidraad.design.tests import gallery
from tests.journeys.conftest import NARROW, WIDE
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations
from tests.journeys.test_reflow import FOUR_TIMES, lost
from tests.journeys.test_targets import ALL, LEAST, SMALL

pytestmark = pytest.mark.browser

PAGES = ("writing", "writing-wrong", "desk", "confirm")
SERIES = [(page, language) for language in ("nl", "ar") for page in PAGES]
BUT_COLOUR = {**ALL_RULES, "rules": {"color-contrast": {"enabled": False}}}
BARE = """all => all.filter((box) => box.checkVisibility()
  && getComputedStyle(box).borderBlockStartStyle === "none").map((box) => box.className)"""
BOXES = (
    ".form__part, .faults, .choices .choice, .form-field > input, .meter, .hints, .state,"
    " .worklist td, .toolbar, .empty, .notice, .remark"
)


@pytest.fixture(scope="module")
def shared(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=WIDE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def address(served: str, page: str, language: str = "nl") -> str:
    name, _, wrong = page.partition("-")
    prefix = "" if language == "nl" else f"/{language}"
    return f"{served}{prefix}/galerij/{name}/{'?wrong' if wrong else ''}"


@pytest.mark.parametrize(("page", "language"), SERIES)
def test_axe_finds_nothing(served: str, shared: Page, page: str, language: str) -> None:
    told: dict[str, list[str]] = {}
    shared.goto(address(served, page, language))
    for size in (WIDE, NARROW):
        shared.set_viewport_size(size)
        by_day(shared)
        told[f"day {size['width']}"] = violations(shared, ALL_RULES)
        by_night(shared)
        told[f"night {size['width']}"] = violations(shared, COLOUR_RULES)
    shared.emulate_media(color_scheme="light")
    assert {where: lines for where, lines in told.items() if lines} == {}


@pytest.mark.parametrize(("page", "language"), SERIES)
def test_nothing_scrolls_sideways_or_is_lost(
    served: str, shared: Page, page: str, language: str
) -> None:
    shared.set_viewport_size(FOUR_TIMES)
    shared.goto(address(served, page, language))
    assert lost(shared) == {}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("page", PAGES)
def test_what_one_taps_is_large_enough(
    served: str, shared: Page, page: str, size: dict[str, int]
) -> None:
    shared.set_viewport_size({"width": size["width"], "height": size["height"]})
    shared.goto(address(served, page))
    assert shared.evaluate(SMALL, [ALL, LEAST]) == []


@pytest.mark.parametrize("page", PAGES)
def test_own_colours_leave_every_box_an_edge(chromium: Browser, served: str, page: str) -> None:
    context = chromium.new_context(forced_colors="active")
    looked = context.new_page()
    looked.goto(address(served, page))
    found = looked.locator(BOXES).evaluate_all(BARE)
    axe = violations(looked, BUT_COLOUR)
    context.close()
    assert (found, axe) == ([], [])


def test_the_policy_lets_everything_through(chromium: Browser, served: str) -> None:
    page, told = chromium.new_page(), list[str]()
    page.on("console", lambda said: told.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda fault: told.append(str(fault)))
    for name in PAGES:
        page.goto(address(served, name), wait_until="networkidle")
    page.close()
    assert told == []


def test_paper_keeps_what_was_written(chromium: Browser, served: str) -> None:
    page = chromium.new_page()
    page.goto(address(served, "writing"))
    page.emulate_media(media="print")
    expect(page.locator("[name=title]")).to_be_visible()
    expect(page.get_by_text("Wat deden jullie?").first).to_be_visible()
    expect(page.locator(".form__foot")).to_be_hidden()
    page.close()


def test_every_component_for_work_is_in_the_gallery(served: str, shared: Page) -> None:
    """By the class that bears its name, on one of the pages or in a state of a script."""
    shown = ""
    for page in PAGES:
        shared.goto(address(served, page))
        shown += shared.content()
    names = {file.stem for file in components() if for_work(file)} - {"difference"}
    assert {name for name in names if f'"{name}' not in shown and f" {name}" not in shown} == set()


def test_the_inside_knows_its_ways_only_when_told(client: Client, settings: Any) -> None:
    settings.ROOT_URLCONF = gallery.__name__
    assert b'class="desk-ways"' in client.get("/galerij/desk/").content
    assert b'class="desk-ways"' not in client.get("/galerij/writing/").content


def test_what_scripts_send_inside_carries_the_token(client: Client, settings: Any) -> None:
    settings.ROOT_URLCONF = gallery.__name__
    inside, street = (client.get(f"/galerij/{page}/").content for page in ("desk", "writing"))
    assert b'hx-headers=\'{"X-CSRFToken": "' in inside
    assert b"X-CSRFToken" not in street


def test_inside_and_after_a_letter_nothing_is_told_to_search_engines(
    client: Client, settings: Any
) -> None:
    settings.ROOT_URLCONF = gallery.__name__
    for page in ("desk", "confirm"):
        told = client.get(f"/galerij/{page}/").content
        assert b'content="noindex"' in told
        assert b'rel="canonical"' not in told
        assert b"hreflang" in told  # the choice of language stays
