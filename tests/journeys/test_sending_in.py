"""Sending in: without script, by keyboard, at 320 px, in Arabic; kept while one writes."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PIL import Image
from playwright.sync_api import Dialog, Page, expect

from leidraad.config.management.dev.serving import HERE
from tests.journeys.conftest import NARROW, WIDE, Opener, served
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations
from tests.journeys.test_reflow import LOST_WORDS, SIDEWAYS

pytestmark = pytest.mark.browser

LAY_OUT = "from tests.journeys.being_written import lay_out; lay_out()"
PAGES = (
    *("send-in", "link-first", "lost-link", "draft", "missing", "shown-only", "own-address"),
    *("pictures", "colleagues", "preview", "hand-in", "check-mail", "section", "gone"),
)
SERIES = [(page, language) for language in ("nl", "ar") for page in PAGES]
HOSTILE = [f"hostile-{name}" for name in ("draft", "missing", "preview", "hand-in", "section")]
KEPT, UNSEEN = "saved", "conflict"


@dataclass(frozen=True)
class Texts:
    """Where the texts in the making stand."""

    base: str
    pages: dict[str, str]

    def address(self, page: str, language: str = "nl") -> str:
        return self.base + ("" if language == "nl" else f"/{language}") + self.pages[page]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Texts]:
    with served(tmp_path_factory.mktemp("sending-in")) as site:
        told = site.manage("shell", "--no-imports", "-c", LAY_OUT)
        yield Texts(f"http://{HERE}:{site.port}", json.loads(told.strip().splitlines()[-1]))


def press(page: Page, name: str) -> None:
    """Until it is no longer called too quick for a person; what was typed stays meanwhile."""
    for _ in range(500):
        page.get_by_role("button", name=name, exact=True).click()
        if "heel snel" not in page.locator("main").inner_text():
            return


def state_of(page: Page) -> str:
    return page.locator("[data-saved]").get_attribute("data-state") or ""


def write(page: Page, name: str, words: str, *, becomes: str = KEPT) -> None:
    """Type, go on, and wait until the page says what became of it."""
    with page.expect_response("**/bewaren/"):
        page.locator(f"[name={name}]").fill(words)
        page.locator(f"[name={name}]").blur()
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", becomes)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_from_nothing_to_the_letter_without_script(
    texts: Texts, look: Opener, size: dict[str, int]
) -> None:
    page = look(texts.address("send-in"), java_script_enabled=False, viewport=size)
    title = f"Buren wijzen de weg, {size['width']} keer"
    page.locator("[name=title]").fill(title)
    page.locator("[name=municipalities]").first.fill("den bosch")
    page.locator("[name=domains][value=zorg]").check()
    page.locator("[name=done]").fill("Buren lopen de eerste weken mee naar school en huisarts.")
    press(page, "Bewaar en ga verder")
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator("[name=municipalities]").first).to_have_value("'s-Hertogenbosch")
    page.get_by_role("button", name="Verder naar insturen").click()
    page.locator(".faults a", has_text="Wat ging minder goed?").click()
    page.locator("[name=less_well]").fill("In de winter liepen er weinig buren mee.")
    page.locator("[name=contact_organisation]").fill("Gemeente Zonnedal")
    page.locator("[name=contact_role]").fill("regisseur")
    page.locator("[name=contact_mailbox]").fill("regie@zonnedal.example")
    page.get_by_role("button", name="Verder naar insturen").click()
    page.locator("[name=address]").fill("anna@zonnedal.example")
    page.get_by_role("button", name="Stuur in").click()
    expect(page.locator("h1")).to_have_text("Kijk in je mail")
    expect(page.locator("main")).to_contain_text("anna@zonnedal.example")


def test_a_picture_and_a_colleague_without_script(texts: Texts, look: Opener) -> None:
    page = look(texts.address("text-0"), java_script_enabled=False)
    page.get_by_role("link", name="Foto’s of tekeningen toevoegen").click()
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(file, "PNG")
    chosen = {"name": "plein.png", "mimeType": "image/png", "buffer": file.getvalue()}
    page.locator("[name=alternative]").fill("Een plein")
    page.locator("[name=consent][value=nobody]").check()
    page.locator("[name=file]").set_input_files(chosen)  # type: ignore[arg-type]
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("main img")).to_have_attribute("alt", "Een plein")
    assert page.locator("main img").evaluate("one => one.naturalWidth") == 40
    page.get_by_role("link", name="Terug naar je voorbeeld").click()
    page.get_by_role("link", name="Een collega een deel laten schrijven").click()
    page.locator("[name=section][value=costs]").check()
    page.locator("[name=address]").fill("collega@zonnedal.example")
    page.get_by_role("button", name="Vraag je collega").click()
    expect(page.locator(".colleague")).to_contain_text("collega@zonnedal.example")
    page.get_by_role("button", name="Intrekken").click()
    expect(page.locator(".colleague")).to_have_count(0)


def test_by_keyboard_alone(texts: Texts, look: Opener) -> None:
    page = look(texts.address("text-1"))
    keyboard = Keyboard(page)
    keyboard.tab_to("[name=less_well]")
    keyboard.write("In de winter fietste er niemand mee.")
    keyboard.tab_to("[name=hand_in]")
    keyboard.follow()
    keyboard.tab_to("[name=address]")
    keyboard.write("anna@zonnedal.example")
    keyboard.tab_to("main form button")
    keyboard.follow()
    expect(page.locator("h1")).to_have_text("Kijk in je mail")


def test_in_arabic_on_a_telephone(texts: Texts, look: Opener) -> None:
    page = look(texts.address("text-2", "ar"), viewport=NARROW)
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator("[name=less_well]").fill("لم ينجح كل شيء")
    page.locator("[name=hand_in]").click()
    page.locator("[name=address]").fill("anna@zonnedal.example")
    page.locator("main form button").click()
    page.wait_for_url("**/ar/insturen/**/kijk-in-je-mail/")


def test_what_one_types_is_kept_and_advice_comes_along(texts: Texts, look: Opener) -> None:
    page = look(texts.address("text-3"))
    write(page, "costs", "Bel 06 12345678 voor de prijs.")
    expect(page.locator("#tips-costs")).to_contain_text("telefoonnummer")
    write(page, "costs", "Tien uur in de week.")
    expect(page.locator("#tips-costs")).to_be_hidden()
    elsewhere = look(texts.address("text-3"))
    expect(elsewhere.locator("[name=costs]")).to_have_value("Tien uur in de week.")


def test_going_on_writing_is_no_clash_with_oneself(texts: Texts, look: Opener) -> None:
    page = look(texts.address("text-4"))
    for words in ("Eerst dit", "Eerst dit, toen dat", "Alleen dat"):
        write(page, "title", words)
    page.get_by_role("button", name="Bewaren").click()
    expect(page.locator("h1")).to_have_text("Alleen dat")


def test_two_tabs_see_both_texts_and_lose_nothing(texts: Texts, look: Opener) -> None:
    one, other = look(texts.address("text-5")), look(texts.address("text-5"))
    write(one, "title", "Van het eerste tabblad")
    write(other, "title", "Van het tweede tabblad", becomes=UNSEEN)
    other.locator("[name=costs]").fill("Tien uur")
    other.get_by_role("button", name="Bekijk beide teksten").click()
    expect(other.locator(".conflict__text").first).to_have_text("Van het tweede tabblad")
    expect(other.locator(".conflict__text").last).to_have_text("Van het eerste tabblad")
    by_day(other)
    assert violations(other, ALL_RULES) == []
    other.get_by_role("radio", name="Houd jouw tekst").check()
    other.get_by_role("button", name="Zo is het goed").click()
    expect(other.locator("h1")).to_have_text("Van het tweede tabblad")
    expect(other.locator("[name=costs]")).to_have_value("Tien uur")


def test_a_lost_connection_loses_no_text(texts: Texts, look: Opener) -> None:
    page = look(texts.address("text-6"))
    page.context.set_offline(True)
    page.locator("[name=costs]").fill("Onderweg getypt")
    page.locator("[name=costs]").blur()
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", "unsaved")
    with page.expect_response("**/bewaren/"):
        page.context.set_offline(False)
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", KEPT)
    expect(look(texts.address("text-6")).locator("[name=costs]")).to_have_value("Onderweg getypt")


def test_the_meter_leads_to_what_is_folded_away(texts: Texts, look: Opener) -> None:
    page = look(texts.address("missing"))
    page.locator(".meter a").first.click()
    expect(page.locator("main :focus, main :target").first).to_be_in_viewport()


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_text_becomes_a_script_also_without_the_policy(
    texts: Texts, look: Opener, kind: str
) -> None:
    page = look(bypass_csp=True)
    ran: list[str] = []

    def noticed(dialog: Dialog) -> None:
        ran.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", noticed)
    page.goto(texts.address(kind))
    for link in page.locator("main a[href^='javascript']").all():
        ran.append(link.get_attribute("href") or "")
    page.evaluate("document.querySelectorAll('main input, main textarea').forEach(e => e.focus())")
    assert ran == []


def test_a_script_in_a_page_would_be_noticed(texts: Texts, look: Opener) -> None:
    page = look(texts.address("gone"), bypass_csp=True)
    with page.expect_event("dialog") as asked:
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')"
        )
    assert asked.value.message == "1"


@pytest.mark.parametrize(("kind", "language"), SERIES)
def test_nothing_found_and_nothing_lost(
    texts: Texts, shared: Page, kind: str, language: str
) -> None:
    told: dict[str, list[str]] = {}
    shared.goto(texts.address(kind, language))
    for size in (WIDE, NARROW):
        shared.set_viewport_size(size)
        by_day(shared)
        told[f"day {size['width']}"] = violations(shared, ALL_RULES)
        told[f"lost {size['width']}"] = shared.evaluate(LOST_WORDS)
        by_night(shared)
        told[f"night {size['width']}"] = violations(shared, COLOUR_RULES)
        assert shared.evaluate(SIDEWAYS) <= 0
    shared.set_viewport_size(WIDE)
    assert {where: lines for where, lines in told.items() if lines} == {}
