"""Reading in: the same rows from YAML, CSV and XLSX; bad rows named; all or nothing."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.library.actions.import_examples import BadRow, ImportReport, import_examples, sift
from leidraad.library.actions.publish import publish_example
from leidraad.library.models import Example, Version
from leidraad.library.queries.catalogue import catalogue, edition_number
from leidraad.library.rules.draft import Fault
from leidraad.library.tests.test_rows import columns, values

pytestmark = pytest.mark.usefixtures("places")
ROW: Mapping[str, Any] = {
    "sleutel": "V1",
    "titel": "Samen koken",
    "samenvatting": "Buren koken samen; met saus.",
    "gemeenten": "GM0148;GM0193",
    "leefgebieden": "sociaal-netwerk;zorg",
    "factoren": "goede-start",
    "fasen": "later",
    "doelgroepen": "gezinnen",
    "jaar_van": "2019",
    "loopt_nog": "ja",
    "bewijs": "beschreven",
    "bronnen": "https://voorbeeld.example",
    "titel_en": "Cooking together",
}
SECOND = {**ROW, "sleutel": "V2", "titel": "Samen fietsen"}
BAD = {**ROW, "sleutel": "V3", "jaar_van": "ooit", "bewijs": "zeker"}
Rows = list[Mapping[str, Any]]


def as_csv(delimiter: str) -> Callable[[Rows], bytes]:
    def write(rows: Rows) -> bytes:
        text = io.StringIO()
        writer = csv.DictWriter(text, [*ROW], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
        return text.getvalue().encode()

    return write


def as_csv_with_a_mark(rows: Rows) -> bytes:
    """As a spreadsheet saves it: with a byte order mark and capitals in the headings."""
    heading, _, rest = as_csv(";")(rows).partition(b"\r\n")
    return b"\xef\xbb\xbf" + heading.upper() + b"\r\n" + rest


def as_yaml(rows: Rows) -> bytes:
    return yaml.safe_dump([dict(row) for row in rows], allow_unicode=True).encode()


def as_xlsx(rows: Rows) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in ([*ROW], *([*row.values()] for row in rows)):
        sheet.append(line)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


FORMS: list[tuple[str, Callable[[Rows], bytes]]] = [
    ("rijen.yaml", as_yaml),
    ("rijen.yml", as_yaml),
    ("rijen.csv", as_csv(";")),
    ("rijen.CSV", as_csv(",")),
    ("excel.csv", as_csv_with_a_mark),
    ("rijen.xlsx", as_xlsx),
]
forms = pytest.mark.parametrize(("name", "write"), FORMS)


def read_in(folder: Path, content: bytes, name: str = "rijen.yaml", **more: bool) -> ImportReport:
    file = folder / name
    file.write_bytes(content)
    return import_examples(file=file, **more)


@forms
def test_every_form_gives_the_same_examples(
    tmp_path: Path, name: str, write: Callable[[Rows], bytes]
) -> None:
    report = read_in(tmp_path, write([ROW, SECOND]), name)
    assert report == ImportReport(new=2, changed=0, same=0, bad_rows=(), is_saved=True)
    entry = next(one for one in catalogue().entries if one.texts["title"] == "Samen koken")
    assert entry.texts["summary"] == "Buren koken samen; met saus."
    assert [place.name for place in entry.places] == ["Dalfsen", "Zwolle"]
    assert (entry.domains, entry.year_from) == (("sociaal-netwerk", "zorg"), 2019)
    assert entry.still_running is True
    assert entry.text("title", "en").value == "Cooking together"


@forms
def test_every_form_can_be_read_twice(
    tmp_path: Path, name: str, write: Callable[[Rows], bytes]
) -> None:
    read_in(tmp_path, write([ROW]), name)
    edition = edition_number()
    report = read_in(tmp_path, write([ROW]), name)
    assert (report.new, report.changed, report.same) == (0, 0, 1)
    assert edition_number() == edition
    assert Version.objects.count() == 1


def test_a_changed_row_changes_its_own_example_only(tmp_path: Path) -> None:
    read_in(tmp_path, as_yaml([ROW, SECOND]))
    report = read_in(tmp_path, as_yaml([ROW, {**SECOND, "kosten": "Niets."}]))
    assert (report.new, report.changed, report.same) == (0, 1, 1)
    assert Version.objects.filter(example__import_key="V2").count() == 2


@pytest.mark.parametrize(
    ("name", "write", "row"),
    [("r.yaml", as_yaml, 2), ("r.csv", as_csv(";"), 3), ("r.xlsx", as_xlsx, 3)],
)
def test_a_bad_row_is_named_with_its_fields_and_reasons(
    tmp_path: Path, name: str, write: Callable[[Rows], bytes], row: int
) -> None:
    """In a table the headings are row 1, so that the number is the one that a spreadsheet shows."""
    report = read_in(tmp_path, write([ROW, BAD]), name)
    assert report.bad_rows == (BadRow(row, "V3", (Fault("jaar_van", "‘ooit’ is geen jaartal"),)),)


def test_a_fault_of_the_whole_draft_names_the_column_too(tmp_path: Path) -> None:
    report = read_in(tmp_path, as_yaml([{**ROW, "bewijs": "zeker", "fasen": ""}]))
    assert [fault.field for fault in report.bad_rows[0].faults] == ["fasen", "bewijs"]
    assert report.bad_rows[0].faults[1].reason.startswith("kent ‘zeker’ niet")


def test_all_or_nothing(tmp_path: Path) -> None:
    report = read_in(tmp_path, as_yaml([ROW, BAD]))
    assert (report.new, report.is_saved) == (1, False)
    assert not Example.objects.exists()
    assert edition_number() == 0


def test_unless_the_good_rows_may_be_kept(tmp_path: Path) -> None:
    report = read_in(tmp_path, as_yaml([ROW, BAD, SECOND]), keep_good=True)
    assert (report.new, report.is_saved, len(report.bad_rows)) == (2, True, 1)
    assert set(Example.objects.values_list("import_key", flat=True)) == {"V1", "V2"}


def test_a_dry_run_says_the_same_and_saves_nothing(tmp_path: Path) -> None:
    read_in(tmp_path, as_yaml([ROW]))
    edition = edition_number()
    report = read_in(tmp_path, as_yaml([{**ROW, "kosten": "Niets."}, SECOND]), dry_run=True)
    assert (report.new, report.changed, report.is_saved) == (1, 1, False)
    assert (Example.objects.count(), Version.objects.count()) == (1, 1)
    assert edition_number() == edition


def test_a_dry_run_is_stronger_than_keeping_the_good(tmp_path: Path) -> None:
    report = read_in(tmp_path, as_yaml([ROW, BAD]), dry_run=True, keep_good=True)
    assert not report.is_saved
    assert not Example.objects.exists()


def test_a_key_stands_in_a_file_once(tmp_path: Path) -> None:
    report = read_in(tmp_path, as_yaml([ROW, {**SECOND, "sleutel": "V1"}]))
    assert report.bad_rows == (BadRow(2, "V1", (Fault("sleutel", "staat er twee keer"),)),)


def test_empty_rows_and_columns_say_nothing(tmp_path: Path) -> None:
    content = as_csv(";")([ROW]) + b";" * (len(ROW) - 1) + b"\r\n\r\n"
    assert read_in(tmp_path, content, "r.csv").new == 1


def test_a_cell_under_no_heading_does_not_fall_away_unseen(tmp_path: Path) -> None:
    content = as_csv(",")([ROW]).rstrip() + b",en saus\r\n"
    report = read_in(tmp_path, content, "r.csv")
    expected = Fault(f"kolom {len(ROW) + 1}", "is geen bekende kolom")
    assert report.bad_rows == (BadRow(2, "V1", (expected,)),)


# --- the command -------------------------------------------------------------------------


def command(folder: Path, rows: Rows, *options: str) -> str:
    out, file = io.StringIO(), folder / "rijen.yaml"
    file.write_bytes(as_yaml(rows))
    call_command("import_examples", str(file), *options, stdout=out, stderr=out)
    return out.getvalue()


def test_the_command_tells_what_it_did(tmp_path: Path) -> None:
    told = command(tmp_path, [ROW, SECOND])
    assert told == "rijen.yaml: 2 nieuw, 0 gewijzigd, 0 ongewijzigd; opgeslagen.\n"
    told = command(tmp_path, [ROW], "--dry-run")
    assert told == "rijen.yaml: 0 nieuw, 0 gewijzigd, 1 ongewijzigd; niets opgeslagen.\n"


def test_the_command_names_each_bad_row_and_fails(tmp_path: Path) -> None:
    out, file = io.StringIO(), tmp_path / "rijen.yaml"
    file.write_bytes(as_yaml([ROW, BAD]))
    with pytest.raises(CommandError, match=r"1 rij\(en\) niet goed\."):
        call_command("import_examples", str(file), "--keep-good", stdout=out, stderr=out)
    assert "rij 2 (V3) · jaar_van: ‘ooit’ is geen jaartal" in out.getvalue()
    assert Example.objects.count() == 1


def test_the_command_says_which_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"weg\.yaml’ bestaat niet\."):
        call_command("import_examples", str(tmp_path / "weg.yaml"))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(columns, values, max_size=3))
def test_whatever_a_row_says_it_is_saved_or_named(row: dict[str, Any]) -> None:
    """What the rules let through, the database must be able to hold, on either engine."""
    drafts, bad_rows = sift(iter([(1, {**ROW, **row})]))
    assert len(drafts) + len(bad_rows) == 1
    for key, draft in drafts:
        publish_example(draft=draft, import_key=key)
        assert catalogue().size >= 1
