"""Writing a line: in the same transaction as the act it tells of, or the act does not happen."""

from django.db import connection, transaction

from leidraad.audit import seal_book
from leidraad.audit.models import JournalEntry
from leidraad.audit.rules.chain import FIRST_SEAL, seal
from leidraad.audit.rules.telling import About, Event, Line, Value, Who, fit_values
from leidraad.kernel.api import now

WRITERS_QUEUE = 0x1E1D2AAD  # any number of our own; the same in every process


def record(event: Event, *, by: Who, about: About, **values: Value) -> None:
    """Write down what happened. Others who write wait until this transaction ends: record last.

    Outside a transaction it raises TransactionManagementError, for values that do not belong
    in the journal UnfitError; when the line cannot be written, a DatabaseError ends the act.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(f"{event.name}: eerst transaction.atomic()")
    fit = fit_values(event, values)
    _wait_for_my_turn()
    number, previous = _last()
    line = Line(number + 1, now(), event.name, by, about, fit, event.sentence)
    sealed = seal(line, previous=previous)
    _write(line, previous, sealed)
    transaction.on_commit(lambda: seal_book.add(line.number, sealed), robust=True)


def _wait_for_my_turn() -> None:
    """One writer at a time. SQLite has no other kind; PostgreSQL is asked for a lock that needs
    no right to change the table and that ends with the transaction.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS_QUEUE])


def _last() -> tuple[int, str]:
    last = JournalEntry.objects.order_by("-number").values_list("number", "seal").first()
    return last or (0, FIRST_SEAL)


def _write(line: Line, previous: str, sealed: str) -> None:
    JournalEntry.objects.create(
        number=line.number,
        at=line.at,
        event=line.event,
        sentence=line.sentence,
        by_kind=line.by.kind,
        by_key=line.by.key,
        about_kind=line.about.kind,
        about_key=line.about.key,
        values=line.values,
        previous=previous,
        seal=sealed,
    )
