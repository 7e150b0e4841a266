"""Staying true in a browser: without script, by keyboard, at 320 px, in Arabic, past scanners."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from leidraad.config.management.dev.serving import HERE
from tests.journeys.conftest import NARROW, WIDE, Opener, Served, served
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations
from tests.journeys.test_reflow import LOST_WORDS, SIDEWAYS

pytestmark = pytest.mark.browser

MOST_TIMES = 500
YES = "Ja, dit klopt nog"
LAY_OUT = "from tests.journeys.staying_true import lay_out; lay_out()"
TOLD = "from leidraad.upkeep.tests.factories import link; print(link({!r}, {!r}))"  # by its letter
PAGES = (
    *("ask", "ask-one", "ask-nobody", "confirm-question", "answer", "check-0", "change", "ended"),
    *("leave-check", "leave", "succession", "thanked", "gone"),
)
SERIES = [(page, language) for language in ("nl", "ar") for page in PAGES]


@dataclass(frozen=True)
class Letters:
    """Where the links in the letters lead."""

    site: Served
    pages: dict[str, str]

    def address(self, page: str, language: str = "nl") -> str:
        return self.path(("" if language == "nl" else f"/{language}") + self.pages[page])

    def path(self, path: str) -> str:
        return f"http://{HERE}:{self.site.port}{path}"

    def link(self, mailbox: str, part: str) -> str:
        """The address in the last letter to this mailbox."""
        told = self.site.manage("shell", "--no-imports", "-c", TOLD.format(mailbox, part))
        return self.path(told.strip().splitlines()[-1])


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Letters]:
    with served(tmp_path_factory.mktemp("staying-true")) as site:
        told = site.manage("shell", "--no-imports", "-c", LAY_OUT)
        yield Letters(site, json.loads(told.strip().splitlines()[-1]))


def test_without_script_yes_is_one_click(letters: Letters, look: Opener) -> None:
    page = look(letters.address("check-1"), java_script_enabled=False)
    page.get_by_role("button", name=YES).click()
    expect(page.locator("h1")).to_have_text("Dank je wel")
    page.goto(letters.address("check-1"))
    expect(page.locator("h1")).to_have_text("Deze link is al gebruikt")


def test_a_scanner_with_script_uses_nothing_up(letters: Letters, look: Opener) -> None:
    """It opens the page in a real browser and lets its scripts run; then the person comes."""
    scanner = look(letters.address("check-2"))
    scanner.wait_for_load_state("networkidle")
    for way in ("wijzigen/", "gestopt/", "opvolger/"):
        scanner.goto(letters.address("check-2") + way)
        scanner.wait_for_load_state("networkidle")
    assert scanner.context.cookies() == []
    page = look(letters.address("check-2"))
    page.get_by_role("button", name=YES).click()
    expect(page.locator("h1")).to_have_text("Dank je wel")


def test_a_double_click_and_back_are_one_yes(letters: Letters, look: Opener) -> None:
    page = look(letters.address("check-3"))
    page.get_by_role("button", name=YES).dblclick()
    expect(page.locator("h1")).to_have_text("Dank je wel")
    page.go_back()
    page.reload()
    expect(page.locator("h1")).to_have_text("Deze link is al gebruikt")


def test_by_keyboard_it_ended(letters: Letters, look: Opener) -> None:
    page = look(letters.address("check-4"))
    keyboard = Keyboard(page)
    keyboard.tab_to("main a[href$='gestopt/']")
    keyboard.follow()
    page.locator("[name=on]").fill("2026-01-01")  # a browser moves in a day with arrow keys
    page.locator("[name=why]").focus()
    keyboard.write("Het geld was op.")
    keyboard.tab_to("main form button")
    keyboard.follow()
    expect(page.locator("h1")).to_have_text("Dank je wel dat je het laat weten")


def test_a_small_change_without_script_on_a_telephone(letters: Letters, look: Opener) -> None:
    page = look(letters.address("check-5"), java_script_enabled=False, viewport=NARROW)
    page.get_by_role("link", name="Bijna: er is iets veranderd").click()
    page.locator("[name=done]").fill("Wij fietsen nu ook mee.")
    page.get_by_role("button", name="Stuur mijn wijziging in").click()
    expect(page.locator(".faults")).to_be_visible()
    expect(page.locator("[name=done]")).to_have_value("Wij fietsen nu ook mee.")
    page.locator("[name=note]").fill("Nu ook met fietsen.")
    page.get_by_role("button", name="Stuur mijn wijziging in").click()
    expect(page.locator("h1")).to_have_text("Dank je wel, je wijziging is binnen")


def test_in_arabic_somebody_follows(letters: Letters, look: Opener) -> None:
    page = look(letters.address("check-6", "ar"), viewport=NARROW)
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator("main a[href$='opvolger/']").click()
    page.locator("[name=mailbox]").fill("volgt@voorbeeldstad.example")
    page.locator("main form button").first.click()
    page.wait_for_url("**/ar/bedankt/opvolger-gevraagd/")
    page.goto(letters.link("volgt@voorbeeldstad.example", "/opvolging/"))
    page.locator("main button[value=yes]").click()
    expect(page.locator("h1")).to_have_text("Fijn dat je het overneemt")


def test_a_question_from_the_page_to_the_answer(letters: Letters, look: Opener) -> None:
    """The whole way, without script: asked, confirmed, answered."""
    page = look(letters.address("ask"), java_script_enabled=False)
    page.get_by_role("button", name="Verstuur je vraag").click()
    expect(page.locator(".faults")).to_be_visible()
    page.get_by_label("Regisseur, Gemeente Zwolle").check()
    page.locator("[name=text]").fill("Wie kookt er mee?")
    page.locator("[name=name]").fill("Sam Lezer")
    page.locator("[name=address]").fill("sam@anderstad.example")
    _send(page)
    expect(page.locator("h1")).to_have_text("Kijk in je mail")
    page.goto(letters.link("sam@anderstad.example", "/vragen/bevestigen/"))
    page.get_by_role("button", name="Ja, verstuur mijn vraag").click()
    expect(page.locator("h1")).to_have_text("Je vraag is onderweg")
    page.goto(letters.link("zwolle@voorbeeldstad.example", "/antwoord/"))
    expect(page.locator("blockquote")).to_have_text("Wie kookt er mee?")
    page.locator("[name=answer]").fill("Iedereen die wil.")
    page.get_by_role("button", name="Verstuur je antwoord").click()
    expect(page.locator("h1")).to_have_text("Dank je wel, je antwoord is onderweg")


def _send(page: Page) -> None:
    """Whoever types as fast as this test is asked to press once more."""
    for _ in range(MOST_TIMES):
        page.get_by_role("button", name="Verstuur je vraag").click()
        if "heel snel" not in page.locator("main").inner_text():
            return


@pytest.mark.parametrize(("name", "language"), SERIES)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    letters: Letters, shared: Page, name: str, language: str
) -> None:
    told: dict[str, object] = {}
    shared.goto(letters.address(name, language))
    for size in (WIDE, NARROW):
        shared.set_viewport_size(size)
        by_day(shared)
        told[f"day {size['width']}"] = violations(shared, ALL_RULES)
        told[f"lost {size['width']}"] = shared.evaluate(LOST_WORDS)
        told[f"sideways {size['width']}"] = shared.evaluate(SIDEWAYS)
        by_night(shared)
        told[f"night {size['width']}"] = violations(shared, COLOUR_RULES)
    shared.set_viewport_size(WIDE)
    assert {where: found for where, found in told.items() if found} == {}
