"""Signing in in a real browser: without script, with a passkey, on small and large screens."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.conftest import NARROW, WIDE, Opener, served
from tests.journeys.signed_in import ADDRESS, PASSWORD, Inside, move_in
from tests.journeys.test_axe import ALL_RULES, COLOUR_RULES, by_day, by_night, violations

pytestmark = pytest.mark.browser
DOORSTEP = ("/inloggen/", "/inloggen/gesloten/", "/wachtwoord-vergeten/", "/uitnodiging/voorbij/")
WITHIN = (
    *("/account/", "/account/sessies/", "/account/wachtwoord/", "/account/tweede-stap/"),
    *("/account/opnieuw/", "/account/opnieuw/code/", "/uitloggen/"),
    *("/beheer/mensen/", "/beheer/organisaties/", "/beheer/organisaties/1/"),
    "/beheer/journaal/",
)
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def inside(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inside]:
    with served(tmp_path_factory.mktemp("inside"), host="localhost") as site:
        told = site.manage("make_administrator", ADDRESS)
        (link,) = re.findall(r"http://\S+/uitnodiging/\S+", told)
        yield move_in(chromium, f"http://localhost:{site.port}", link)


@pytest.fixture
def noor(inside: Inside, chromium: Browser) -> Iterator[Page]:
    """The administrator, signed in."""
    context = chromium.new_context(
        viewport=WIDE, reduced_motion="reduce", storage_state=inside.state
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def first_step(page: Page, inside: Inside) -> None:
    page.goto(inside.address("/inloggen/"))
    page.get_by_label("E-mailadres").fill(ADDRESS)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def test_password_and_recovery_code_without_script(inside: Inside, look: Opener) -> None:
    page = look(java_script_enabled=False)
    first_step(page, inside)
    page.get_by_label("Code", exact=True).fill(inside.recovery_code())
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("heading", name="Je account").wait_for()
    page.goto(inside.address("/uitloggen/"))
    page.get_by_role("button", name="Log uit").click()
    page.goto(inside.address("/account/"))
    assert "/inloggen/" in page.url


def test_by_keyboard_alone(inside: Inside, look: Opener) -> None:
    page = look(inside.address("/inloggen/"))
    page.get_by_label("E-mailadres").focus()
    page.keyboard.type(ADDRESS)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_label("Code", exact=True).wait_for()
    page.keyboard.type(inside.recovery_code())  # the field has the focus already
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Je account").wait_for()


def with_a_key(context: BrowserContext, page: Page) -> None:
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})


def test_a_passkey_is_made_and_signs_in_alone(inside: Inside, look: Opener) -> None:
    page = look()
    with_a_key(page.context, page)
    first_step(page, inside)
    page.get_by_label("Code", exact=True).fill(inside.recovery_code())
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("heading", name="Je account").wait_for()
    _make_key(page, inside)
    page.goto(inside.address("/uitloggen/"))
    page.get_by_role("button", name="Log uit").click()
    page.get_by_role("button", name="Log in met een toegangssleutel").click()
    page.get_by_role("heading", name="Je account").wait_for()
    _remove_key(page, inside)


def _make_key(page: Page, inside: Inside) -> None:
    page.goto(inside.address("/account/tweede-stap/sleutel/"))
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Naam van deze sleutel").fill("laptop")
    page.get_by_role("button", name="Maak de sleutel").click()
    page.get_by_role("heading", name="De tweede stap").wait_for()
    assert page.get_by_text("laptop", exact=True).count() == 1


def _remove_key(page: Page, inside: Inside) -> None:
    page.goto(inside.address("/account/tweede-stap/"))
    page.get_by_role("link", name=re.compile("Haal weg.*laptop")).click()
    if page.get_by_label("Wachtwoord").count():
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        page.get_by_role("button", name="Verder").click()
    page.get_by_role("button", name="Haal weg").click()
    page.get_by_role("heading", name="De tweede stap").wait_for()
    assert page.get_by_text("laptop", exact=True).count() == 0


def test_a_key_that_does_not_come_is_said(inside: Inside, look: Opener) -> None:
    """A browser without a key of ours: nothing happens but a sentence."""
    page = look(inside.address("/inloggen/"))
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {**KEY, "isUserVerified": False}})
    page.get_by_role("button", name="Log in met een toegangssleutel").click()
    page.get_by_text("Dat lukte niet.").wait_for()


def test_no_page_breaks_the_policy(inside: Inside, noor: Page) -> None:
    told: list[str] = []
    noor.on("console", lambda line: told.append(line.text) if line.type == "error" else None)
    noor.on("pageerror", lambda fault: told.append(str(fault)))
    for path in (*WITHIN, *DOORSTEP):
        noor.goto(inside.address(path))
    unexpected = [line for line in told if "410 (Gone)" not in line]
    assert unexpected == []


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("path", WITHIN)
def test_axe_finds_nothing_inside(inside: Inside, noor: Page, path: str, language: str) -> None:
    assert looked_at(noor, inside.address(path, language)) == {}


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("path", DOORSTEP)
def test_axe_finds_nothing_at_the_door(
    inside: Inside, shared: Page, path: str, language: str
) -> None:
    assert looked_at(shared, inside.address(path, language)) == {}


def looked_at(page: Page, address: str) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    page.goto(address)
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        by_day(page)
        told[f"day {size['width']}"] = violations(page, ALL_RULES)
        by_night(page)
        told[f"night {size['width']}"] = violations(page, COLOUR_RULES)
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        told[f"wider {size['width']}"] = [f"{wider} px"] if wider > 0 else []
    page.set_viewport_size(WIDE)
    return {where: lines for where, lines in told.items() if lines}
