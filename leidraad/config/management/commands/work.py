"""`./dev manage work [--once]`: does what nobody should have to wait for."""

import signal
import threading

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leidraad.config import working


class Command(BaseCommand):
    requires_system_checks = ()  # the server made them; here they would only cost time
    help = "De werker: verstuurt brieven en doet wat zich herhaalt, tot hij gestopt wordt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="elke taak één keer")

    def handle(self, *, once: bool, **_options: object) -> None:
        if not once:
            working.work(stop=stopped_by_a_signal())
        elif not working.work_once():
            raise CommandError("Niet elke taak ging goed; de reden staat hierboven.")


def stopped_by_a_signal() -> threading.Event:
    stop = threading.Event()
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda _signal, _frame: stop.set())
    return stop
