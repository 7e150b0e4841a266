"""Lines to write and lines that were never written."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module

from django.db import connection, transaction

from leidraad.audit.api import About, Event, Line, Who, record
from leidraad.audit.rules.chain import FIRST_SEAL, Sealed, seal

RECEIVED = Event("demo.received", "{who} stuurde {about} in, als {nth} deze week.")
EDITOR = Who.person(7)
BEGAN = datetime(2026, 11, 21, 11, tzinfo=UTC)
GUARDS = import_module("leidraad.audit.migrations.0002_lines_never_change")


def record_some(count: int) -> None:
    for nth in range(1, count + 1):
        with transaction.atomic():
            record(RECEIVED, by=EDITOR, about=About("submission", f"S{nth}"), nth=nth)


def line(number: int, **values: str | int) -> Line:
    moment = BEGAN + timedelta(seconds=number)
    about = About("submission", f"S{number}")
    return Line(number, moment, RECEIVED.name, EDITOR, about, values, RECEIVED.sentence)


def chain(count: int) -> list[Sealed]:
    sealed, previous = [], FIRST_SEAL
    for number in range(1, count + 1):
        own = seal(line(number, nth=number), previous=previous)
        sealed.append(Sealed(line(number, nth=number), previous, own))
        previous = own
    return sealed


@contextmanager
def guards_off() -> Iterator[None]:
    """Somebody who may change the database itself: the triggers are gone for a moment."""
    with connection.cursor() as cursor:
        for statement in GUARDS.DROP[connection.vendor]:
            cursor.execute(statement)
        yield
        for statement in GUARDS.MAKE[connection.vendor]:
            cursor.execute(statement)
