"""Without script every step is a page of its own, and every journey comes to its end."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Opener
from tests.journeys.street import Street

pytestmark = pytest.mark.browser

# What one fills in or ticks in the form, and what must then stand in the address.
CHOICES = [
    ("leefgebied", "onderwijs"),
    ("factor", "regie"),
    ("fase", "eerste-weken"),
    ("doelgroep", "gezinnen"),
    ("provincie", "utrecht"),
    ("grootte", "100-250"),
    ("bewijs", "geevalueerd"),
    ("jaar", "2023"),
    ("gemeente", "Rotterdam"),
    ("zoals", "Delft"),
    ("q", "taalmaatje"),
]


@pytest.fixture
def plain(street: Street, look: Opener) -> Page:
    return look(street.address("town"), java_script_enabled=False)


def total(page: Page) -> int:
    """The number that the heading above the results tells."""
    read = re.search(r"\d+", page.locator("main h2", has_text="voorbeeld").first.inner_text())
    assert read is not None
    return int(read[0])


def test_from_the_town_to_an_example_and_a_list_of_its_own(plain: Page) -> None:
    plain.locator(".place--zorg a").click()
    plain.locator(".card__title a").first.click()
    title = plain.locator("h1").inner_text()
    assert plain.locator("[data-print], [data-copy]").first.is_hidden()
    plain.locator("[data-keep]").click()
    expect(plain.locator(".own-list__item h3")).to_have_text(title)


def test_search_with_a_slip_choose_and_let_go(plain: Page) -> None:
    plain.locator("#zoek").fill("taalmatje")
    plain.locator("#zoek").press("Enter")
    plain.locator("main a[href*='q=taalmaatje']").first.click()
    all_found = total(plain)
    plain.locator("[name=leefgebied][value=werk-en-inkomen]").check()
    plain.locator("[data-filters] button").click()
    assert 0 < total(plain) < all_found
    plain.locator(".chip--remove[href*=taalmaatje]").click()
    assert total(plain) == all_found


def test_from_the_map_to_a_municipality(street: Street, plain: Page) -> None:
    plain.goto(street.address("map"))
    plain.locator(".province:has(a[href*='gemeente=utrecht']) > summary").first.click()
    plain.locator(".province a[href$='gemeente=utrecht']").click()
    assert total(plain) > 0
    expect(plain.locator(".chip--remove")).to_contain_text("Utrecht")


@pytest.mark.parametrize(("name", "value"), CHOICES)
def test_every_filter_works_through_the_form(
    street: Street, plain: Page, name: str, value: str
) -> None:
    plain.goto(street.address("list"))
    before = total(plain)
    fields = plain.locator(f".list-page [name={name}]")
    if fields.first.get_attribute("type") == "checkbox":
        box = f"[name={name}][value='{value}']"
        for folded in plain.locator(f".facet:not([open]):has({box}) > summary").all():
            folded.click()
        plain.locator(f"[data-filters] {box}").check()
    else:
        fields.fill(value)
    plain.locator("[data-filters] button").last.click()
    assert 0 < total(plain) < before
    assert f"{name}={value}" in plain.url
    assert plain.locator(".chip--remove").count() == 1


def test_what_is_ticked_in_the_overview_becomes_a_list(street: Street, plain: Page) -> None:
    plain.goto(street.address("overview"))
    rows = plain.locator(".table tbody tr")
    names = [rows.nth(row).locator("th").inner_text() for row in (1, 4)]
    for row in (1, 4):
        rows.nth(row).locator("[name=v]").check()
    plain.locator(".overview__keep button").click()
    assert plain.locator(".own-list__item h3").all_inner_texts() == names
    plain.locator("[data-drop]").first.click()
    assert plain.locator(".own-list__item h3").all_inner_texts() == names[1:]


def test_a_choice_stays_when_one_looks_at_it_in_another_way(street: Street, plain: Page) -> None:
    plain.goto(street.address("list-chosen"))
    found, chosen = total(plain), plain.url.partition("?")[2]
    for way in ("kaart", "voorbeelden"):
        plain.locator(f".view-switch a[href*='{way}']").click()
        assert (total(plain), plain.url.partition("?")[2]) == (found, chosen)
    plain.locator(".view-switch a").first.click()
    assert (total(plain), plain.url.partition("?")[2]) == (found, chosen)
