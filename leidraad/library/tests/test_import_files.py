"""Whatever a file holds, reading it gives rows or one sentence; never another fault."""

import io
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.library.actions import import_examples as module
from leidraad.library.actions.import_examples import (
    MOST_BYTES,
    UnreadableFileError,
    import_examples,
    read_rows,
)
from leidraad.library.rules.draft import Fault
from leidraad.library.tests.fixtures import CONTENT

LAUGHS = "a: &a [lach]\n" + "\n".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "- &a {x: 1}\n" + "\n".join(
    f"- &{name} {{<<: [{', '.join([f'*{before}'] * 9)}]}}"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HEADING = b"sleutel;titel\n"


def xlsx(fill: Any = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["sleutel", "titel"])
    if fill:
        fill(sheet)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def repacked(content: bytes, part: str, text: bytes) -> bytes:
    """The same spreadsheet with one of its parts replaced."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, text if name == part else old.read(name))
    return packed.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
WHOLE = xlsx()
ENTITIES = (
    b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lach">"""
    + b"".join(
        b'<!ENTITY %c "%s">' % (name, b"&%c;" % before * 9)
        for before, name in zip(b"abcdefghi", b"bcdefghij", strict=True)
    )
    + b"]><worksheet>&j;</worksheet>"
)
UNREADABLE: list[tuple[str, bytes, str]] = [
    ("brief.docx", b"", "is geen YAML, CSV of XLSX"),
    ("zonder", b"", "is geen YAML, CSV of XLSX"),
    ("leeg.yaml", b"", "moet een lijst van voorbeelden zijn"),
    ("leeg.csv", b"", "moet de kolomnamen geven"),
    ("leeg.xlsx", b"", "geen geldig XLSX-bestand"),
    ("een.yaml", b"titel: Samen koken", "moet een lijst van voorbeelden zijn"),
    ("plat.yaml", b"- Samen koken", "Voorbeeld 1 in de YAML heeft geen velden"),
    ("scheef.yaml", b"- titel: [open\n- x", "geen geldige YAML zonder verwijzingen op regel 2"),
    ("tags.yaml", b"- titel: !!python/object/apply:os.system [ls]", "geen geldige YAML"),
    ("leegte.yaml", b"- jaar_van: !!int ''", "geen geldige YAML"),
    ("diep.yaml", b"[" * 5_000, "geen geldige YAML"),
    ("lach.yaml", LAUGHS.encode(), "geen geldige YAML zonder verwijzingen op regel 2"),
    ("meng.yaml", MERGES.encode(), "geen geldige YAML zonder verwijzingen op regel 2"),
    ("beeld.yaml", b"\x89PNG\r\n\x1a\n\xff", "geen tekst in UTF-8"),
    ("beeld.csv", b"\x89PNG\r\n\x1a\n\xff", "geen tekst in UTF-8"),
    ("oud.csv", "sleutel;titel\nV1;één".encode("latin-1"), "geen tekst in UTF-8"),
    ("breed.csv", "sleutel;titel\nV1;één".encode("utf-16"), "geen tekst in UTF-8"),
    ("kop.csv", b"titel;jaar\nx;2020", "de kolomnamen geven, met ‘sleutel’ erbij"),
    ("dubbel.csv", b"sleutel;titel;titel\n", "De kolom ‘titel’ staat er twee keer"),
    ("lang.csv", HEADING + b"V1;" + b"w" * 200_000, "geen geldige CSV, rond regel 2"),
    ("tekst.xlsx", b"sleutel;titel\n", "geen geldig XLSX-bestand"),
    ("half.xlsx", WHOLE[: len(WHOLE) // 2], "geen geldig XLSX-bestand"),
    ("stuk.xlsx", repacked(WHOLE, SHEET, b"<worksheet><row"), "XLSX-bestand"),
    ("lach.xlsx", repacked(WHOLE, SHEET, ENTITIES), "XLSX-bestand"),
]


def rows_of(folder: Path, name: str, content: bytes) -> list[tuple[int, Any]]:
    file = folder / name
    file.write_bytes(content)
    return list(read_rows(file))


@pytest.mark.parametrize(("name", "content", "reason"), UNREADABLE, ids=lambda one: str(one)[:12])
def test_a_bad_file_is_refused_with_a_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        rows_of(tmp_path, name, content)
    assert reason in str(refused.value)


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "map.csv").mkdir()
    with pytest.raises(UnreadableFileError, match="is niet te lezen"):
        read_rows(tmp_path / "map.csv")
    with pytest.raises(UnreadableFileError, match="bestaat niet"):
        read_rows(tmp_path / "weg.csv")


def test_a_file_has_a_greatest_size(tmp_path: Path) -> None:
    file = tmp_path / "groot.csv"
    with file.open("wb") as content:
        content.truncate(MOST_BYTES + 1)
    with pytest.raises(UnreadableFileError, match="groter dan 20 MB"):
        read_rows(file)


def test_a_file_has_a_greatest_number_of_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    lines = [b"V%d;x\n" % number for number in range(4)]
    assert len(rows_of(tmp_path, "r.csv", HEADING + b"".join(lines[:3]))) == 3
    with pytest.raises(UnreadableFileError, match="meer dan 3 rijen"):
        rows_of(tmp_path, "r.csv", HEADING + b"".join(lines))
    with pytest.raises(UnreadableFileError, match="meer dan 3 rijen"):
        rows_of(tmp_path, "r.xlsx", xlsx(lambda sheet: [sheet.append([n, n]) for n in "abcd"]))


def test_a_spreadsheet_that_swells_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = repacked(WHOLE, "xl/theme/theme1.xml", b"0" * 201_000_000)
    assert len(bomb) < 300_000
    with pytest.raises(UnreadableFileError, match="uitgepakt groter dan 200 MB"):
        rows_of(tmp_path, "bom.xlsx", bomb)


def test_a_spreadsheet_that_says_it_is_enormous_is_read_as_far_as_it_makes_sense(
    tmp_path: Path,
) -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<dimension ref="A1:XFD1048576"/><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>sleutel</t></is></c></row>'
        b'<row r="15000"><c r="A15000" t="inlineStr"><is><t>V1</t></is></c></row>'
        b"</sheetData></worksheet>"
    )
    content = repacked(WHOLE, SHEET, sheet)
    tracemalloc.start()
    found = rows_of(tmp_path, "wijd.xlsx", content)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == [(15_000, {"sleutel": "V1"})]
    assert most < 100_000_000


