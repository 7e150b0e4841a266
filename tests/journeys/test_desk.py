"""Editors at work: without script, by keyboard, at 320 px, in Arabic; two at once lose nothing."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from leidraad.config.management.dev.serving import HERE
from tests.journeys.conftest import NARROW, WIDE, served
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations
from tests.journeys.test_reflow import LOST_WORDS, SIDEWAYS

pytestmark = pytest.mark.browser

LAY_OUT = "from tests.journeys.at_the_desk import lay_out; lay_out()"
PAGES = (
    *("work", "work-mine", "work-queue", "keeping", "write-down", "examples", "example"),
    *("example-ended", "example-withdraw", "contact", "change", "plain", "preview", "history"),
    *("compare", "edit", "remark", "pictures", "talking", "with-owner", "held", "scheduled"),
    *("refused", "step-doorgeven", "step-vraag", "step-voorleggen", "step-akkoord"),
    *("step-plaatsen", "step-aanhouden", "step-afwijzen"),
)
SERIES = [(page, language) for language in ("nl", "ar") for page in PAGES]
FIRST, SECOND = 0, 1
Enter = Callable[..., Page]


@dataclass(frozen=True)
class Desk:
    base: str
    pages: dict[str, str]
    cookies: list[dict[str, str]]

    def address(self, page: str, language: str = "nl") -> str:
        return self.base + ("" if language == "nl" else f"/{language}") + self.pages[page]

    def open(self, browser: Browser, who: int, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})
        context.set_default_timeout(10_000)
        cookie = self.cookies[who]
        context.add_cookies([{"name": cookie["name"], "value": cookie["value"], "url": self.base}])
        return context.new_page()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with served(tmp_path_factory.mktemp("desk")) as site:
        told = site.manage("shell", "--no-imports", "-c", LAY_OUT)
        yield Desk(f"http://{HERE}:{site.port}", **json.loads(told.strip().splitlines()[-1]))


@pytest.fixture
def enter(desk: Desk, chromium: Browser) -> Iterator[Enter]:
    """`enter(who, page, **options of a browser context)`: an editor at one of the pages."""
    opened: list[Page] = []

    def open_page(who: int, name: str, language: str = "nl", **options: Any) -> Page:
        page = desk.open(chromium, who, **options)
        opened.append(page)
        page.goto(desk.address(name, language))
        return page

    yield open_page
    for page in opened:
        page.context.close()


@pytest.fixture(scope="module")
def at_work(desk: Desk, chromium: Browser) -> Iterator[Page]:
    """One editor (also head editor) for a whole series of looks."""
    page = desk.open(chromium, SECOND)
    yield page
    page.context.close()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_without_script_from_taking_up_to_the_letter(enter: Enter) -> None:
    page = enter(FIRST, "journey-0", java_script_enabled=False)
    follow(page, "Neem op je")
    press(page, "Neem op je")
    expect(page.locator(".messages")).to_contain_text("op jouw naam")
    follow(page, "Bewerk de tekst")
    page.locator("[name=why]").fill("Samen fietsen geeft moed.")
    press(page, "Bewaar als nieuwe versie")
    expect(page.locator(".messages")).to_contain_text("versie 2")
    expect(page.locator("main")).to_contain_text("Samen fietsen geeft moed.")
    follow(page, "Leg voor aan het contact")
    press(page, "Leg voor aan het contact")
    expect(page.locator("main")).to_contain_text("Het contact heeft de brief")
    follow(page, "Ga akkoord")
    press(page, "Ga akkoord")
    expect(page.locator("main")).to_contain_text("Sanne de Proef ging akkoord met versie 2.")


def test_what_both_approved_is_published(enter: Enter, desk: Desk) -> None:
    page = enter(FIRST, "ready", java_script_enabled=False, viewport=NARROW)
    follow(page, "Plaats op de site")
    press(page, "Plaats op de site")
    expect(page.locator("main")).to_contain_text("geplaatst")
    page.goto(f"{desk.base}/voorbeelden/klaar-om-te-plaatsen/")
    expect(page.locator("h1")).to_have_text("Klaar om te plaatsen")


def test_by_keyboard_alone(enter: Enter) -> None:
    page = enter(FIRST, "journey-1")
    keyboard = Keyboard(page)
    keyboard.tab_to(".next-step__ways .button--main")
    keyboard.press("Enter")
    page.wait_for_url("**/stap/oppakken/")
    keyboard.tab_to("main form button")
    keyboard.press("Enter")
    expect(page.locator(".messages")).to_contain_text("op jouw naam")


def test_refusing_on_a_telephone_in_arabic(enter: Enter) -> None:
    page = enter(FIRST, "journey-2", "ar", viewport=NARROW)
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator("a[href$='/stap/afwijzen/']").click()
    page.locator("main form button").click()
    expect(page.locator(".faults")).to_be_visible()
    page.locator("[name=reason]").fill("Het gaat over plannen.")
    page.locator("main form button").click()
    expect(page.locator(".messages")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Het gaat over plannen.")


@pytest.mark.parametrize("has_script", [True, False])
def test_two_editors_at_once_see_both_texts(enter: Enter, *, has_script: bool) -> None:
    """A and B open, A saves, B saves: B sees both texts and chooses; nothing is lost."""
    anna = enter(FIRST, "journey-3", java_script_enabled=has_script)
    bram = enter(SECOND, "journey-3", java_script_enabled=has_script)
    for page in (anna, bram):
        follow(page, "Bewerk de tekst")
    anna.locator("[name=done]").fill(f"Van A, {has_script}.")
    bram.locator("[name=done]").fill(f"Van B, {has_script}.")
    bram.locator("[name=costs]").fill(f"Kosten van B, {has_script}.")
    press(anna, "Bewaar als nieuwe versie")
    anna.wait_for_url("**/redactie/inzending/*/")
    press(bram, "Bewaar als nieuwe versie")
    expect(bram.locator(".conflict")).to_contain_text(f"Van A, {has_script}.")
    expect(bram.locator(".conflict")).to_contain_text(f"Van B, {has_script}.")
    bram.locator("[name=choose_done][value=both]").check()
    press(bram, "Bewaar deze keuze")
    for text in (f"Van A, {has_script}.", f"Van B, {has_script}.", f"Kosten van B, {has_script}."):
        expect(bram.locator("main")).to_contain_text(text)


@pytest.mark.parametrize(("name", "language"), SERIES)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    desk: Desk, at_work: Page, name: str, language: str
) -> None:
    told: dict[str, object] = {}
    at_work.goto(desk.address(name, language))
    for size in (WIDE, NARROW):
        at_work.set_viewport_size(size)
        by_day(at_work)
        told[f"day {size['width']}"] = violations(at_work, ALL_RULES)
        told[f"lost {size['width']}"] = at_work.evaluate(LOST_WORDS)
        told[f"sideways {size['width']}"] = at_work.evaluate(SIDEWAYS)
        by_night(at_work)
        told[f"night {size['width']}"] = violations(at_work, COLOUR_RULES)
    at_work.set_viewport_size(WIDE)
    assert {where: found for where, found in told.items() if found} == {}
