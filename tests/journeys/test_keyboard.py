"""Every journey by keyboard alone: the focus is seen, never covered, never trapped."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, expect

from tests.journeys.conftest import NARROW, WIDE, Opener
from tests.journeys.keyboard import MOST_STEPS, Keyboard
from tests.journeys.street import Street

pytestmark = pytest.mark.browser

PRINTED = "window.print = () => { document.documentElement.dataset.printed = 'yes'; }"
WALKED = ("town", "list", "example-complete", "overview", "own-list", "map")
MARKS = {
    "town": (".header__home", ".place__link", ".station a", ".card__title a", "#zoek"),
    "list": (".panel > summary", ".option input", ".menu > summary", ".view-switch a"),
    "map": (".tiles a", ".province > summary"),
    "example-complete": ("[data-keep]", "#adres", ".chip[href]", ".example__sources a"),
    "overview": (".table thead a", ".table input", ".table-frame"),
}
COVERS = {".card__title a": ".card"}  # the ring goes round the whole card
LEAST_CHANGED = 100


def test_from_the_town_by_a_place_and_an_example_to_my_list_on_paper(
    street: Street, look: Opener
) -> None:
    page = look()
    page.add_init_script(PRINTED)
    page.goto(street.address("town"))
    keys = Keyboard(page)
    keys.tab_to(".place--zorg a")
    keys.follow()
    keys.tab_to(".card__title a")
    keys.follow()
    title = page.locator("h1").inner_text()
    keys.tab_to("[data-keep]")
    keys.press("Space")
    expect(page.locator("[data-keep]")).to_have_attribute("aria-pressed", "true")
    keys.tab_to("[data-own-list-link]", backwards=True)
    keys.follow()
    expect(page.locator(".own-list__item h3")).to_have_text(title)
    keys.tab_to("[data-print]")
    keys.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")
    page.emulate_media(media="print")
    expect(page.locator(".header__ways")).to_be_hidden()
    expect(page.locator(".own-list__address")).to_contain_text("/v/")


def test_search_with_a_slip_then_choose_let_go_and_come_back(street: Street, look: Opener) -> None:
    page = look(street.address("town"))
    keys = Keyboard(page)
    keys.tab_to("#zoek")
    keys.write("taalmatje")
    keys.follow()
    keys.tab_to("main a[href*='q=taalmaatje']")
    keys.follow()
    found = page.locator("[data-result]")
    expect(found).not_to_have_text("0 voorbeelden")
    before = found.inner_text()
    chosen = "[name=leefgebied][value=werk-en-inkomen]"
    keys.tab_to(chosen)
    keys.press("Space")
    page.wait_for_url("**leefgebied=werk-en-inkomen**")
    expect(page.locator(chosen)).to_be_focused()
    fewer = found.inner_text()
    assert fewer != before
    keys.tab_to(".chip--remove[href*=taalmaatje]")
    keys.follow()
    expect(found).to_have_text(before)
    page.go_back()
    expect(found).to_have_text(fewer)
    expect(page.locator(chosen)).to_be_checked()
    page.go_forward()
    expect(found).to_have_text(before)
    expect(page.locator(chosen)).not_to_be_checked()


def test_from_the_map_past_its_tiles_to_a_municipality(street: Street, look: Opener) -> None:
    page = look(street.address("map"))
    keys = Keyboard(page)
    keys.tab_to("main .skip")
    keys.press("Enter")
    keys.tab_to(".province:has(a[href*='gemeente=rotterdam']) > summary")
    count = page.locator(".province li:has(a[href*='gemeente=rotterdam']) .option__count")
    keys.press("Enter")
    number = int(count.inner_text())
    keys.tab_to("a[href*='gemeente=rotterdam']")
    keys.follow()
    expect(page.locator("[data-result]")).to_contain_text(f"{number} ")
    assert number > 0


def test_the_first_tab_leads_past_the_menu(street: Street, look: Opener) -> None:
    page = look(street.address("list"))
    keys = Keyboard(page)
    assert keys.tab(".skip")["isWanted"]
    keys.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert keys.tab()["isInside"]


def test_another_language_is_one_menu_away_and_stays_on_the_page(
    street: Street, look: Opener
) -> None:
    page = look(street.address("list-chosen"))
    keys = Keyboard(page)
    keys.tab_to(".menu > summary")
    keys.press("Enter")
    keys.tab_to(".menu a[lang=ar]")
    keys.press("Escape")
    expect(page.locator(".menu > summary")).to_be_focused()
    keys.press("Enter")
    keys.tab_to(".menu a[lang=ar]")
    keys.follow()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    assert page.url == street.address("list-chosen", "ar")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("kind", WALKED)
def test_tab_leads_through_the_whole_page_and_out(
    street: Street, look: Opener, kind: str, size: dict[str, int]
) -> None:
    page = look(street.address(kind), viewport=size)
    if kind == "overview":  # from the first tick on, a button lies over the foot of the screen
        page.locator("[name=v]").first.check()
    keys = Keyboard(page)
    for _ in range(MOST_STEPS):
        if keys.tab().get("isLost"):
            break
    else:
        pytest.fail(f"no way out: {keys.steps[-5:]}")
    assert any("Cookies" in step for step in keys.steps)


def changed(before: bytes, after: bytes) -> int:
    """How many pixels differ between two pictures of the same spot."""
    first, second = (Image.open(BytesIO(one)).convert("L") for one in (before, after))
    spread = ImageChops.difference(first, second).point(lambda level: 255 * (level > 40))
    return spread.histogram()[255]


def pictures(page: Page, selector: str, focus: Callable[[], None]) -> tuple[bytes, bytes]:
    """The spot with and without focus, eight pixels wider all around than the thing itself."""
    thing = page.locator(COVERS.get(selector, selector)).first
    thing.scroll_into_view_if_needed()
    box = thing.bounding_box()
    assert box is not None
    left, top = max(box["x"] - 8, 0), max(box["y"] - 8, 0)
    spot = {"x": left, "y": top, "width": box["width"] + 16, "height": box["height"] + 16}
    before = page.screenshot(clip=spot)  # type: ignore[arg-type]
    focus()
    return before, page.screenshot(clip=spot)  # type: ignore[arg-type]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("kind", "selector"), [(k, s) for k, all_ in MARKS.items() for s in all_])
def test_the_focus_changes_what_one_sees(
    street: Street, shared: Page, kind: str, selector: str, scheme: str
) -> None:
    shared.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    shared.set_viewport_size(WIDE)
    shared.goto(street.address(kind))
    shared.keyboard.press("Tab")  # a keyboard is in use: from now on the focus is shown
    before, after = pictures(shared, selector, shared.locator(selector).first.focus)
    assert changed(before, after) >= LEAST_CHANGED
