"""`./dev run`: the site on this machine, until Ctrl-C."""

import argparse
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path

from leidraad.config.management.dev.environment import (
    RUN_LOCK,
    prepare_environment,
    refuse_windows,
)
from leidraad.config.management.dev.programs import PYTHON, ROOT, run_or_stop, start
from leidraad.config.management.dev.progress import RefusalError, say, step

HERE = "127.0.0.1"


def run_site(words: list[str]) -> int:
    chosen = _reader().parse_args(words)
    refuse_windows()
    refuse_taken_port(chosen.port)
    env = serving_environment(chosen.port, chosen.data)
    prepare_environment(RUN_LOCK)
    run_or_stop([PYTHON, ROOT / "manage.py", "prepare"], env)
    return serve(chosen.port, env)


def _reader() -> argparse.ArgumentParser:
    reader = argparse.ArgumentParser(prog="./dev run", description="De site op deze machine.")
    reader.add_argument("--port", type=int, default=8000, help="de poort (8000)")
    reader.add_argument("--data", metavar="DIR", help="de map voor de gegevens (./data)")
    return reader


def refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HERE, port))
        except (OSError, OverflowError):
            other = port + 1 if 1023 < port < 65535 else 8001
            raise RefusalError(
                f"Poort {port} kan hier niet open; kies een andere: ./dev run --port {other}",
                f"Port {port} cannot be opened here; choose another one, as above.",
            ) from None


def writable_folder(name: str) -> Path:
    folder = Path(name).expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError:
        raise RefusalError(
            f"In de map {folder} kan niet geschreven worden; kies een andere met --data.",
            f"The folder {folder} cannot be written to; choose another one with --data.",
        ) from None
    return folder


def serving_environment(port: int, data: str | None) -> dict[str, str]:
    env = {**os.environ, "LEIDRAAD_BIND": f"{HERE}:{port}"}
    env.setdefault("LEIDRAAD_STREET_URL", f"http://{HERE}:{port}")
    if data:
        env["LEIDRAAD_DATA"] = str(writable_folder(data))
    return env


def serve(port: int, env: Mapping[str, str]) -> int:
    """Serve until Ctrl-C or a signal; the server never outlives this script."""
    server_words = "-m gunicorn -c leidraad/config/gunicorn.py leidraad.config.wsgi"
    with start([PYTHON, *server_words.split()], env) as server:
        try:
            with step("server"):
                wait_until_open(server, port)
            say(f"\n  Leidraad staat klaar op  {env['LEIDRAAD_STREET_URL']}/")
            say("  Stoppen met Ctrl-C · stop with Ctrl-C\n")
            return server.wait()
        finally:
            server.terminate()


def wait_until_open(server: "subprocess.Popen[bytes]", port: int) -> None:
    while server.poll() is None and not answers(port):
        time.sleep(0.05)
    if server.poll() is not None:
        raise SystemExit(server.returncode or 1)


def answers(port: int) -> bool:
    """Whether anything is said back at all; what, is for the tests."""
    line = HTTPConnection(HERE, port, timeout=5)
    try:
        line.request("GET", "/healthz")
        return line.getresponse().status > 0
    except OSError:
        return False
    finally:
        line.close()
