"""Script makes it nicer: no page load, the address goes along, the thread lights up."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Opener
from tests.journeys.street import Street

pytestmark = pytest.mark.browser

STAY = "window.stayed = true"
LIT = """() => [...document.querySelectorAll("[data-leg]")]
  .filter((leg) => getComputedStyle(leg).opacity > 0.5).map((leg) => leg.dataset.leg).sort()"""
OPTION = "[name=leefgebied][value=onderwijs]"


@pytest.fixture
def page(street: Street, look: Opener) -> Page:
    return look(street.address("list"))


def counts(page: Page) -> list[str]:
    return page.locator("[data-filters] .option__count").all_inner_texts()


def test_a_choice_changes_counts_and_results_without_a_page_load(page: Page) -> None:
    page.evaluate(STAY)
    heading, before, numbers = page.locator("[data-result]"), page.url, counts(page)
    first = heading.inner_text()
    page.locator(OPTION).check()
    page.wait_for_url("**?leefgebied=onderwijs")
    expect(heading).not_to_have_text(first)
    assert counts(page) != numbers
    assert page.evaluate("window.stayed") is True
    expect(page.locator("[data-said]")).to_have_text(heading.inner_text())
    assert page.url != before


def test_back_restores_what_was_there(page: Page) -> None:
    heading = page.locator("[data-result]")
    first = heading.inner_text()
    page.locator(OPTION).check()
    page.wait_for_url("**?leefgebied=onderwijs")
    second = heading.inner_text()
    page.go_back()
    expect(heading).to_have_text(first)
    expect(page.locator(OPTION)).not_to_be_checked()
    page.go_forward()
    expect(heading).to_have_text(second)
    expect(page.locator(OPTION)).to_be_checked()


def test_a_shared_address_shows_the_same(page: Page, look: Opener) -> None:
    page.locator(OPTION).check()
    page.wait_for_url("**?leefgebied=onderwijs")
    page.locator(".facet:has([name=fase]):not([open]) > summary").click()
    page.locator("[name=fase][value=later]").check()
    page.wait_for_url("**fase=later**")
    other = look(page.url)
    for part in ("[data-result]", ".card__title", ".chip--remove"):
        expect(other.locator(part)).to_have_text(page.locator(part).all_text_contents())
    assert counts(other) == counts(page)


def test_what_was_chosen_can_be_let_go_of_again(street: Street, look: Opener) -> None:
    """The address holds what the form holds, nothing twice, and begins at the first page."""
    page = look(f"{street.address('list')}?leefgebied=zorg,onderwijs&pagina=2")
    page.locator(OPTION).uncheck()
    page.wait_for_url("**/voorbeelden/?leefgebied=zorg")
    expect(page.locator(OPTION)).not_to_be_checked()
    page.locator("[name=leefgebied][value=zorg]").uncheck()
    page.wait_for_url("**/voorbeelden/")
    expect(page.locator("[data-result]")).to_have_text("54 voorbeelden")


def test_words_and_filters_are_one_question(street: Street, look: Opener) -> None:
    page = look(f"{street.address('list')}?leefgebied=zorg")
    page.locator("#zoek").fill("huisarts")
    page.locator("#zoek").press("Enter")
    page.wait_for_url("**leefgebied=zorg**")
    assert "q=huisarts" in page.url
    page.locator(OPTION).check()
    page.wait_for_url("**onderwijs**")
    assert page.url.count("q=huisarts") == 1
    page.locator("#zoek").fill("")
    page.locator("#zoek").press("Enter")
    expect(page.locator("#zoek")).to_have_value("")
    expect(page.locator(".chip--remove")).to_have_count(2)


def test_a_moment_on_the_line_keeps_the_town_in_place(street: Street, look: Opener) -> None:
    page = look(street.address("town"))
    page.evaluate(STAY)
    page.locator(".station a").nth(1).click()
    page.wait_for_url("**?fase=eerste-weken")
    expect(page.locator(".station a[aria-current]")).to_have_count(1)
    expect(page.locator(".station a[aria-current]")).to_be_focused()
    assert page.evaluate("window.stayed") is True


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_the_thread_of_the_example_in_hand_lights_up(
    street: Street, look: Opener, way: str
) -> None:
    page = look(street.address("town"))
    assert page.evaluate(LIT) == []
    for card in page.locator(".card").all()[:3]:
        thing = card if way == "hover" else card.locator(".card__title a")
        thing.hover() if way == "hover" else thing.focus()
        wanted = sorted((card.get_attribute("data-legs") or "").split())
        page.wait_for_function(f"wanted => ({LIT})().join() === wanted", arg=",".join(wanted))
        assert wanted
    page.locator(".footer").hover()
    page.evaluate("document.activeElement.blur()")
    page.wait_for_function(f"() => ({LIT})().length === 0")


def test_my_list_is_remembered_here_and_nobody_elses_takes_its_place(
    street: Street, look: Opener
) -> None:
    page = look(street.address("example-complete"))
    stored = "Object.entries(localStorage).flat().join()"
    assert page.evaluate(stored) == ""
    page.locator("[data-keep]").click()
    own = page.evaluate(stored)
    page.goto(street.address("own-list"))
    assert page.evaluate(stored) == own
    page.goto(street.address("own-list-empty"))
    expect(page.locator(".own-list__item")).to_have_count(1)
    page.goto(street.address("overview"))
    expect(page.locator(".table [name=v]:checked")).to_have_count(1)
    page.locator(".table [name=v]:not(:checked)").first.check()
    page.locator(".overview__keep button").click()
    expect(page.locator(".own-list__item")).to_have_count(2)
    page.locator("[data-forget-list]").click()
    expect(page.locator(".own-list__item")).to_have_count(0)