def test_a_very_long_text_is_a_bad_row_and_not_a_bad_file(tmp_path: Path, places: None) -> None:
    del places
    file = tmp_path / "lang.csv"
    file.write_bytes(HEADING + b"V1;" + b"w" * 100_000)
    (bad,) = import_examples(file=file).bad_rows
    assert Fault("titel", "heeft 100000 tekens; 90 is het meest") in bad.faults


# --- whatever bytes ----------------------------------------------------------------------

REAL = (CONTENT / "examples-a.yaml").read_bytes()[:6_000]
SUFFIXES = st.sampled_from([".yaml", ".csv", ".xlsx"])
SEEDS = {".yaml": REAL, ".csv": HEADING + b'V1;"Samen ""koken"""\n;\n', ".xlsx": WHOLE}
fuzz = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def is_read_or_refused(folder: Path, suffix: str, content: bytes) -> None:
    try:
        rows_of(folder, f"bytes{suffix}", content)
    except UnreadableFileError:
        return


@fuzz
@given(SUFFIXES, st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(tmp_path: Path, suffix: str, content: bytes) -> None:
    is_read_or_refused(tmp_path, suffix, content)


@fuzz
@given(SUFFIXES, st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path: Path, suffix: str, text: str) -> None:
    is_read_or_refused(tmp_path, suffix, text.encode())


@fuzz
@given(SUFFIXES, st.floats(0, 1), st.binary(min_size=1, max_size=8), st.booleans())
def test_a_good_file_with_a_wound_is_read_or_refused(
    tmp_path: Path, suffix: str, where: float, wound: bytes, is_cut: bool
) -> None:
    seed = SEEDS[suffix]
    place = int(where * len(seed))
    content = seed[:place] if is_cut else seed[:place] + wound + seed[place + len(wound) :]
    is_read_or_refused(tmp_path, suffix, content)
