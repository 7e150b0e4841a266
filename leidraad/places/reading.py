"""The content of this room as it stands in the files: rows with their line, nothing judged yet."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

EDITION = Path(__file__).parent / "content" / "2026-1"

MUNICIPALITIES = "municipalities.csv"
MERGERS = "mergers.csv"
BEGINNINGS = "beginnings.csv"
ALIASES = "aliases.csv"

COLUMNS: Mapping[str, tuple[str, ...]] = {
    MUNICIPALITIES: (
        "code", "name", "province", "inhabitants", "tile_column", "tile_row", "neighbours",
    ),
    MERGERS: ("code", "name", "province", "valid_until", "successor", "source"),
    BEGINNINGS: ("code", "valid_from", "source"),
    ALIASES: ("alias", "code", "source"),
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """What is wrong in the content, where, and what to do about it (Dutch: editors read it)."""

    file: str
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}, regel {self.line}: {self.problem}. {self.remedy}."


class ContentError(ValueError):
    """The content is not loaded; `faults` says why."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


@dataclass(frozen=True)
class Row:
    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, problem: str, remedy: str) -> Fault:
        return Fault(self.file, self.line, problem, remedy)

    @property
    def neighbours(self) -> tuple[str, ...]:
        return tuple(code for code in self["neighbours"].split(";") if code)


@dataclass(frozen=True)
class Edition:
    version: str
    valid_from: date
    provinces: tuple[str, ...]
    municipalities: tuple[Row, ...]
    mergers: tuple[Row, ...]
    beginnings: tuple[Row, ...]
    aliases: tuple[Row, ...]


def read_edition(folder: Path = EDITION) -> Edition:
    """Raises ContentError when a table has other columns than it should."""
    about = tomllib.loads((folder / "municipalities.toml").read_text(encoding="utf-8"))
    return Edition(
        version=about["version"],
        valid_from=about["valid_from"],
        provinces=tuple(about["provinces"]),
        municipalities=read_table(folder / MUNICIPALITIES),
        mergers=read_table(folder / MERGERS),
        beginnings=read_table(folder / BEGINNINGS),
        aliases=read_table(folder / ALIASES),
    )


def read_table(file: Path) -> tuple[Row, ...]:
    columns = COLUMNS[file.name]
    with file.open(encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened, restkey="", restval="")
        if tuple(reader.fieldnames or ()) != columns:
            wanted = ",".join(columns)
            raise ContentError(
                (Fault(file.name, 1, "de kolommen kloppen niet", f"Zet er {wanted}"),)
            )
        return tuple(
            Row(file.name, reader.line_num, {name: cells[name].strip() for name in columns})
            for cells in reader
        )
