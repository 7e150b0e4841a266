"""`./dev run`: the site on this machine, until Ctrl-C."""

import argparse
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
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
DEMO_DATA = ROOT / "data-demo"
Program = subprocess.Popen[bytes]


def run_site(words: list[str]) -> int:
    chosen = _reader().parse_args(words)
    refuse_windows()
    refuse_taken_port(chosen.port)
    env = serving_environment(chosen.port, chosen.data, is_demo=chosen.demo)
    prepare_environment(RUN_LOCK)
    run_or_stop([PYTHON, ROOT / "manage.py", "prepare"], env)
    if chosen.demo:
        run_or_stop([PYTHON, ROOT / "manage.py", "demo"], env)
    return serve(chosen.port, env)


def _reader() -> argparse.ArgumentParser:
    reader = argparse.ArgumentParser(prog="./dev run", description="De site op deze machine.")
    reader.add_argument("--port", type=int, default=8000, help="de poort (8000)")
    reader.add_argument("--data", metavar="DIR", help="de map voor de gegevens (./data)")
    reader.add_argument("--demo", action="store_true", help="met een verzonnen redactie, apart")
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


def serving_environment(port: int, data: str | None, *, is_demo: bool = False) -> dict[str, str]:
    """A demo has a folder of its own, and no letter of it ever leaves this machine."""
    env = {**os.environ, "LEIDRAAD_BIND": f"{HERE}:{port}"}
    env.setdefault("LEIDRAAD_STREET_URL", f"http://{HERE}:{port}")
    if is_demo:
        data = data or str(DEMO_DATA)
        env |= {"LEIDRAAD_SMTP_URL": "", "DATABASE_URL": ""}
    if data:
        env["LEIDRAAD_DATA"] = str(writable_folder(data))
    return env


def serve(port: int, env: Mapping[str, str]) -> int:
    """Serve until Ctrl-C or a signal; neither program outlives the other, or this script."""
    server_words = "-m gunicorn -c leidraad/config/gunicorn.py leidraad.config.wsgi"
    with ExitStack() as stack:
        server = stack.enter_context(ended(start([PYTHON, *server_words.split()], env)))
        with step("server"):
            wait_until_open(server, port)
        worker = stack.enter_context(ended(start([PYTHON, ROOT / "manage.py", "work"], env)))
        say(f"\n  Leidraad staat klaar op  {env['LEIDRAAD_STREET_URL']}/")
        if not env.get("LEIDRAAD_SMTP_URL"):
            say(f"  Brieven komen in  {post_box(env)}  · letters are kept there")
        say("  Stoppen met Ctrl-C · stop with Ctrl-C\n")
        return first_to_end(server, worker)


@contextmanager
def ended(program: Program) -> Iterator[Program]:
    """The program runs while we are here, and ends when we leave."""
    with program:
        try:
            yield program
        finally:
            program.terminate()


def first_to_end(*programs: Program) -> int:
    """Wait for whichever stops first; its exit code, and never well when nobody asked."""
    while all(program.poll() is None for program in programs):
        time.sleep(0.1)
    say("  De server of de werker stopte uit zichzelf · the server or the worker stopped by itself")
    return next(code for program in programs if (code := program.poll()) is not None) or 1


def post_box(env: Mapping[str, str]) -> Path:
    return Path(env.get("LEIDRAAD_DATA") or ROOT / "data") / "post"


def wait_until_open(server: Program, port: int) -> None:
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
