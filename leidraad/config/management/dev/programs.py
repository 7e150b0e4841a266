"""Starting other programs. All commands are our own; nothing a stranger wrote gets here."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REFUSED = "django.core.exceptions.ImproperlyConfigured: "
Word = str | Path
Environment = Mapping[str, str] | None


def run(command: Sequence[Word], env: Environment = None) -> int:
    """Run it in view; its exit code. Ctrl-C reaches the child by itself."""
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, env=env, check=False).returncode  # noqa: S603


def run_silently(command: Sequence[Word], env: Environment = None) -> tuple[int, str]:
    """Run it out of view; its exit code and what it said."""
    words = [str(word) for word in command]
    done = subprocess.run(  # noqa: S603
        words, cwd=ROOT, env=env, check=False, stdout=-1, stderr=subprocess.STDOUT
    )
    return done.returncode, done.stdout.decode(errors="replace").strip()


def run_or_stop(command: Sequence[Word], env: Environment = None) -> None:
    """Run it; error output is shown only when it fails, and a refusal as one sentence."""
    words = [str(word) for word in command]
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as errors:
        done = subprocess.run(words, cwd=ROOT, env=env, stderr=errors, check=False)  # noqa: S603
        errors.seek(0)
        told = errors.read().strip()
    if done.returncode:
        raise SystemExit(_in_one_sentence(told) or done.returncode)


def _in_one_sentence(told: str) -> str:
    last = told.rpartition("\n")[2]
    return last.removeprefix(REFUSED) if last.startswith(REFUSED) else told


def start(
    command: Sequence[Word], env: Environment = None, *, is_apart: bool = False
) -> "subprocess.Popen[bytes]":
    """Apart: in a group of its own, which can be ended with all that it started."""
    words = [str(word) for word in command]
    return subprocess.Popen(words, cwd=ROOT, env=env, start_new_session=is_apart)  # noqa: S603


def manage(*words: str, env: Environment = None) -> int:
    return run([PYTHON, ROOT / "manage.py", *words], env)
