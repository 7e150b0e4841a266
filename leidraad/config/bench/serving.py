"""Data folders of the bench's own, and the server of `./dev run` on top of one."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leidraad.config.management.dev.programs import PYTHON, ROOT, Word, run_silently, start
from leidraad.config.management.dev.serving import (
    HERE,
    serving_environment,
    wait_until_open,
)

MARK = "bench"
SERVER = "-m gunicorn -c leidraad/config/gunicorn.py leidraad.config.bench.wsgi"


@dataclass(frozen=True)
class House:
    """A data folder and the port on which it is served."""

    folder: Path
    port: int

    def ask(self, what: str, number: int = 0) -> Any:
        """Let `bench_inside` do something here; its answer."""
        words: list[Word] = [
            PYTHON,
            ROOT / "manage.py",
            "bench_inside",
            what,
            "--number",
            str(number),
        ]
        code, told = run_silently(words, self.environment())
        if code:
            raise RuntimeError(told)
        return json.loads(told.splitlines()[-1])

    @contextmanager
    def served(self) -> Iterator[int]:
        """The server as it always is, with the two addresses of the bench; its port."""
        with start([PYTHON, *SERVER.split()], self.environment()) as server:
            try:
                wait_until_open(server, self.port)
                yield self.port
            finally:
                server.terminate()

    def environment(self) -> dict[str, str]:
        """Nothing of the user's settings: not their data, not their database."""
        given = serving_environment(self.port, str(self.folder))
        ours = {"LEIDRAAD_BIND", "LEIDRAAD_DATA"}
        cleaned = {
            name: value
            for name, value in given.items()
            if name in ours or not name.startswith(("LEIDRAAD_", "DATABASE_URL"))
        }
        return cleaned | {"LEIDRAAD_STREET_URL": f"http://{HERE}:{self.port}"}


def house(parent: Path, name: str) -> House:
    folder = parent / name
    folder.mkdir()
    (folder / MARK).touch()
    return House(folder, _free_port())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HERE, 0))
        port: int = probe.getsockname()[1]
        return port
