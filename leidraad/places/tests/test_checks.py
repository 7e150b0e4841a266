"""Bad content is refused with the file, the line and what to do about it."""

from pathlib import Path

import pytest

from leidraad.places.checks import faults
from leidraad.places.reading import ContentError, read_edition
from leidraad.places.tests.factories import edit, write_edition

CASES = [
    ("municipalities.csv", "GM9001,Oost", "GM901,Oost", "regel 2: 'GM901' is geen CBS-code"),
    ("municipalities.csv", "GM9002,West", "GM9001,West", "regel 3: de code GM9001 staat ook in"),
    ("municipalities.csv", "Westzicht", "oostzicht", "regel 3: de naam oostzicht staat ook in"),
    ("mergers.csv", "Oudzicht", "Oostzicht", "regel 2: de naam oostzicht staat ook in"),
    ("municipalities.csv", "Oostzicht", "--", "regel 2: de naam ontbreekt"),
    ("municipalities.csv", "Utrecht,15", "Utregt,15", "regel 2: 'Utregt' is geen provincie"),
    ("municipalities.csv", "15000", "15.000", "regel 2: '15.000' is geen getal (inhabitants)"),
    ("municipalities.csv", "18000,2,", "18000,,", "regel 3: '' is geen getal (tile_column)"),
    ("municipalities.csv", ",2,1,", ",1,1,", "regel 3: de tegel 1, 1 staat ook in"),
    ("municipalities.csv", ",3,1,GM9002", ",3,1,GM9002;GM9003", "regel 4: een gemeente is geen"),
    ("municipalities.csv", "1,1,GM9002", "1,1,GM9002;GM7", "regel 2: buur GM7 bestaat niet"),
    ("municipalities.csv", "1,1,GM9002", "1,1,GM8001", "regel 2: buur GM8001 bestaat niet"),
    (
        "municipalities.csv",
        "3,1,GM9002",
        "3,1,GM9002;GM9001",
        "regel 4: GM9001 is een buur, maar omgekeerd niet",
    ),
    ("mergers.csv", "2019-01-01", "1 jan 2019", "regel 2: '1 jan 2019' is geen datum"),
    ("mergers.csv", "2022-01-01", "2027-01-01", "regel 3: de einddatum ligt na 2026-01-01"),
    ("mergers.csv", ",GM9003,", ",,", "regel 3: de opvolger ontbreekt"),
    ("mergers.csv", ",GM9003,", ",GM9999,", "regel 3: opvolger GM9999 bestaat niet"),
    ("mergers.csv", ",GM9003,", ",GM8001,", "regel 3: de opvolgers lopen in een kring"),
    ("mergers.csv", ",GM9003,", ",GM8002,", "regel 3: de opvolgers lopen in een kring"),
    ("mergers.csv", "https://example.org/oud", "horen zeggen", "regel 2: de bron ontbreekt"),
    ("beginnings.csv", "GM9003", "GM8001", "regel 2: GM8001 is geen gemeente van nu"),
    ("beginnings.csv", "2022-01-01", "2022", "regel 2: '2022' is geen begindatum"),
    ("beginnings.csv", "2022-01-01", "2026-01-02", "regel 2: '2026-01-02' is geen begindatum"),
    ("beginnings.csv", "https://example.org/mid", "", "regel 2: de bron ontbreekt"),
    ("aliases.csv", "GM9003", "GM9999", "regel 2: GM9999 bestaat niet"),
    ("aliases.csv", "Den Zicht", "westzicht", "regel 2: 'westzicht' is de naam van een andere"),
    ("aliases.csv", "https://example.org/zicht", "", "regel 2: de bron ontbreekt"),
]


@pytest.mark.parametrize(("file", "before", "after", "expected"), CASES)
def test_each_mistake_is_named_with_place_and_remedy(
    tmp_path: Path, file: str, before: str, after: str, expected: str
) -> None:
    write_edition(tmp_path)
    edit(tmp_path, file, before, after)
    found = [str(fault) for fault in faults(read_edition(tmp_path))]
    assert any(text.startswith(f"{file}, {expected}") for text in found), found
    assert all(text.endswith(".") and ". " in text for text in found)


def test_good_content_has_no_faults(tmp_path: Path) -> None:
    assert faults(read_edition(write_edition(tmp_path))) == ()


def test_our_own_edition_has_no_faults() -> None:
    assert faults(read_edition()) == ()


@pytest.mark.parametrize("file", ["municipalities.csv", "mergers.csv", "aliases.csv"])
def test_other_columns_are_refused(tmp_path: Path, file: str) -> None:
    write_edition(tmp_path)
    edit(tmp_path, file, "code", "gemeentecode")
    with pytest.raises(ContentError, match=f"{file}, regel 1: de kolommen kloppen niet"):
        read_edition(tmp_path)


def test_a_short_row_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    write_edition(tmp_path)
    edit(tmp_path, "municipalities.csv", "GM9001,Oostzicht,Utrecht,15000,1,1,GM9002", "GM9001")
    assert any(fault.line == 2 for fault in faults(read_edition(tmp_path)))
