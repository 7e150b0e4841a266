"""The words after `./dev`, and what each does."""

import signal
import sys
from collections.abc import Callable
from types import FrameType

from leidraad.config.management.dev.checking import run_check
from leidraad.config.management.dev.environment import (
    DEV_LOCK,
    RUN_LOCK,
    make_locks,
    prepare_environment,
)
from leidraad.config.management.dev.programs import manage
from leidraad.config.management.dev.progress import RefusalError, say
from leidraad.config.management.dev.serving import run_site
from leidraad.config.management.dev.testing import run_tests

HELP = """\
Leidraad · één draad door elk deel van een nieuw leven

  ./dev run [--port N] [--data DIR]   de site op deze machine, gevuld     the site, filled
  ./dev run --demo                    met een verzonnen redactie          with an invented desk
  ./dev test [pytest …]               alle proeven                        every test
  ./dev check                         opmaak, typen, regels van het huis  format, types, house rules
  ./dev bench                         meten hoe snel het is               measure how fast it is
  ./dev manage …                      Django's eigen opdrachten           Django's own commands
  ./dev lock                          de sloten van pakketten vernieuwen  renew the package locks
  ./dev help                          deze lijst                          this list

Instellingen · settings: docs/reference/settings.md
"""


def run_manage(words: list[str]) -> int:
    prepare_environment(RUN_LOCK)
    return manage(*words)


def run_bench(words: list[str]) -> int:
    prepare_environment(RUN_LOCK, DEV_LOCK)
    return manage("bench", *words)


def run_lock(words: list[str]) -> int:
    make_locks(words)
    return 0


def show_help(_words: list[str]) -> int:
    say(HELP)
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run_site,
    "test": run_tests,
    "check": run_check,
    "manage": run_manage,
    "bench": run_bench,
    "lock": run_lock,
    "help": show_help,
    "--help": show_help,
    "-h": show_help,
}


def main(words: list[str]) -> int:
    signal.signal(signal.SIGTERM, _stop)
    command = COMMANDS.get(words[0] if words else "help")
    if command is None:
        say(HELP)
        return 2
    try:
        return command(words[1:])
    except RefusalError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except KeyboardInterrupt:
        say()
        return 130


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
