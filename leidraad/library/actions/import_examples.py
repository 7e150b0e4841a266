"""Reading examples from a file: every bad row is named; all or nothing, unless asked otherwise."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import yaml
from django.db import transaction

from leidraad.kernel.api import today
from leidraad.library.actions.publish import publish_example
from leidraad.library.rules.draft import Draft, Fault, Known, faults
from leidraad.library.rules.rows import KEY, column_of, read_row
from leidraad.places.api import atlas
from leidraad.themes import api as themes

MOST_BYTES = 20_000_000
MOST_BYTES_UNPACKED = 200_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 200  # four times what we know; a sheet may say that it has sixteen thousand


class UnreadableFileError(Exception):
    """The file as a whole cannot be read; the message says why, in Dutch."""


@dataclass(frozen=True)
class BadRow:
    """Row numbers count from 1; in a table the row of headings counts too."""

    row: int
    key: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class ImportReport:
    new: int
    changed: int
    same: int
    bad_rows: tuple[BadRow, ...]
    is_saved: bool


def import_examples(*, file: Path, dry_run: bool = False, keep_good: bool = False) -> ImportReport:
    """Publish the examples in a YAML, CSV or XLSX file.

    Raises UnreadableFileError when the file is not what its name says.
    """
    drafts, bad_rows = sift(read_rows(file))
    will_save = not dry_run and (keep_good or not bad_rows)
    outcomes: list[str] = []
    with transaction.atomic():
        for key, draft in drafts:
            outcomes.append(publish_example(draft=draft, import_key=key).outcome)
        if not will_save:
            transaction.set_rollback(True)
    return ImportReport(
        new=outcomes.count("new"),
        changed=outcomes.count("changed"),
        same=outcomes.count("same"),
        bad_rows=tuple(bad_rows),
        is_saved=will_save,
    )


def known_codes() -> Known:
    return Known(
        domains=tuple(item.code for item in themes.domains()),
        factors=tuple(item.code for item in themes.factors()),
        phases=tuple(item.code for item in themes.phases()),
        groups=tuple(item.code for item in themes.groups()),
        is_municipality=lambda code: atlas().place(code) is not None,
        this_year=today().year,
    )


def sift(
    rows: Iterator[tuple[int, Mapping[str, Any]]],
) -> tuple[list[tuple[str, Draft]], list[BadRow]]:
    """The rows that can be published, with their keys; and those that cannot, with the reasons."""
    known = known_codes()
    good: list[tuple[str, Draft]] = []
    bad: list[BadRow] = []
    seen: set[str] = set()
    for number, row in rows:
        key, draft, found = read_row(row)
        if draft:
            found = tuple(Fault(column_of(f.field), f.reason) for f in faults(draft, known))
        if key and key in seen:
            found += (Fault(KEY, "staat er twee keer"),)
        seen.add(key)
        if found or not draft:
            bad.append(BadRow(number, key, found))
        else:
            good.append((key, draft))
    return good, bad


def read_rows(file: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows of a file with their numbers."""
    readers = {".yaml": _yaml_rows, ".yml": _yaml_rows, ".csv": _csv_rows, ".xlsx": _xlsx_rows}
    reader = readers.get(file.suffix.lower())
    if reader is None:
        raise UnreadableFileError(f"‘{file.name}’ is geen YAML, CSV of XLSX.")
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UnreadableFileError(f"‘{file.name}’ is groter dan 20 MB.")
        rows = list(reader(file.read_bytes()))
    except FileNotFoundError as error:
        raise UnreadableFileError(f"‘{file}’ bestaat niet.") from error
    except OSError as error:
        raise UnreadableFileError(f"‘{file}’ is niet te lezen.") from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"‘{file.name}’ is geen tekst in UTF-8.") from error
    if len(rows) > MOST_ROWS:
        raise UnreadableFileError(f"‘{file.name}’ heeft meer dan {MOST_ROWS} rijen.")
    return iter(rows)


class _PlainLoader(yaml.SafeLoader):
    """YAML without references: a few lines of them can stand for a thousand million values."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem_mark=mark)
        return super().compose_node(parent, index)


def _yaml_rows(content: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    text = content.decode("utf-8-sig")
    try:
        data = yaml.load(text, Loader=_PlainLoader)  # noqa: S506 (it is a SafeLoader)
    except Exception as error:  # a wrong tag raises whatever its reader raises
        where = getattr(error, "problem_mark", None)
        line = f" op regel {where.line + 1}" if where else ""
        raise UnreadableFileError(f"Dit is geen geldige YAML zonder verwijzingen{line}.") from error
    if not isinstance(data, list):
        raise UnreadableFileError("De YAML moet een lijst van voorbeelden zijn.")
    for number, row in enumerate(data, start=1):
        if not isinstance(row, Mapping):
            raise UnreadableFileError(f"Voorbeeld {number} in de YAML heeft geen velden.")
        yield number, {str(name): value for name, value in row.items()}


def _csv_rows(content: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    text = content.decode("utf-8-sig")
    heading = text.split("\n", 1)[0]
    delimiter = ";" if heading.count(";") > heading.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        table = [*reader]
    except csv.Error as error:
        raise UnreadableFileError(
            f"Dit is geen geldige CSV, rond regel {reader.line_num}."
        ) from error
    yield from _table_rows(table)


def _xlsx_rows(content: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        unpacked = sum(part.file_size for part in ZipFile(io.BytesIO(content)).infolist())
        if unpacked > MOST_BYTES_UNPACKED:
            raise UnreadableFileError("Dit bestand is uitgepakt groter dan 200 MB.")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        within = {"max_row": MOST_ROWS + 2, "max_col": MOST_COLUMNS}
        table = [list(row) for row in book.worksheets[0].iter_rows(values_only=True, **within)]
    except UnreadableFileError:
        raise
    except Exception as error:  # a damaged archive raises whatever its parts raise
        raise UnreadableFileError("Dit is geen geldig XLSX-bestand.") from error
    yield from _table_rows(table)


def _table_rows(table: list[list[Any]]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    headings = [str(cell or "").strip().lower() for cell in (table[0] if table else [])]
    if KEY not in headings:
        raise UnreadableFileError(f"De eerste rij moet de kolomnamen geven, met ‘{KEY}’ erbij.")
    twice = next((name for name in headings if name and headings.count(name) > 1), None)
    if twice:
        raise UnreadableFileError(f"De kolom ‘{twice[:60]}’ staat er twee keer.")
    for number, cells in enumerate(table[1:], start=2):
        filled = [(place, cell) for place, cell in enumerate(cells) if cell not in (None, "")]
        if filled:
            yield number, {_heading(headings, place): cell for place, cell in filled}


def _heading(headings: list[str], place: int) -> str:
    """A cell under no heading is told by its number, so that nothing falls away unseen."""
    return (headings[place] if place < len(headings) else "") or f"kolom {place + 1}"
