"""A cell is read or refused; never guessed, and never a fault of ours."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from leidraad.library.rules import cells

READERS = (cells.text, cells.texts, cells.year, cells.figure, cells.maybe, cells.day)


@pytest.mark.parametrize(
    ("read", "value", "meant"),
    [
        (cells.text, None, ""),
        (cells.text, "  a\r\nb ", "a\nb"),
        (cells.text, 12, "12"),
        (cells.text, date(2026, 11, 21), "2026-11-21"),
        (cells.texts, "COA; gemeente Weert;", ("COA", "gemeente Weert")),
        (cells.texts, ["COA", None, " "], ("COA",)),
        (cells.texts, None, ()),
        (cells.small_codes, "Zorg;ONDERWIJS", ("zorg", "onderwijs")),
        (cells.large_codes, ["gm0148"], ("GM0148",)),
        (cells.year, 2019.0, 2019),
        (cells.year, " 2019 ", 2019),
        (cells.year, "", None),
        (cells.figure, 0, 0),
        (cells.figure, 12.5, 12.5),
        (cells.figure, None, None),
        (cells.maybe, "Ja", True),
        (cells.maybe, "nee ", False),
        (cells.maybe, True, True),
        (cells.maybe, "", None),
        (cells.yes, None, False),
        (cells.day, datetime(2026, 11, 21, 9, 30), "2026-11-21"),
        (cells.day, "2026-11-21", "2026-11-21"),
        (cells.day, None, ""),
        (cells.language, None, "nl"),
    ],
)
def test_what_a_cell_says(read: Callable[[Any], Any], value: object, meant: object) -> None:
    assert read(value) == meant


@pytest.mark.parametrize(
    ("read", "value", "reason"),
    [
        (cells.text, ["een", "twee"], "moet tekst zijn"),
        (cells.text, True, "moet tekst zijn"),
        (cells.text, "nul\0teken", "bevat een teken dat geen letter is"),
        (cells.text, "half\ud800", "bevat een teken dat geen letter is"),
        (cells.texts, {"a": 1}, "moet tekst zijn"),
        (cells.texts, ["goed", ["genest"]], "moet tekst zijn"),
        (cells.year, "vorig jaar", "‘vorig jaar’ is geen jaartal"),
        (cells.year, 2019.5, "‘2019.5’ is geen jaartal"),
        (cells.year, float("inf"), "‘inf’ is geen jaartal"),
        (cells.year, [2019], "dit is geen jaartal"),
        (cells.figure, "12", "‘12’ is geen getal"),
        (cells.figure, True, "dit is geen getal"),
        (cells.figure, float("nan"), "‘nan’ is geen getal"),
        (cells.figure, 10**15, "is geen getal"),
        (cells.maybe, "misschien", "‘misschien’ is geen ja of nee"),
        (cells.maybe, {"ja"}, "dit is geen ja of nee"),
        (cells.maybe, 0.0, "‘0.0’ is geen ja of nee"),
        (cells.day, "21-11-2026", "‘21-11-2026’ is geen datum als 2026-11-21"),
        (cells.day, "2026-02-30", "is geen datum"),
    ],
)
def test_what_is_refused_and_why(read: Callable[[Any], Any], value: object, reason: str) -> None:
    with pytest.raises(cells.CellError) as refused:
        read(value)
    assert reason in str(refused.value)


def test_a_number_too_long_to_write_down_is_refused() -> None:
    for read in (cells.text, cells.year, cells.figure, cells.day):
        with pytest.raises(cells.CellError):
            read(16**9_999)


@pytest.mark.parametrize("read", READERS)
def test_a_refusal_never_repeats_a_whole_book(read: Callable[[Any], Any]) -> None:
    """A few lines of YAML can stand for a value that is gigabytes when written out."""
    nested: list[Any] = ["lach"]
    for _ in range(40):
        nested = [nested] * 9
    with pytest.raises(cells.CellError) as refused:
        read(nested)
    assert len(str(refused.value)) < 120
