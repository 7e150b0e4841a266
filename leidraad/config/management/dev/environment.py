"""The environment: a venv with exactly the packages of the lock."""

import hashlib
import importlib.util
import json
import os
import shutil
import sys
from pathlib import Path

from leidraad.config.management.dev.programs import (
    PYTHON,
    ROOT,
    VENV,
    run_or_stop,
    run_silently,
)
from leidraad.config.management.dev.progress import RefusalError, say, step

RUN_LOCK = ROOT / "requirements.txt"
DEV_LOCK = ROOT / "requirements-dev.txt"
STAMP = VENV / "leidraad-locks.json"
COMPILE = "pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header"


def prepare_environment(*locks: Path) -> None:
    """Make the venv where it is missing; install only what changed since the last time."""
    refuse_windows()
    if not PYTHON.exists():
        with step("omgeving"):
            make_venv()
    for lock in locks:
        if installed().get(lock.name) == digest(lock):
            continue
        with step(f"pakketten uit {lock.name}"):
            install(lock)
        STAMP.write_text(json.dumps({**installed(), lock.name: digest(lock)}), encoding="utf-8")


def refuse_windows() -> None:
    if os.name == "nt":
        raise RefusalError(
            "Leidraad draait op Linux en macOS; gebruik op Windows WSL (wsl --install).",
            "Leidraad runs on Linux and macOS; on Windows use WSL (wsl --install).",
        )


def uv() -> str | None:
    """uv, when it is there and really answers (a shim alone does not count)."""
    found = shutil.which("uv")
    return found if found and run_silently([found, "--version"])[0] == 0 else None


def make_venv() -> None:
    tool = uv()
    if tool:
        run_or_stop([tool, "venv", "--quiet", "--clear", "--python", sys.executable, VENV])
        return
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise RefusalError(
            "Python mist hier de module venv; installeer die met: apt install python3-venv",
            "Python lacks its venv module here; install it with: apt install python3-venv",
        )
    run_or_stop([sys.executable, "-m", "venv", "--clear", VENV])


def digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def installed() -> dict[str, str]:
    """Which locks were installed here, by digest."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def install(lock: Path) -> None:
    code, told = run_silently([*_installer(), "--require-hashes", "--quiet", "-r", lock])
    if code:
        say(told)
        raise RefusalError(
            "De pakketten zijn niet geïnstalleerd; de reden staat hierboven. Is er een netwerk?",
            "The packages were not installed; the reason stands above. Is there a network?",
        )


def _installer() -> list[str | Path]:
    tool = uv()
    if tool:
        return [tool, "pip", "install", "--python", PYTHON]
    run_silently([PYTHON, "-m", "ensurepip", "--default-pip"])
    return [PYTHON, "-m", "pip", "install", "--disable-pip-version-check"]


def make_locks(words: list[str]) -> None:
    """Both locks anew, without an address in them; `--upgrade` takes newer versions."""
    tool = uv()
    if not tool:
        raise RefusalError("Hiervoor is uv nodig: pip install uv", "This needs uv: pip install uv")
    for name, more in (("requirements", []), ("requirements-dev", ["-c", RUN_LOCK.name])):
        with step(f"{name}.txt"):
            target = [f"{name}.in", "-o", f"{name}.txt"]
            run_or_stop([tool, *COMPILE.split(), *more, *words, *target])
