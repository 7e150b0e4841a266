"""The first view is light, comes from one house, and leaves nothing behind at the visitor."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession

from tests.journeys.conftest import WEIGHTS, WIDE
from tests.journeys.street import EVERY_KIND, LANGUAGES, Street

pytestmark = pytest.mark.browser

KILOBYTE = 1000
MOST = {"nl": 150, "en": 150, "ar": 200, "ti": 200}
FIRST_VIEWS = ("town", "list", "example-complete", "map")
SERIES = [(kind, language) for language in LANGUAGES for kind in FIRST_VIEWS]


@dataclass
class Scales:
    """What comes over the line, as it is sent: compressed, with the lines above it."""

    line: CDPSession
    names: dict[str, str] = field(default_factory=dict)
    sizes: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.line.send("Network.enable")
        self.line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.line.on("Network.responseReceived", self._named)
        self.line.on("Network.loadingFinished", self._weighed)

    def _named(self, event: dict[str, Any]) -> None:
        self.names[event["requestId"]] = event["response"]["url"]

    def _weighed(self, event: dict[str, Any]) -> None:
        self.sizes[self.names.get(event["requestId"], "?")] += int(event["encodedDataLength"])


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport=WIDE)
    yield context
    context.close()


@pytest.mark.parametrize(("kind", "language"), SERIES)
def test_first_views_stay_under_their_weight(
    street: Street, visitor: BrowserContext, pytestconfig: pytest.Config, kind: str, language: str
) -> None:
    page = visitor.new_page()
    scales = Scales(visitor.new_cdp_session(page))
    page.goto(street.address(kind, language), wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    weight = scales.sizes.total() / KILOBYTE
    told = {urlsplit(url).path: size for url, size in scales.sizes.most_common()}
    line = f"{language} {kind:<17}{weight:6.1f} kB in {len(told)} answers"
    pytestconfig.stash.setdefault(WEIGHTS, []).append(line)
    assert 0 < weight <= MOST[language], told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_house_is_asked_and_nothing_stays_behind(
    street: Street, visitor: BrowserContext, language: str
) -> None:
    page, asked = visitor.new_page(), set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for kind in EVERY_KIND:
        page.goto(street.address(kind, language))
    page.goto(street.address("list", language), wait_until="networkidle")
    page.locator("[name=leefgebied][value=onderwijs]").check()
    page.wait_for_url("**?leefgebied=onderwijs")
    assert asked == {urlsplit(street.base).netloc}
    assert visitor.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
