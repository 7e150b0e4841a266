"""Real processes on a real file: they wait for each other, and one is killed while it writes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

WRITE = """
import django
django.setup()
from leidraad.audit.tests.factories import record_some
print("begonnen", flush=True)
record_some({lines})
"""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A house of its own, with a database file that has nothing but the journal."""
    own = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    own |= {
        "LEIDRAAD_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
    }
    assert manage("migrate", "audit", env=own).returncode == 0
    return own


def manage(*words: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=settings.BASE,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def writer(lines: int, env: dict[str, str]) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-c", WRITE.format(lines=lines)]
    return subprocess.Popen(words, cwd=settings.BASE, env=env, stdout=subprocess.PIPE)


def test_the_chain_survives_a_crowd_and_a_kill(env: dict[str, str]) -> None:
    crowd = [writer(40, env) for _ in range(2)]
    killed = writer(100_000, env)
    assert killed.stdout is not None
    killed.stdout.readline()
    for process in crowd:
        process.communicate()
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert [process.returncode for process in crowd] == [0, 0]
    said = manage("verify_audit", env=env)
    assert (said.returncode, said.stderr) == (0, "")
    assert "Het journaal klopt." in said.stdout
