"""The house as it stands on disk: floors, rooms, files, functions."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "leidraad"
FLOORS = (
    {"config"},
    {"website"},
    {"desk"},
    {"infographic"},
    {"upkeep"},
    {"submissions"},
    {"library"},
    {"themes"},
    {"accounts"},
    {"gate"},
    {"post"},
    {"audit"},
    {"places"},
    {"typesetting", "drawing", "design", "plain_language"},
    {"kernel"},
)
NOT_OURS = {"__pycache__", "migrations"}


def rooms() -> set[str]:
    return {file.parent.name for file in HOUSE.glob("*/__init__.py")}


def floor(room: str) -> int:
    """Counted from the roof; a lower room has a higher number."""
    return next(number for number, there in enumerate(FLOORS) if room in there)


def is_below(lower: str, upper: str) -> bool:
    return floor(lower) > floor(upper)


def files(pattern: str, *, tests: bool = True) -> list[Path]:
    """Files of ours under `leidraad/`, by pattern."""
    aside = NOT_OURS if tests else NOT_OURS | {"tests"}
    found = (file for file in HOUSE.rglob(pattern) if file.is_file())
    return sorted(file for file in found if not aside & set(file.relative_to(HOUSE).parts))


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Function:
    name: str
    lines: int


def functions(source: str, name: str) -> Iterator[Function]:
    """Each function with its lines, from `def` to its last line, without its docstring."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Function(f"{name}:{node.lineno} {node.name}", lines - _docstring_lines(node))


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    if ast.get_docstring(node) is None or len(node.body) == 1:
        return 0
    return (first.end_lineno or first.lineno) - first.lineno + 1
