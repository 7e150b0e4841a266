"""What a real browser sends, and what a person meets with the keyboard."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from leidraad.gate.tests.fixtures import notes

TOLD = "Wij gaan in de eerste week samen langs bij school, huisarts en bibliotheek."
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("leidraad.gate.tests.fixtures"),
]


@pytest.fixture(params=[True, False], ids=["with script", "without"])
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=request.param)
    context.set_default_timeout(5_000)
    yield context.new_page()
    context.close()


def test_a_page_that_tells_nobody_where_it_is_can_be_sent(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/stil/")
    page.fill("textarea", "stil")
    with page.expect_response("**/stil/") as sent:
        page.click("button")
    assert sent.value.status == 303
    assert sent.value.headers["x-said"] == "null None"
    assert notes() == ["stil"]
    assert page.context.cookies() == []


def test_back_and_again_is_once(page: Page, live_server: Any) -> None:
    """The browser asked for the form anew meanwhile, so it carries another key."""
    page.goto(f"{live_server.url}/stil/")
    for _time in range(2):
        page.fill("textarea", TOLD)
        page.click("button")
        page.wait_for_url("**/proef/?kept=1")
        page.go_back()
    page.go_forward()
    page.reload()
    assert notes() == [TOLD]


def test_the_hidden_field_is_met_by_nobody(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/stil/")
    for _time in range(2):
        page.keyboard.press("Tab")
    page.keyboard.type(" ")
    page.wait_for_load_state()
    assert page.locator("textarea").count() == 1
    assert "gate-homepage" not in page.locator("form").aria_snapshot()
    assert page.get_by_role("textbox").count() == 1


def test_another_site_cannot_send_it(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/proef/")
    token = page.locator("[name=gate-token]").get_attribute("value")
    page.goto("about:blank")
    page.set_content(
        f'<form method="post" action="{live_server.url}/proef/"><input name="text" value="elders">'
        f'<input name="gate-token" value="{token}"><button>x</button></form>'
    )
    with page.expect_response("**/proef/") as sent:
        page.click("button")
    assert sent.value.status == 403
    assert notes() == []
