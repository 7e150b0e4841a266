"""`./dev check`: every rule that a machine can hold; all of them, then the sum."""

import time

from leidraad.config.management.dev.environment import DEV_LOCK, RUN_LOCK, prepare_environment
from leidraad.config.management.dev.programs import (
    PYTHON,
    ROOT,
    VENV,
    Word,
    run_or_stop,
    run_silently,
)
from leidraad.config.management.dev.progress import say

PYTHON_HOMES = ("leidraad", "tests", "conftest.py", "manage.py", "dev")


def run_check(_words: list[str]) -> int:
    prepare_environment(RUN_LOCK, DEV_LOCK)
    run_or_stop([PYTHON, ROOT / "manage.py", "prepare", "--files"])
    failed = [label for label, command in checks().items() if not _passes(label, command)]
    say()
    say(f"  ✗ {', '.join(failed)}" if failed else "  ✓ alles in orde · all well")
    return 1 if failed else 0


def checks() -> dict[str, list[Word]]:
    manage: list[Word] = [PYTHON, ROOT / "manage.py"]
    templates = sorted(file.relative_to(ROOT) for file in ROOT.glob("leidraad/**/*.html"))
    house: list[Word] = [PYTHON, "-m", "pytest", "tests/house", "-n", "2"]
    ruff, short = VENV / "bin/ruff", "--output-format=concise"
    return {
        "opmaak · format": [ruff, "format", "--check", short, *PYTHON_HOMES],
        "regels · lint": [ruff, "check", short, *PYTHON_HOMES],
        "typen · types": [PYTHON, "-m", "mypy", "leidraad", "tests", "conftest.py"],
        "sjablonen · templates": [
            VENV / "bin/djade",
            "--check",
            "--target-version=5.2",
            *templates,
        ],
        "verdiepingen · floors": [VENV / "bin/lint-imports", "--no-cache"],
        "Django": [*manage, "check", "--fail-level", "WARNING"],
        "migraties · migrations": [*manage, "makemigrations", "--check", "--dry-run"],
        "vertalingen · messages": [*manage, "messages", "--check"],
        "huisregels · house rules": house,
    }


def _passes(label: str, command: list[Word]) -> bool:
    """One line; what the program said only when it finds a fault."""
    began = time.monotonic()
    code, told = run_silently(command)
    say(f"  {'✗' if code else '✓'} {label:<44}{time.monotonic() - began:6.1f} s")
    if code:
        say("\n".join(f"      {line}" for line in told.splitlines()))
    return code == 0
