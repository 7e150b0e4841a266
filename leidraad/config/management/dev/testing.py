"""`./dev test`: everything that this machine can run, and what it could not."""

import os
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path

from leidraad.config.management.dev.environment import DEV_LOCK, RUN_LOCK, prepare_environment
from leidraad.config.management.dev.programs import PYTHON, ROOT, run, run_silently
from leidraad.config.management.dev.progress import say

CHROMIUM = "LEIDRAAD_CHROMIUM"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
NO_CHROMIUM = """\
de browserproeven: er is geen Chromium. Remedie: apt install chromium, of zet LEIDRAAD_CHROMIUM.
    the browser tests: no Chromium here. Remedy: the same."""
NO_POSTGRES = """\
de proeven op PostgreSQL. Remedie: start een server en zet TEST_DATABASE_URL=postgres://…
    the tests on PostgreSQL. Remedy: start a server and set that address."""
NOTHING_COLLECTED = 5


@dataclass
class Pass:
    """One run of pytest."""

    label: str
    words: list[str]
    env: dict[str, str]
    seconds: float = 0.0
    code: int = field(default=0)


def find_chromium() -> str | None:
    named = os.environ.get(CHROMIUM)
    found = filter(None, map(shutil.which, [named] if named else CHROMIUM_NAMES))
    return next(found, None) or (CHROMIUM_ON_A_MAC if Path(CHROMIUM_ON_A_MAC).exists() else None)


def find_postgres() -> str | None:
    """The address of a server that answers."""
    address = os.environ.get("TEST_DATABASE_URL") or os.environ.get("DATABASE_URL")
    knock = "import psycopg, sys; psycopg.connect(sys.argv[1], connect_timeout=3)"
    if address and run_silently([PYTHON, "-c", knock, address])[0] == 0:
        return address
    return None


def run_tests(words: list[str]) -> int:
    prepare_environment(RUN_LOCK, DEV_LOCK)
    chromium, postgres = find_chromium(), find_postgres()
    passes = passes_for(words, chromium, postgres)
    for one in passes:
        _run(one)
    missing = [
        text for text, there in ((NO_CHROMIUM, chromium), (NO_POSTGRES, postgres)) if not there
    ]
    return closing(passes, missing, require_all=os.environ.get("LEIDRAAD_REQUIRE_ALL") == "1")


def passes_for(words: list[str], chromium: str | None, postgres: str | None) -> list[Pass]:
    """What this machine can run; all of it two at a time, a chosen part one by one."""
    words = words or ["-n", "2"]
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    env["LEIDRAAD_DATA"] = str(ROOT / "var" / "test-data")
    passes = [Pass("SQLite", ["-m", "not browser", *words], env)]
    if chromium:
        passes.append(Pass("browser", ["-m", "browser", *words], {**env, CHROMIUM: chromium}))
    if postgres:
        database = {"DATABASE_URL": postgres, "LEIDRAAD_TEST_ONLY_DATABASE": "1"}
        passes.append(Pass("PostgreSQL", ["-m", "not browser", *words], {**env, **database}))
    return passes


def _run(one: Pass) -> None:
    say(f"\n  {one.label}")
    began = time.monotonic()
    one.code = run([PYTHON, "-m", "pytest", *one.words], one.env)
    one.seconds = time.monotonic() - began


def closing(passes: list[Pass], missing: list[str], *, require_all: bool) -> int:
    """Say how each part ended and what was not run; 0 when all is well."""
    say()
    for one in passes:
        told = {0: "✓", NOTHING_COLLECTED: "–"}.get(one.code, "✗")
        note = "  geen proeven · no tests" if one.code == NOTHING_COLLECTED else ""
        say(f"  {told} {one.label:<44}{one.seconds:6.1f} s{note}")
    for text in missing:
        say(f"  {'✗' if require_all else '–'} Niet gedraaid · not run: {text}")
    codes = {one.code for one in passes}
    failed = codes - {0, NOTHING_COLLECTED} or 0 not in codes
    return 1 if failed or (missing and require_all) else 0
