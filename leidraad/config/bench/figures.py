"""What was measured, held against its bar, as one table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. A figure without a bar is told and never fails."""

    part: str
    name: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None
    note: str = ""

    @property
    def passes(self) -> bool:
        low_enough = self.most is None or self.value <= self.most
        return low_enough and (self.least is None or self.value >= self.least)

    @property
    def bar(self) -> str:
        if self.most is not None:
            return f"≤ {_number(self.most)}"
        return "" if self.least is None else f"≥ {_number(self.least)}"


def table(figures: Iterable[Figure]) -> str:
    """In columns, as Markdown reads them too."""
    rows = [("deel", "wat", "gemeten", "norm", "")]
    rows += [_row(figure) for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    rows.insert(1, tuple("-" * width for width in widths))  # type: ignore[arg-type]
    return "\n".join(_line(row, widths) for row in rows)


def missed(figures: Iterable[Figure]) -> list[Figure]:
    return [figure for figure in figures if not figure.passes]


def _row(figure: Figure) -> tuple[str, str, str, str, str]:
    value = f"{_number(figure.value)} {figure.unit}".strip()
    verdict = "" if not figure.bar else "✓" if figure.passes else "✗"
    measured = f"{value} ({figure.note})" if figure.note else value
    return figure.part, figure.name, measured, figure.bar, verdict


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(cells)} |"


def _number(value: float) -> str:
    """As the Dutch write it; two figures behind the comma below ten."""
    text = f"{value:.0f}" if value == int(value) or abs(value) >= 100 else f"{value:.2f}"
    return text.replace(".", ",")
