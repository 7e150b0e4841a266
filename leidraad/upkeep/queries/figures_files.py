"""The public figures as a file. Nothing in it is calculated by a spreadsheet program."""

import io
import json
from collections.abc import Iterator

from defusedcsv import csv

from leidraad.upkeep.queries.figures import Public

BYTE_ORDER_MARK = "\ufeff"
HEADINGS = ("soort", "naam", "waarde", "hoe_geteld", "stand_van")
Line = tuple[str, str, str | int, str, str]


def csv_file(told: Public) -> bytes:
    """UTF-8 with a byte order mark and `;`, as a Dutch spreadsheet program expects."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(HEADINGS)
    writer.writerows(_lines(told))
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def json_file(told: Public) -> bytes:
    rows = [dict(zip(HEADINGS, line, strict=True)) for line in _lines(told)]
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()


def _lines(told: Public) -> Iterator[Line]:
    """Unknown is an empty cell, never a nought."""
    on = told.on.isoformat()
    for figure in told.figures:
        yield ("cijfer", figure.label, figure.value, figure.how, on)
    for row in told.rows:
        own = next(cell for cell in row.cells if cell.is_own)
        yield ("leefgebied", row.name, own.number, "", on)
    for pair in told.pairs:
        yield ("twee leefgebieden samen", pair.name, pair.number, "", on)
