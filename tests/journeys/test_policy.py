"""The content security policy stands in nobody's way, and would catch what does not belong."""

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route

from tests.journeys.conftest import Opener
from tests.journeys.street import EVERY_KIND, Street

pytestmark = pytest.mark.browser

PLANTED = "<script>window.planted = true</script>"
BOTH_WAYS = [(kind, language) for language in ("nl", "ar") for kind in EVERY_KIND]


def complaints(page: Page, address: str) -> list[str]:
    """What the browser complains about; that a page which is not there answers 404 is right."""
    told: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            told.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address, wait_until="networkidle")
    page.remove_listener("console", hear)
    return told


@pytest.mark.parametrize(("kind", "language"), BOTH_WAYS)
def test_no_page_makes_the_browser_complain(
    street: Street, shared: Page, kind: str, language: str
) -> None:
    assert complaints(shared, street.address(kind, language)) == []


@pytest.mark.parametrize("kind", ["town", "list", "embed"])
def test_a_planted_script_is_caught(street: Street, look: Opener, kind: str) -> None:
    """Control: the page as it is served, with its own headers, and one script too many."""
    page = look()

    def plant(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</body>", f"{PLANTED}</body>"))

    page.route(street.address(kind), plant)
    told = complaints(page, street.address(kind))
    assert any("Content Security Policy" in line for line in told)
    assert page.evaluate("window.planted") is None
