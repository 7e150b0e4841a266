"""The scripts of forms: what is written is kept, and nothing is said that is not so."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect

from leidraad.design.tests import gallery

pytestmark = pytest.mark.browser

Opener = Callable[..., Page]


@pytest.fixture
def page(chromium: Browser, served: str) -> Iterator[Page]:
    gallery.answers.clear()
    gallery.kept.clear()
    opened = chromium.new_page()
    opened.set_default_timeout(5000)
    opened.goto(f"{served}/galerij/writing/")
    yield opened
    opened.close()


def write(page: Page, text: str) -> None:
    page.locator("[name=done]").fill(text)


def asked_on_leaving(page: Page) -> list[str]:
    """What the browser asks from now on; the answer is always yes."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    return asked


def height(page: Page, name: str) -> float:
    return float(page.locator(f"[name={name}]").evaluate("box => box.offsetHeight"))


def test_two_seconds_of_rest_keep_the_text_and_the_revision_moves_on(page: Page) -> None:
    write(page, "Wij gingen samen op pad")
    expect(page.locator("[data-saved]")).to_have_text("Bewaard om 14:03")
    assert gallery.kept[0]["done"] == "Wij gingen samen op pad"
    assert gallery.kept[0]["revision"] == "1"
    assert page.locator("[name=revision]").input_value() == "2"


def test_leaving_a_field_keeps_at_once(page: Page) -> None:
    write(page, "Wij")
    with page.expect_request("**/bewaar/", timeout=1000):
        page.locator("[name=done]").blur()


def test_what_did_not_change_is_not_sent(page: Page) -> None:
    page.locator("[name=done]").focus()
    page.locator("[name=title]").focus()
    assert gallery.kept == []


def test_what_did_not_arrive_is_told_and_tried_again(page: Page) -> None:
    gallery.answers[:] = [(503, {})]
    write(page, "Wij")
    page.locator("[name=done]").blur()
    said = page.locator("[data-saved]")
    expect(said).to_have_text("Niet bewaard. Je tekst staat nog hier.")
    expect(said).to_have_attribute("data-state", "saved", timeout=8000)
    assert [one["done"] for one in gallery.kept] == ["Wij", "Wij"]


def test_who_was_second_sees_the_way_to_both_texts_and_nothing_is_overwritten(page: Page) -> None:
    gallery.answers[:] = [(409, {"address": "/galerij/desk/"})]
    write(page, "Wij")
    page.locator("[name=done]").blur()
    said = page.locator("[data-saved]")
    expect(said).to_contain_text("Iemand anders heeft hier ook aan geschreven.")
    assert said.get_by_role("link").get_attribute("href") == "/galerij/desk/"
    write(page, "Toch wij")
    page.locator("[name=done]").blur()
    assert len(gallery.kept) == 1
    assert page.locator("[name=done]").input_value() == "Toch wij"


def test_leaving_the_page_takes_the_last_words_along(page: Page, served: str) -> None:
    write(page, "Net voor vertrek")
    page.goto(f"{served}/galerij/confirm/")
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_function("true")
    assert "Net voor vertrek" in {one["done"] for one in gallery.kept}


def test_who_leaves_with_something_unsaved_is_asked(page: Page, served: str) -> None:
    asked = asked_on_leaving(page)
    gallery.answers[:] = [(503, {})] * 9
    page.locator("[name=done]").press_sequentially("x")
    page.goto(f"{served}/galerij/confirm/")
    assert asked == ["beforeunload"]


def test_who_leaves_with_everything_kept_is_not_asked(page: Page, served: str) -> None:
    asked = asked_on_leaving(page)
    page.locator("[name=done]").press_sequentially("x")
    page.locator("[name=done]").blur()
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", "saved")
    page.goto(f"{served}/galerij/confirm/")
    assert asked == []


def test_sending_waits_for_a_saving_under_way(page: Page) -> None:
    """Else the form would come with the revision of before, as if somebody else had written."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route) if route.request.resource_type == "fetch" else route.continue_()

    page.route("**/bewaar/", hold)
    write(page, "Klaar")
    with page.expect_request("**/bewaar/"):
        page.locator("[name=done]").dispatch_event("focusout")
    page.get_by_role("button", name="Verder").click(no_wait_after=True)
    assert gallery.kept == []
    held[0].continue_()
    page.wait_for_url("**/bewaar/")
    assert [one["revision"] for one in gallery.kept] == ["1", "2"]


def test_words_are_counted_while_writing(page: Page) -> None:
    count = page.locator("#id_done_count")
    write(page, "een twee drie")
    expect(count).to_have_text("Woorden over: 37")
    write(page, "woord " * 43)
    expect(count).to_have_text("Woorden te veel: 3")
    assert "id_done_count" in (page.locator("[name=done]").get_attribute("aria-describedby") or "")


def test_letters_are_told_near_the_end_only(page: Page) -> None:
    count = page.locator("#id_less_well_count")
    page.locator("[name=less_well]").fill("x" * 50)
    expect(count).to_have_text("")
    page.locator("[name=less_well]").fill("x" * 110)
    expect(count).to_have_text("Letters over: 10")


def test_the_faults_have_the_focus_and_lead_to_the_answer(page: Page, served: str) -> None:
    page.goto(f"{served}/galerij/writing/?wrong")
    expect(page.locator("[data-faults]")).to_be_focused()
    page.get_by_role("link", name="Voor wie is het bedoeld?").click()
    expect(page.locator("#id_way_0")).to_be_focused()
    expect(page.get_by_text("Voor wie is het bedoeld?").last).to_be_in_viewport()


def test_without_script_the_faults_have_the_focus_too(chromium: Browser, served: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/galerij/writing/?wrong")
    expect(page.locator("[data-faults]")).to_be_focused()
    context.close()


def test_without_script_nothing_is_promised(chromium: Browser, served: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/galerij/writing/")
    assert page.locator("[data-saved]").inner_text() == ""
    expect(page.get_by_text("Hooguit 40 woorden.")).to_be_visible()
    page.locator("[name=done]").fill("Wij")
    page.get_by_role("button", name="Verder").click()
    assert gallery.kept[-1]["done"] == "Wij"
    context.close()


def test_a_text_box_grows_with_its_text(page: Page) -> None:
    before = height(page, "less_well")
    page.locator("[name=less_well]").fill("regel\n" * 15)
    assert height(page, "less_well") > before + 50
