"""Rows as a file that somebody takes along: CSV, XLSX or JSON."""

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter
from defusedcsv import csv

from leidraad.library.queries.addresses import LICENCE, address
from leidraad.library.queries.export import FLAT_COLUMNS, Row, flat
from leidraad.library.rules.guards import formula_safe, xml_safe, yaml_safe
from leidraad.library.rules.rows import LIFE

BYTE_ORDER_MARK = "\ufeff"
MOST_LETTERS_IN_CELL = 32_767
WIDTH = 24
_MADE = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A fixed moment, so that the same examples give the same bytes and the ETag holds."""


def json_file(rows: Sequence[Row]) -> bytes:
    """Everything, in the import format; a YAML reader takes it as it is."""
    return yaml_safe(json.dumps(rows, ensure_ascii=False, indent=1)).encode()


def csv_file(rows: Sequence[Row]) -> bytes:
    """UTF-8 with a byte order mark and `;`, as a Dutch spreadsheet program expects."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(FLAT_COLUMNS)
    for row in rows:
        writer.writerow(
            [formula_safe(cell) if isinstance(cell, str) else cell for cell in flat(row)]
        )
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def xlsx_file(rows: Sequence[Row]) -> bytes:
    """Every text is typed as text: nothing in it is calculated, nothing becomes a link."""
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": "Praktijkvoorbeelden", "created": _MADE})
        _examples(book, rows)
        _about(book)
    return file.getvalue()


def _examples(book: xlsxwriter.Workbook, rows: Sequence[Row]) -> None:
    sheet = book.add_worksheet("Voorbeelden")
    sheet.set_column(0, len(FLAT_COLUMNS) - 1, WIDTH)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(rows), len(FLAT_COLUMNS) - 1)
    bold = book.add_format({"bold": True})
    for column, name in enumerate(FLAT_COLUMNS):
        sheet.write_string(0, column, name, bold)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(flat(row)):
            _write(sheet, number, column, cell)


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: str | int) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, xml_safe(cell)[:MOST_LETTERS_IN_CELL])


def _about(book: xlsxwriter.Workbook) -> None:
    """Read as a second sheet, which reading in leaves alone."""
    sheet = book.add_worksheet("Over dit bestand")
    sheet.set_column(0, 1, 2 * WIDTH)
    lines = (
        ("Bron", address("overview")),
        ("Licentie", LICENCE),
        ("Terug inlezen", "De kolomnamen zijn die van het inleesformaat; dit blad telt niet mee."),
        ("Alleen ter lezing", f"Niet ingelezen worden: {', '.join(LIFE)}."),
    )
    for number, (name, text) in enumerate(lines):
        sheet.write_string(number, 0, name)
        sheet.write_string(number, 1, text)
