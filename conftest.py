"""What holds in every test: no network, no undefined words in a page, a clock that can be set."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.backends.signals import connection_created
from django.template import engines
from django.utils import translation
from whitenoise import WhiteNoise

from leidraad.config.management.dev.testing import find_chromium
from leidraad.kernel import clock
from leidraad.library.queries.catalogue import forget_catalogue
from leidraad.library.views.kept import shelf
from leidraad.places.queries import forget_atlas

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PLAIN_STATIC = "LEIDRAAD_TEST_PLAIN_STATIC"
ONLY_DATABASE = "LEIDRAAD_TEST_ONLY_DATABASE"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "client", "django_db_setup"}
LOOPBACK = ("127.", "::1", "localhost")


# --- before the first test ---------------------------------------------------------------


def pytest_configure(config: pytest.Config) -> None:
    """Styles, drawings and translations as they are served; one process makes them."""
    if not hasattr(config, "workerinput"):
        os.environ.pop(PLAIN_STATIC, None)
        try:
            call_command("prepare", files=True, stdout=StringIO())
        except Exception as fault:  # a half-built room must not stop another
            os.environ[PLAIN_STATIC] = f"{type(fault).__name__}: {fault}"
    if os.environ.get(PLAIN_STATIC):
        plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


def pytest_report_header() -> list[str]:
    fault = os.environ.get(PLAIN_STATIC)
    return [f"LET OP: bestanden niet gebouwd ({fault}); proeven zonder."] if fault else []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this machine cannot run; `./dev test` says so at the end."""
    left_out = [item for item in items if not _can_run(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _can_run(item: pytest.Item) -> bool:
    if item.get_closest_marker("browser") and not find_chromium():
        return False
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        return False
    return not os.environ.get(ONLY_DATABASE) or _uses_database(item)


def _uses_database(item: pytest.Item) -> bool:
    asked = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or asked & DATABASE_FIXTURES)


# --- in every test -----------------------------------------------------------------------


class NetworkError(AssertionError):
    """A test wanted to go outside; it may only speak to this machine."""


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and not str(address[0]).startswith(LOOPBACK):
            raise NetworkError(f"een proef wilde naar {address[0]}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


class UndefinedError(AssertionError):
    """A template names a variable that its view does not give."""


class _Undefined(str):
    """Django asks for `"%s" in it` and then for `it % variable`; both lead here."""

    def __contains__(self, _part: object) -> bool:
        return True

    def __mod__(self, variable: object) -> NoReturn:
        raise UndefinedError(f"de pagina gebruikt {variable}, maar krijgt het niet")


@pytest.fixture(autouse=True, scope="session")
def _strict_templates() -> None:
    for engine in engines.all():
        engine.engine.string_if_invalid = _Undefined("undefined")  # type: ignore[attr-defined]


@pytest.fixture(autouse=True, scope="session")
def _static_files_are_listed_once() -> Iterator[None]:
    """Every test client begins the application anew, and each listed the same files again."""
    scan = WhiteNoise.update_files_dictionary
    listed: dict[tuple[str, str], dict[str, Any]] = {}

    def once(self: WhiteNoise, root: str, prefix: str) -> None:
        if (root, prefix) not in listed:
            scan(self, root, prefix)
            listed[root, prefix] = dict(self.files)
        self.files.update(listed[root, prefix])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoise, "update_files_dictionary", once)
        yield


@pytest.fixture(autouse=True, scope="session")
def _unordered_is_backwards() -> Iterator[None]:
    """SQLite gives rows that nobody ordered in reverse: who counts on an order must ask for it."""

    def reverse(connection: Any, **_more: object) -> None:
        if connection.vendor == "sqlite":
            connection.cursor().execute("PRAGMA reverse_unordered_selects = ON")

    connection_created.connect(reverse)
    yield
    connection_created.disconnect(reverse)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    """What one test read, the next may not remember."""
    yield
    forget_atlas()
    forget_catalogue()
    shelf.clear()


@pytest.fixture(autouse=True)
def _in_dutch() -> Iterator[None]:
    """A page in another language leaves that language behind in its thread."""
    with translation.override("nl"):
        yield


@pytest.fixture(autouse=True)
def _own_media(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(autouse=True, scope="session")
def _journal_can_be_emptied() -> Iterator[None]:
    """After a test with real transactions every table is emptied; the journal refuses that."""
    guards = import_module("leidraad.audit.migrations.0002_lines_never_change")
    empty = BaseDatabaseOperations.execute_sql_flush

    def without_guards(self: BaseDatabaseOperations, statements: list[str]) -> None:
        vendor = self.connection.vendor
        empty(self, [*guards.DROP[vendor], *statements, *guards.MAKE[vendor]])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", without_guards)
        yield


# --- to ask for --------------------------------------------------------------------------


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Set the clock: `at("2026-11-21")` is noon there, `at("2026-11-21 09:30")` that minute."""

    def set_clock(moment: str) -> None:
        read = datetime.fromisoformat(moment)
        if len(moment) == len("2026-11-21"):
            read = datetime.combine(date.fromisoformat(moment), time(12))
        stopped = read.replace(tzinfo=clock.AMSTERDAM).astimezone(UTC)
        monkeypatch.setattr(clock, "_read", lambda: stopped)

    return set_clock


class WriteError(AssertionError):
    """Looking wrote something."""


@contextmanager
def only_looking() -> Iterator[None]:
    """Within it the database may be read, not written."""
    reading = ("SELECT", "PRAGMA", "EXPLAIN", "SAVEPOINT", "RELEASE", "BEGIN", "SHOW", "WITH")

    def guard(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.lstrip("( ").upper().startswith(reading):
            raise WriteError(f"kijken schreef: {sql[:120]}")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(guard):
        yield


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """A real browser that can reach this machine alone."""
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright runs its own loop in this thread
    flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    flags.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=find_chromium(), args=flags)
        yield browser
        with suppress(Exception):
            browser.close()
