"""A translator proposes in Arabic, an editor places it, the reader sees it; in a real browser."""

import json
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Browser, Page, expect

from leidraad.config.management.dev.serving import HERE
from tests.journeys.conftest import NARROW, WIDE, served
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations
from tests.journeys.test_desk import Desk, press
from tests.journeys.test_reflow import LOST_WORDS, SIDEWAYS

pytestmark = pytest.mark.browser

LAY_OUT = "from tests.journeys.translating import lay_out; lay_out()"
PAGES = ("list", "list-waiting", "list-empty", "import", "mixed", "review", "fresh-2", "review-2")
SERIES = [(page, language) for language in ("nl", "ar") for page in PAGES]
TRANSLATOR, EDITOR = 0, 1
ARABIC = "مثال جديد مكتوب بالعربية"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with served(tmp_path_factory.mktemp("translating")) as here:
        told = here.manage("shell", "--no-imports", "-c", LAY_OUT)
        yield Desk(f"http://{HERE}:{here.port}", **json.loads(told.strip().splitlines()[-1]))


@pytest.fixture(scope="module")
def translator(site: Desk, chromium: Browser) -> Iterator[Page]:
    page = site.open(chromium, TRANSLATOR, java_script_enabled=False, viewport=NARROW)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def editor(site: Desk, chromium: Browser) -> Iterator[Page]:
    page = site.open(chromium, EDITOR)
    yield page
    page.context.close()


def test_from_translator_to_reader_without_script(
    site: Desk, translator: Page, editor: Page
) -> None:
    translator.goto(site.address("fresh-0"))
    translator.get_by_label("Vertaling van ‘Titel’").fill(ARABIC)
    translator.locator("[name=checked_title]").check()
    press(translator, "Bewaar als voorstel")
    expect(translator.locator(".messages")).to_contain_text("wacht nu op de redactie")
    public = site.address("public-0", "ar")
    translator.goto(public)
    expect(translator.locator("h1")).to_have_text("Nieuw voorbeeld 0")
    editor.goto(site.address("list-waiting"))
    editor.get_by_role("link", name="Nieuw voorbeeld 0").click()
    editor.get_by_role("button", name="Zet op de site").click()
    expect(editor.locator(".messages")).to_contain_text("staat op de site")
    translator.goto(public)
    expect(translator.locator("h1")).to_have_text(ARABIC)
    assert translator.locator("h1").get_attribute("lang") is None  # as its page: Arabic
    expect(translator.locator(".example__head .notice")).to_be_visible()  # the rest is Dutch


def test_given_back_and_told_at_the_text(site: Desk, translator: Page, editor: Page) -> None:
    translator.goto(site.address("fresh-1"))
    translator.get_by_label("Vertaling van ‘Titel’").fill("<b>x</b>")
    press(translator, "Bewaar als voorstel")
    expect(translator.locator(".faults")).to_be_visible()
    translator.get_by_label("Vertaling van ‘Titel’").fill(ARABIC)
    press(translator, "Bewaar als voorstel")
    editor.goto(site.address("review-1"))
    editor.locator("summary", has_text="Geef terug").click()
    editor.get_by_role("button", name="Geef terug met deze uitleg").click()
    expect(editor.locator(".faults")).to_be_visible()
    editor.get_by_label("Wat moet er anders?").fill("Iets korter graag.")
    editor.get_by_role("button", name="Geef terug met deze uitleg").click()
    translator.goto(site.address("fresh-1"))
    expect(translator.locator("main")).to_contain_text("Iets korter graag.")


def test_by_keyboard_alone(site: Desk, editor: Page) -> None:
    editor.goto(site.address("fresh-2"))
    keyboard = Keyboard(editor)
    keyboard.tab_to("[name=text_summary]")
    editor.keyboard.insert_text(ARABIC)
    keyboard.tab_to(".translating__foot button")
    keyboard.press("Enter")
    expect(editor.locator(".messages")).to_contain_text("wacht nu op de redactie")


def test_out_and_in_as_a_file(site: Desk, editor: Page, tmp_path: Path) -> None:
    editor.goto(site.address("list"))
    with editor.expect_download() as waiting:
        editor.get_by_role("link", name="Haal het werk op (PO)").click()
    where = tmp_path / "ar.po"
    waiting.value.save_as(where)
    file = polib.pofile(str(where))
    right, wrong = [one for one in file if "/title/" in one.msgctxt and not one.msgstr][-2:]
    right.msgstr, wrong.msgstr = ARABIC, "<script>alert(1)</script>"
    file.save(str(where))
    editor.goto(site.address("import"))
    editor.get_by_label("PO-bestand").set_input_files(where)
    press(editor, "Bekijk wat er verandert")
    expect(editor.locator("#niet")).to_be_visible()
    by_day(editor)
    assert violations(editor, ALL_RULES) == []
    editor.set_viewport_size(NARROW)
    assert not editor.evaluate(SIDEWAYS)
    editor.set_viewport_size(WIDE)
    press(editor, "Zet 1 voorstel klaar")
    expect(editor.locator(".messages")).to_contain_text("1 vertaling wacht nu")


@pytest.mark.parametrize(("name", "language"), SERIES)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    site: Desk, editor: Page, name: str, language: str
) -> None:
    told: dict[str, object] = {}
    editor.goto(site.address(name, language))
    for size in (WIDE, NARROW):
        editor.set_viewport_size(size)
        by_day(editor)
        told[f"day {size['width']}"] = violations(editor, ALL_RULES)
        told[f"lost {size['width']}"] = editor.evaluate(LOST_WORDS)
        told[f"sideways {size['width']}"] = editor.evaluate(SIDEWAYS)
        by_night(editor)
        told[f"night {size['width']}"] = violations(editor, COLOUR_RULES)
    editor.set_viewport_size(WIDE)
    assert {where: found for where, found in told.items() if found} == {}
