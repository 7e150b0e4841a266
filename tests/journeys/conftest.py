"""The real site with the real examples, served beside the tests, and browsers that look at it."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from leidraad.config.management.dev.programs import PYTHON, ROOT, run_silently, start
from leidraad.config.management.dev.serving import HERE, serving_environment, wait_until_open
from tests.journeys.street import Street

WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 320, "height": 640}
SERVER = ("-m", "gunicorn", "-c", "leidraad/config/gunicorn.py", "leidraad.config.wsgi")

Opener = Callable[..., Page]
WEIGHTS = pytest.StashKey[list[str]]()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """What the first views weigh, below the outcome."""
    for line in config.stash.get(WEIGHTS, []):
        terminalreporter.write_line(line)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HERE, 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Served:
    """A site of its own; `manage` runs a command beside it and gives what that tells."""

    port: int
    env: dict[str, str]

    def manage(self, *words: str) -> str:
        code, told = run_silently([PYTHON, ROOT / "manage.py", *words], self.env)
        assert code == 0, told
        return told


@contextmanager
def served(data: Path, host: str = HERE) -> Iterator[Served]:
    """Gunicorn, the static files as they are published, all examples of the product."""
    port = _free_port()
    env = serving_environment(port, str(data))
    base = f"http://{host}:{port}"
    env |= {"LEIDRAAD_STREET_URL": base, "LEIDRAAD_INSIDE_URL": base, "LEIDRAAD_DATA": str(data)}
    for name in ("DATABASE_URL", "DJANGO_ALLOW_ASYNC_UNSAFE"):
        env.pop(name, None)
    site = Served(port, env)
    site.manage("prepare")
    with start([PYTHON, *SERVER], env) as server:
        try:
            wait_until_open(server, port)
            yield site
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    with served(tmp_path_factory.mktemp("street")) as site:
        yield Street(f"http://{HERE}:{site.port}")


@pytest.fixture
def look(chromium: Browser) -> Iterator[Opener]:
    """A fresh visitor: `look(address, **options of a browser context)` gives an open page."""
    contexts: list[BrowserContext] = []

    def open_page(address: str = "", **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        if address:
            page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def shared(chromium: Browser) -> Iterator[Page]:
    """One page for a whole series of looks, so that a series stays quick."""
    context = chromium.new_context(viewport=WIDE, reduced_motion="reduce")
    yield context.new_page()
    context.close()
