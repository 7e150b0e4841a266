"""A line is written with the act or the act does not happen; lines never change."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction

from leidraad.audit import seal_book
from leidraad.audit.api import About, UnfitError, Who, journal, record, verify
from leidraad.audit.models import JournalEntry
from leidraad.audit.tests.factories import EDITOR, RECEIVED, guards_off, record_some

SUBMISSION = About("submission", "S1")


@transaction.atomic
def act(nth: str | int = 1) -> None:
    """Something that happens, and is written down."""
    ContentType.objects.create(app_label="audit_test", model="act")
    record(RECEIVED, by=EDITOR, about=SUBMISSION, nth=nth)


@transaction.atomic
def act_that_fails() -> None:
    act()
    raise RuntimeError


def happened() -> int:
    return ContentType.objects.filter(app_label="audit_test").count()


@pytest.mark.django_db
def test_a_line_says_who_what_when_and_about_what(at: Callable[[str], None]) -> None:
    at("2026-11-21 12:30")
    record(RECEIVED, by=Who.visitor(), about=SUBMISSION, nth=3, code="7F2K9Q")
    (line,) = journal()
    assert (line.number, line.at) == (1, datetime(2026, 11, 21, 11, 30, tzinfo=UTC))
    assert (line.event, line.sentence) == (RECEIVED.name, RECEIVED.sentence)
    assert (line.by, line.about) == (Who("visitor"), SUBMISSION)
    assert line.values == {"nth": 3, "code": "7F2K9Q"}


@pytest.mark.django_db(transaction=True)
def test_lines_are_numbered_without_gaps_also_after_an_act_that_failed() -> None:
    record_some(2)
    with pytest.raises(RuntimeError):
        act_that_fails()
    record_some(1)
    assert [line.number for line in journal()] == [3, 2, 1]
    assert verify().is_sound


@pytest.mark.django_db
def test_a_value_that_does_not_fit_ends_the_act() -> None:
    with pytest.raises(UnfitError):
        act("iemand@voorbeeld.example")
    assert (happened(), journal()) == (0, ())


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_written() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record(RECEIVED, by=EDITOR, about=SUBMISSION, nth=1)
    assert journal() == ()


@pytest.mark.django_db(transaction=True)
def test_an_act_that_cannot_be_written_down_does_not_happen() -> None:
    table = JournalEntry._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO audit_away")
    try:
        with pytest.raises(DatabaseError):
            act()
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE audit_away RENAME TO {table}")
    assert happened() == 0
    act()  # control: with the table back the same act does happen
    assert happened() == 1


@pytest.mark.django_db(transaction=True)
def test_an_act_that_is_undone_leaves_no_line_and_no_seal() -> None:
    with pytest.raises(RuntimeError):
        act_that_fails()
    assert journal() == ()
    assert not seal_book.place().exists()


CHANGES = [
    "UPDATE audit_journalentry SET sentence = 'niets' WHERE number = 2",
    "DELETE FROM audit_journalentry WHERE number = 3",
    "DELETE FROM audit_journalentry",
]
ADDED = """INSERT INTO audit_journalentry
    (number, at, event, sentence, by_kind, by_key, about_kind, about_key, "values", previous, seal)
    SELECT {number}, at, event, sentence, by_kind, by_key, about_kind, about_key, "values",
    previous, seal FROM audit_journalentry WHERE number = 3"""


@pytest.mark.django_db
@pytest.mark.parametrize("sql", [*CHANGES, ADDED.format(number=5), ADDED.format(number=0)])
def test_the_database_refuses_to_change_the_journal(sql: str) -> None:
    record_some(3)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert len(journal()) == 3
    with guards_off(), connection.cursor() as cursor:  # control: it is the guards that refuse
        cursor.execute(sql)
        assert cursor.rowcount > 0


@pytest.mark.django_db
def test_a_line_is_not_replaced_either() -> None:
    record_some(3)
    sql = ADDED.format(number=2)
    if connection.vendor == "sqlite":
        sql = sql.replace("INSERT", "INSERT OR REPLACE", 1)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert verify().lines == 3


@pytest.mark.postgres
@pytest.mark.django_db
def test_the_journal_is_not_emptied_at_once() -> None:
    record_some(1)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE audit_journalentry")
    assert len(journal()) == 1


def write_together(writers: int, lines: int) -> list[Exception]:
    """So many threads, each with its own connection, starting at the same moment."""
    start, failed = Barrier(writers), []

    def write() -> None:
        start.wait()
        try:
            record_some(lines)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [Thread(target=write) for _ in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failed


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_many_writers_make_one_chain() -> None:
    assert write_together(8, 20) == []
    verdict = verify()
    assert (verdict.lines, verdict.behind, verdict.faults) == (160, 0, ())


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_without_the_queue_writers_collide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: it is the lock that keeps them apart. Even then no line is lost unseen."""
    monkeypatch.setattr("leidraad.audit.actions.record._wait_for_my_turn", lambda: None)
    assert write_together(8, 20)
    assert verify().is_sound
