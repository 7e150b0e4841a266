"""`verify_audit` finds what was done to the journal behind its back, and says it in Dutch."""

import re
from datetime import timedelta
from io import StringIO
from multiprocessing import get_context

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from leidraad.audit import seal_book
from leidraad.audit.api import Fault, Who, journal, verify
from leidraad.audit.models import JournalEntry
from leidraad.audit.queries.journal import read_line
from leidraad.audit.rules.chain import seal
from leidraad.audit.tests.factories import guards_off, record_some

pytestmark = pytest.mark.django_db(transaction=True)

SOUND = re.compile(r"Het journaal klopt\. Regels: (\d+), laatste zegel: [0-9a-f]{64}\.")


def told() -> str:
    """What the command says of a journal that is sound."""
    out = StringIO()
    call_command("verify_audit", stdout=out)
    return out.getvalue()


def told_of_faults() -> str:
    """What it says when it ends with 1."""
    with pytest.raises(CommandError) as found:
        call_command("verify_audit")
    assert found.value.returncode == 1
    return str(found.value)


def run(*statements: str) -> None:
    with guards_off(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def change(number: int, **columns: object) -> None:
    with guards_off():
        JournalEntry.objects.filter(number=number).update(**columns)


def reseal(number: int) -> None:
    entry = JournalEntry.objects.get(number=number)
    change(number, seal=seal(read_line(entry), previous=entry.previous))


def test_an_untouched_journal_is_sound() -> None:
    assert SOUND.match(told())
    record_some(5)
    found = SOUND.match(told())
    assert found
    assert found[1] == "5"
    assert verify().last == JournalEntry.objects.get(number=5).seal


@pytest.mark.parametrize("number", [1, 3, 5])
@pytest.mark.parametrize(
    "columns",
    [
        {"by_key": "8"},
        {"sentence": "{who} deed niets."},
        {"values": {"nth": 99}},
        {"about_kind": "example"},
        {"event": "demo.refused"},
    ],
    ids=lambda columns: next(iter(columns)),
)
def test_an_altered_line_is_found(number: int, columns: dict[str, object]) -> None:
    record_some(5)
    change(number, **columns)
    assert verify().faults == (Fault("altered", number),)
    assert f"Regel {number} is veranderd" in told_of_faults()


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_line_moved_in_time_is_found(number: int) -> None:
    record_some(5)
    change(number, at=JournalEntry.objects.get(number=number).at + timedelta(microseconds=1))
    assert verify().faults == (Fault("altered", number),)


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_line_altered_and_sealed_anew_is_found(number: int) -> None:
    record_some(5)
    change(number, by_key="8")
    reseal(number)
    assert Fault("resealed", number) in verify().faults


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_line_is_found(number: int) -> None:
    record_some(5)
    run(f"DELETE FROM audit_journalentry WHERE number = {number}")
    assert Fault("cut", number) in verify().faults
    assert f"Regel {number} staat in het zegelboek, maar niet meer" in told_of_faults()


def test_the_chain_alone_would_not_miss_its_tail() -> None:
    """Control: without the seal book a removed last line goes unnoticed."""
    record_some(5)
    run("DELETE FROM audit_journalentry WHERE number > 3")
    assert [fault.kind for fault in verify().faults] == ["cut", "cut"]
    kept = seal_book.place().read_bytes().splitlines(keepends=True)
    seal_book.place().write_bytes(b"".join(kept[:3]))
    assert verify().is_sound


def test_a_tail_removed_and_written_over_is_still_found() -> None:
    record_some(5)
    run("DELETE FROM audit_journalentry WHERE number > 3")
    record_some(2)
    assert {fault.kind for fault in verify().faults} == {"resealed"}


def test_an_inserted_line_is_found() -> None:
    record_some(5)
    columns = (
        'at, event, sentence, by_kind, by_key, about_kind, about_key, "values", previous, seal'
    )
    run(
        "UPDATE audit_journalentry SET number = number + 100 WHERE number > 2",
        "UPDATE audit_journalentry SET number = number - 99 WHERE number > 100",
        f"INSERT INTO audit_journalentry (number, {columns}) "
        f"SELECT 3, {columns} FROM audit_journalentry WHERE number = 2",
    )
    assert verify().lines == 6
    assert {fault.kind for fault in verify().faults} == {"altered", "unlinked", "resealed"}


def test_an_emptied_journal_is_found() -> None:
    record_some(3)
    run("DELETE FROM audit_journalentry")
    assert [fault.number for fault in verify().faults] == [1, 2, 3]


@pytest.mark.parametrize("column", ["by_kind", "about_kind"])
def test_a_line_that_cannot_be_read_is_a_finding_not_a_crash(column: str) -> None:
    record_some(3)
    change(2, **{column: "Wie dan ook"})
    assert Fault("unreadable", 2) in verify().faults


def test_a_lost_seal_book_is_found_also_after_the_next_line() -> None:
    record_some(3)
    seal_book.place().unlink()
    assert verify().faults == (Fault("book-missing", 3),)
    assert "Het zegelboek is weg" in told_of_faults()
    record_some(1)
    assert verify().faults == (Fault("book-shortened", 4),)


def test_a_book_that_lags_after_a_crash_is_told_but_no_finding(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record_some(2)
    with monkeypatch.context() as patch:
        patch.setattr(seal_book, "add", lambda *_: None)
        record_some(2)
    record_some(1)
    assert (verify().behind, verify().is_sound) == (2, True)
    assert "Niet in het zegelboek, zoals na een storing kan: 2." in told()


def test_a_full_disk_does_not_undo_what_happened(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(seal_book, "add", no_room)
        record_some(1)
    assert len(journal()) == 1
    assert "on_commit" in caplog.text


def test_what_a_full_disk_broke_off_is_cut_away_by_the_next() -> None:
    record_some(2)
    with seal_book.place().open("ab") as book:
        book.write(b"3 0a1b")
    record_some(1)
    assert verify().is_sound
    assert seal_book.place().read_bytes().count(b"\n") == 3


def test_the_seal_book_is_for_its_owner_only() -> None:
    record_some(1)
    assert seal_book.place().stat().st_mode & 0o777 == 0o600


def _write_seals(path: str, first: int) -> None:
    from django.conf import settings

    settings.DATA = path
    for number in range(first, first + 100):
        seal_book.add(number, f"{number:064x}")


def test_processes_that_write_together_do_not_disturb_each_other() -> None:
    folder = str(seal_book.place().parent)
    spawn = get_context("fork")
    writers = [spawn.Process(target=_write_seals, args=(folder, 1 + 100 * nth)) for nth in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    book = seal_book.read()
    assert book is not None
    assert (sorted(book.seals), book.faults) == (list(range(1, 401)), [])


def test_after_a_backup_was_put_back_a_new_book_begins() -> None:
    record_some(5)
    run("DELETE FROM audit_journalentry WHERE number > 3")
    assert not verify().is_sound
    out = StringIO()
    call_command("verify_audit", "--new-seal-book", stdout=out)
    assert "Het journaal klopt. Regels: 4" in out.getvalue()
    assert journal()[0].event == "audit.seal_book_renewed"
    assert journal()[0].by == Who.system("verify_audit")
    aside = seal_book.place().with_name("journal.seals-1")
    assert aside.read_bytes().count(b"\n") == 6
    call_command("verify_audit", "--new-seal-book", stdout=out)
    assert seal_book.place().with_name("journal.seals-2").exists()


def test_many_findings_are_not_all_told() -> None:
    record_some(25)
    run("DELETE FROM audit_journalentry")
    assert "En nog 5 andere bevindingen." in told_of_faults()
