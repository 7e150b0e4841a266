"""Readers in a browser: they correct, adopt and follow; the contact and the desk answer."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from leidraad.config.management.dev.serving import HERE
from tests.journeys.conftest import NARROW, WIDE, Opener, Served, served
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations
from tests.journeys.test_reflow import LOST_WORDS, SIDEWAYS

pytestmark = pytest.mark.browser

MOST_TIMES = 500
LAY_OUT = "from tests.journeys.reading_along import lay_out; lay_out()"
TOLD = "from leidraad.upkeep.tests.factories import link; print(link({!r}, {!r}))"  # by its letter
PAGES = (
    *("where", "correct", "whole", "confirm_correction", "correction-0", "correction-no"),
    *("remark", "adopt", "confirm_adoption", "follow", "confirm_follow", "follow_stop", "figures"),
    *("desk-corrections", "desk-correction", "desk-adoptions", "desk-adoption", "desk-links"),
)
SERIES = [(page, language) for language in ("nl", "ar") for page in PAGES]


@dataclass(frozen=True)
class Readers:
    """Where everything is, and what lets an editor in."""

    site: Served
    pages: dict[str, str]
    cookie: dict[str, str]

    def address(self, page: str, language: str = "nl") -> str:
        return self.path(("" if language == "nl" else f"/{language}") + self.pages[page])

    def path(self, path: str) -> str:
        return f"http://{HERE}:{self.site.port}{path}"

    def link(self, mailbox: str, part: str) -> str:
        """The address in the last letter to this mailbox."""
        told = self.site.manage("shell", "--no-imports", "-c", TOLD.format(mailbox, part))
        return self.path(told.strip().splitlines()[-1])

    def let_in(self, page: Page) -> Page:
        page.context.add_cookies([{**self.cookie, "url": self.path("/")}])  # type: ignore[typeddict-item]
        return page


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Readers]:
    with served(tmp_path_factory.mktemp("reading-along")) as site:
        told = site.manage("shell", "--no-imports", "-c", LAY_OUT)
        read = json.loads(told.strip().splitlines()[-1])
        yield Readers(site, read["pages"], read["cookie"])


@pytest.fixture(scope="module")
def inside(readers: Readers, chromium: Browser) -> Iterator[Page]:
    """One page of an editor, for a whole series of looks."""
    context = chromium.new_context(viewport=WIDE, reduced_motion="reduce")
    yield readers.let_in(context.new_page())
    context.close()


def test_a_correction_from_the_page_to_the_contacts_click(readers: Readers, look: Opener) -> None:
    """The whole way, without script and on a telephone."""
    page = look(readers.address("where"), java_script_enabled=False, viewport=NARROW)
    page.get_by_role("link", name="Wat er gedaan is").click()
    page.locator("[name=text]").fill("Elk gezin krijgt één begeleider, die ook belt.")
    _send(page, "Stuur je verbetering")
    expect(page.locator(".faults")).to_be_visible()
    expect(page.locator("[name=text]")).to_have_value(
        "Elk gezin krijgt één begeleider, die ook belt."
    )
    page.locator("[name=address]").fill("sam@anderstad.example")
    _send(page, "Stuur je verbetering")
    expect(page.locator("h1")).to_have_text("Kijk in je mail")
    page.goto(readers.link("sam@anderstad.example", "/verbeteren/bevestigen/"))
    page.get_by_role("button", name="Ja, stuur mijn verbetering").click()
    expect(page.locator("h1")).to_have_text("Je verbetering is onderweg")
    page.goto(readers.link("regie@voorbeeldstad.example", "/correctie/"))
    expect(page.locator("ins").first).to_be_visible()
    page.get_by_role("button", name="Neem over").click()
    expect(page.locator("h1")).to_have_text("Dank je wel, je neemt het over")


def test_a_scanner_with_script_takes_nothing_over(readers: Readers, look: Opener) -> None:
    scanner = look(readers.address("correction-1"))
    scanner.wait_for_load_state("networkidle")
    scanner.goto(readers.address("correction-1") + "nee/")
    scanner.wait_for_load_state("networkidle")
    scanner.goto(readers.address("stop-too"))
    scanner.wait_for_load_state("networkidle")
    assert scanner.context.cookies() == []
    page = look(readers.address("correction-1"))
    page.get_by_role("button", name="Neem over").dblclick()
    expect(page.locator("h1")).to_have_text("Dank je wel, je neemt het over")


def test_by_keyboard_the_contact_says_no(readers: Readers, look: Opener) -> None:
    page = look(readers.address("correction-2"))
    keyboard = Keyboard(page)
    keyboard.tab_to("main a[href$='nee/']")
    keyboard.follow()
    keyboard.tab_to("[name=why]")
    keyboard.write("De begeleider belt niet.")
    for _ in range(MOST_TIMES):
        keyboard.tab_to("main form button")
        keyboard.follow()
        if "heel snel" not in page.locator("main").inner_text():
            break
    expect(page.locator("h1")).to_have_text("Dank je wel voor je antwoord")


def test_another_municipality_joins_and_the_desk_says_yes(readers: Readers, look: Opener) -> None:
    page = look(readers.address("adopt"), java_script_enabled=False)
    page.locator("[name=municipality]").fill("Mepel")
    page.locator("[name=role]").fill("Beleidsadviseur")
    page.locator("[name=address]").fill("advies@meppel.example")
    _send(page, "Zet ons erbij")
    expect(page.locator(".faults")).to_contain_text("Meppel")
    page.locator("[name=municipality]").fill("Zwolle")
    _send(page, "Zet ons erbij")
    page.goto(readers.link("advies@meppel.example", "/wij-ook/bevestigen/"))
    page.get_by_role("button", name="Ja, dat klopt").click()
    expect(page.locator("h1")).to_have_text("Jullie melding is bij de redactie")
    desk = readers.let_in(look(java_script_enabled=False))
    desk.goto(readers.address("desk-adoptions"))
    desk.locator("tr", has_text="Zwolle").get_by_role("link").click()
    desk.get_by_role("button", name="Zet op de bladzijde").click()
    expect(desk.locator(".messages")).to_contain_text("staat nu bij het voorbeeld")
    page.goto(readers.address("adopt"))
    expect(page.locator("main")).to_contain_text("Zwolle")


def test_following_in_arabic_until_one_click_stops_it(readers: Readers, look: Opener) -> None:
    page = look(readers.address("follow", "ar"), java_script_enabled=False, viewport=NARROW)
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator("[name=address]").fill("volgt@anderstad.example")
    page.locator("[name=rhythm][value=weekly]").check()
    for _ in range(MOST_TIMES):
        page.locator("main form[method=post] button").click()
        if "/volgen-gevraagd/" in page.url:
            break
    page.goto(readers.link("volgt@anderstad.example", "/volgen/bevestigen/"))
    page.locator("main form button").click()
    page.wait_for_url("**/ar/volgen/stoppen/*/")
    page.locator("button[name=stop]").click()
    expect(page.locator(".follows")).to_have_count(0)


def test_a_mail_program_stops_it_by_itself(readers: Readers, look: Opener) -> None:
    page = look()
    address = readers.address("stop-too")
    answer = page.request.post(address, form={"List-Unsubscribe": "One-Click"})
    assert (answer.status, answer.headers.get("set-cookie")) == (200, None)
    page.goto(address)
    expect(page.locator("h1")).to_have_text("Je volgt niets meer")


def _send(page: Page, button: str) -> None:
    """Whoever types as fast as this test is asked to press once more."""
    for _ in range(MOST_TIMES):
        page.get_by_role("button", name=button).click()
        if "heel snel" not in page.locator("main").inner_text():
            return


@pytest.mark.parametrize(("name", "language"), SERIES)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    readers: Readers, inside: Page, name: str, language: str
) -> None:
    told: dict[str, object] = {}
    inside.goto(readers.address(name, language))
    for size in (WIDE, NARROW):
        inside.set_viewport_size(size)
        by_day(inside)
        told[f"day {size['width']}"] = violations(inside, ALL_RULES)
        told[f"lost {size['width']}"] = inside.evaluate(LOST_WORDS)
        told[f"sideways {size['width']}"] = inside.evaluate(SIDEWAYS)
        by_night(inside)
        told[f"night {size['width']}"] = violations(inside, COLOUR_RULES)
    inside.set_viewport_size(WIDE)
    assert {where: found for where, found in told.items() if found} == {}
