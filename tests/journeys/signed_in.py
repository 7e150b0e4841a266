"""A site with an administrator on it, who came in as everybody does: by the invitation."""

import re
import time
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Browser, Page

ADDRESS = "noor@voorbeeldstad.example"
PASSWORD = "zeven groene fietsen bij de brug"


@dataclass
class Inside:
    """The inner door of a served site; `state` holds the cookies of the administrator."""

    base: str
    secret: str = ""
    codes: list[str] = field(default_factory=list)
    state: Any = None

    def code(self) -> str:
        """What the authenticator app shows now."""
        return str(format_hotp_value(hotp_value(self.secret, int(time.time()) // 30)))

    def recovery_code(self) -> str:
        return self.codes.pop()

    def address(self, path: str, language: str = "nl") -> str:
        return self.base + ("" if language == "nl" else f"/{language}") + path


def move_in(chromium: Browser, base: str, link: str) -> Inside:
    """From the link to a page inside, without script, with the keyboard's own moves."""
    context = chromium.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    page, here = context.new_page(), Inside(base)
    page.goto(link)
    page.get_by_label("Je naam").fill("Noor")
    page.get_by_label("Kies een wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Neem de uitnodiging aan").click()
    page.get_by_role("link", name="Zet aan").click()
    _turn_on_the_app(page, here)
    here.state = context.storage_state()
    context.close()
    return here


def _turn_on_the_app(page: Page, here: Inside) -> None:
    here.secret = "".join(page.locator(".factor__secret span").all_inner_texts())
    page.get_by_label("Code uit de app").fill(here.code())
    page.get_by_role("button", name="Zet de app aan").click()
    here.codes = page.locator(".factor__codes code").all_inner_texts()
    assert all(re.fullmatch(r"\d{8}", code) for code in here.codes), here.codes
    page.get_by_role("link", name="Ik heb ze bewaard").click()
    page.get_by_role("heading", name="Je account", level=1).wait_for()
