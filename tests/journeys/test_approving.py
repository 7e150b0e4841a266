"""The contact approves from her letter: without script, by keyboard, at 320 px, in Arabic."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from leidraad.config.management.dev.serving import HERE
from tests.journeys.conftest import NARROW, WIDE, Opener, served
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations
from tests.journeys.test_reflow import LOST_WORDS, SIDEWAYS

pytestmark = pytest.mark.browser

YES = "Ja, dit klopt"
LAY_OUT = "from tests.journeys.under_way import lay_out; lay_out()"
PAGES = (
    *("received", "talking", "held", "scheduled", "published", "refused", "taken-back"),
    *("approve-0", "approve-of-change", "change", "confirm", "reply", "take-back", "objection"),
    *("thanks", "too-late"),
)
SERIES = [(page, language) for language in ("nl", "ar") for page in PAGES]


@dataclass(frozen=True)
class Letters:
    """Where the links in the letters lead."""

    base: str
    pages: dict[str, str]

    def address(self, page: str, language: str = "nl") -> str:
        return self.base + ("" if language == "nl" else f"/{language}") + self.pages[page]


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Letters]:
    with served(tmp_path_factory.mktemp("approving")) as site:
        told = site.manage("shell", "--no-imports", "-c", LAY_OUT)
        yield Letters(f"http://{HERE}:{site.port}", json.loads(told.strip().splitlines()[-1]))


def test_without_script_she_reads_and_says_yes(letters: Letters, look: Opener) -> None:
    page = look(letters.address("approve-1"), java_script_enabled=False)
    expect(page.locator("h1")).to_have_text("Samen naar les 1")
    page.get_by_role("button", name=YES).click()
    expect(page.locator("h1")).to_have_text("Dank je wel!")
    page.goto(letters.address("approve-1"))
    expect(page.locator("h1")).to_have_text("Je hebt al geantwoord")


def test_without_script_she_asks_for_a_change(letters: Letters, look: Opener) -> None:
    page = look(letters.address("approve-2"), java_script_enabled=False, viewport=NARROW)
    page.get_by_role("link", name="Eerst iets veranderen").click()
    page.get_by_role("button", name="Stuur naar de redactie").click()
    expect(page.locator(".faults")).to_be_visible()
    page.locator("summary", has_text="Wat er gedaan is").click()
    page.locator("[name=done]").fill("We fietsen niet meer mee.")
    page.get_by_role("button", name="Stuur naar de redactie").click()
    expect(page.locator("main")).to_contain_text("past de tekst aan")


def test_by_keyboard_alone(letters: Letters, look: Opener) -> None:
    page = look(letters.address("approve-3"))
    keyboard = Keyboard(page)
    keyboard.tab_to("main a[href='#antwoord']")
    keyboard.press("Enter")
    keyboard.tab_to("#antwoord button")
    keyboard.follow()
    expect(page.locator("h1")).to_have_text("Dank je wel!")


def test_in_arabic_on_a_telephone(letters: Letters, look: Opener) -> None:
    page = look(letters.address("approve-4", "ar"), viewport=NARROW)
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator("#antwoord button").click()
    page.wait_for_url("**/ar/akkoord/bedankt/")


def test_twice_on_the_button_is_one_yes(letters: Letters, look: Opener) -> None:
    page = look(letters.address("approve-5"))
    page.get_by_role("button", name=YES).dblclick()
    expect(page.locator("h1")).to_have_text("Dank je wel!")
    page.go_back()
    page.reload()
    expect(page.locator("h1")).to_have_text("Je hebt al geantwoord")


def test_the_sender_confirms_without_script(letters: Letters, look: Opener) -> None:
    page = look(letters.address("confirm-too"), java_script_enabled=False)
    page.locator("main form button").click()
    expect(page.locator("main")).to_contain_text("Je voorbeeld is binnen")


def test_the_sender_answers_and_takes_back(letters: Letters, look: Opener) -> None:
    page = look(letters.address("held-too"), java_script_enabled=False, viewport=NARROW)
    page.get_by_role("link", name="Schrijf de redactie").click()
    page.locator("[name=text]").fill("Hoe staat het ervoor?")
    page.get_by_role("button", name="Stuur je antwoord").click()
    expect(page.locator("#gesprek")).to_contain_text("Hoe staat het ervoor?")
    page.get_by_role("link", name="Trek je inzending in").click()
    page.get_by_role("button", name="Ja, trek het in").click()
    expect(page.locator("main")).to_contain_text("Je trok het in")


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
