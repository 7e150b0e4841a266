"""Lighthouse, where it is already there; nothing is ever fetched for it."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from leidraad.config.management.dev.programs import run_silently
from leidraad.config.management.dev.testing import find_chromium

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HOW = "npm install lighthouse; zet zijn programma op PATH of geef --lighthouse PROGRAMMA"
ATTEMPTS = 3  # on a busy machine a trace is lost now and then
_FLAGS = "--headless=new --no-sandbox --disable-gpu"


def find_lighthouse(named: str | None) -> list[str] | None:
    """How to call it: as named, on the path, or as npx knows it without fetching."""
    program = shutil.which(named or "lighthouse")
    if program:
        return [program]
    npx = [shutil.which("npx") or "", "--no-install", "lighthouse"]
    return npx if npx[0] and not named and run_silently([*npx, "--version"])[0] == 0 else None


def scores(command: list[str], address: str, folder: Path) -> Mapping[str, float]:
    """Per category, from 0 to 100; none at all when it could not look three times in a row."""
    report = folder / "lighthouse.json"
    words = [*command, address, "--quiet", "--output=json", f"--output-path={report}"]
    words += [f"--chrome-flags={_FLAGS}", f"--only-categories={','.join(CATEGORIES)}"]
    for _attempt in range(ATTEMPTS):
        if run_silently(["env", f"CHROME_PATH={find_chromium()}", *words])[0] == 0:
            return scores_in(report.read_text(encoding="utf-8"))
    return dict.fromkeys(CATEGORIES, 0.0)


def scores_in(report: str) -> Mapping[str, float]:
    categories = json.loads(report)["categories"]
    return {name: round((categories[name]["score"] or 0) * 100) for name in CATEGORIES}
