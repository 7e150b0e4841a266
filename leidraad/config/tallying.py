"""Writes what was counted while people looked, every so often and when the server stops."""

import logging
import threading

from django.conf import settings
from django.db import DatabaseError, connection

from leidraad.library.actions.tally import write_tally

log = logging.getLogger(__name__)
_stop = threading.Event()


def start() -> threading.Thread:
    """A thread of its own, so that no visitor waits for a count."""
    thread = threading.Thread(target=_run, name="tally", daemon=True)
    thread.start()
    return thread


def stop() -> None:
    _stop.set()
    _write()


def _run() -> None:
    while not _stop.wait(settings.TALLY_SECONDS):
        _write()


def _write() -> None:
    """A count that cannot be written is lost: better than a visitor who cannot look."""
    try:
        write_tally()
    except DatabaseError:
        log.warning("Zoekwoorden zonder antwoord konden niet worden geteld.")
    finally:
        connection.close()
