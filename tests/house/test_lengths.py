"""Short functions, short files: the measures of the house."""

from collections.abc import Sequence
from statistics import median, quantiles

import pytest

from tests.house.plan import ROOT, Function, files, functions, named

STOP_FUNCTION, STOP_FILE = 50, 400
# Files that may be longer, each with its reason. It may only shrink.
EXCEPTIONS: dict[str, str] = {}


def of_product() -> list[Function]:
    return [
        function
        for file in files("*.py", tests=False)
        for function in functions(file.read_text(encoding="utf-8"), named(file))
    ]


def line_counts(pattern: str) -> dict[str, int]:
    found = files(pattern, tests=False)
    return {named(file): len(file.read_text(encoding="utf-8").splitlines()) for file in found}


def p95(values: Sequence[int]) -> float:
    return (
        quantiles(values, n=20, method="inclusive")[-1]
        if len(values) > 1
        else max(values, default=0)
    )


def test_functions_are_short() -> None:
    lengths = [function.lines for function in of_product()]
    assert median(lengths) <= 8
    assert p95(lengths) <= 28


def test_no_function_is_long() -> None:
    everything = [*files("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "conftest.py"]
    found = [
        function.name
        for file in everything
        for function in functions(file.read_text(encoding="utf-8"), named(file))
        if function.lines > STOP_FUNCTION
    ]
    assert found == []


@pytest.mark.parametrize(
    ("pattern", "budget"), [("*.py", 220), ("*.html", 90), ("*.css", 120), ("*.js", 220)]
)
def test_files_are_short(pattern: str, budget: int) -> None:
    assert p95(list(line_counts(pattern).values())) <= budget


def test_no_file_is_long() -> None:
    counts = {
        name: n
        for kind in ("*.py", "*.html", "*.css", "*.js")
        for name, n in line_counts(kind).items()
    }
    tests = {named(file): len(file.read_text().splitlines()) for file in files("test_*.py")}
    long = {name for name, number in {**counts, **tests}.items() if number > STOP_FILE}
    assert long == set(EXCEPTIONS)


def test_a_long_function_is_noticed() -> None:
    body = "\n".join("    x = 1" for _ in range(60))
    (found,) = functions(f"def long() -> None:\n{body}\n", "room.py")
    assert found.lines == 61


def test_a_docstring_does_not_count() -> None:
    (found,) = functions(
        'def f() -> None:\n    """One.\n\n    Two.\n    """\n    pass\n', "room.py"
    )
    assert found.lines == 2
