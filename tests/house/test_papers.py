"""The papers match the house: settings, map, decisions, and no word that must not ship."""

import re
import runpy
import subprocess
from pathlib import Path

import pytest

from leidraad.config import env
from tests.house.plan import HOUSE, ROOT, rooms

SETTINGS_PAGE = ROOT / "docs" / "reference" / "settings.md"
# Written so that this file does not contain what it looks for.
MUST_NOT_SHIP = re.compile(
    r"py[p]i\.org|python[h]osted|npm[j]s\.|deb\.debia[n]\.|/(?:wor[k]|roo[t]|far[m])/|/\.librar[y]\b",
    re.IGNORECASE,
)
UNFINISHED = re.compile(r"\b(?:TOD[O]|FIXM[E]|XX[X])\b|NotImplemente[d]|lorem ipsu[m]")


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [file for file in found if file.is_file()]


def lines_with(pattern: re.Pattern[str], text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]


def all_settings() -> dict[str, env.Setting]:
    """Those of Django and those of the server; reading either writes them down."""
    runpy.run_path(str(HOUSE / "config" / "gunicorn.py"))
    return env.SETTINGS


def table() -> str:
    rows = [
        f"| `{setting.name}` | {setting.default and f'`{setting.default}`'} | {setting.meaning} |"
        for setting in sorted(all_settings().values(), key=lambda one: one.name)
    ]
    return "\n".join(["| instelling | standaard | betekenis |", "| --- | --- | --- |", *rows])


def test_every_setting_is_described() -> None:
    assert table() in SETTINGS_PAGE.read_text(encoding="utf-8"), f"zet dit erin:\n{table()}"


def test_settings_are_read_through_the_readers_only() -> None:
    direct = re.compile(r"os\.(?:environ|getenv)")
    found = [
        file.name
        for file in HOUSE.rglob("*.py")
        if direct.search(file.read_text()) and not {"tests", "dev"} & set(file.parts)
    ]
    assert set(found) <= {"env.py", "wsgi.py"}


def test_the_map_lists_exactly_the_rooms_on_disk() -> None:
    text = (ROOT / "docs" / "map.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == sorted(rooms())


def decisions() -> list[Path]:
    return sorted((ROOT / "docs" / "decisions").glob("*.md"))


def test_decisions_have_a_number_of_their_own() -> None:
    numbers = [file.name[:5] for file in decisions()]
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"\d{4}-", number) for number in numbers)


@pytest.mark.parametrize("file", decisions(), ids=lambda file: file.stem)
def test_a_decision_has_its_number_a_date_and_what_was_given_up(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"# {file.name[:4]} · ")
    assert re.search(r"^\*\*Date\*\* \d+ \w+ \d{4} · \*\*Holds for\*\* ", text, re.MULTILINE)
    assert "gave up" in text


def test_links_between_papers_lead_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
    papers = [file for file in tracked() if file.suffix == ".md" and HOUSE not in file.parents]
    broken = [
        f"{paper.name}: {target}"
        for paper in papers
        for target in link.findall(paper.read_text(encoding="utf-8"))
        if not (paper.parent / target).exists()
    ]
    assert broken == []


@pytest.mark.parametrize("pattern", [MUST_NOT_SHIP, UNFINISHED], ids=["addresses", "unfinished"])
def test_nothing_ships_that_must_not(pattern: re.Pattern[str]) -> None:
    found = {}
    for file in tracked():
        try:
            lines = lines_with(pattern, file.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue
        if lines:
            found[file.relative_to(ROOT).as_posix()] = lines
    assert found == {}


@pytest.mark.parametrize(
    "planted", ["files.python" + "hosted.org/x", "/roo" + "t/x", "# TO" + "DO"]
)
def test_what_must_not_ship_is_noticed(planted: str) -> None:
    patterns = (MUST_NOT_SHIP, UNFINISHED)
    assert any(lines_with(pattern, f"een\n{planted}") == [2] for pattern in patterns)


def test_no_file_of_a_third_party_is_committed() -> None:
    endings = {".woff", ".woff2", ".ttf", ".otf", ".mo", ".whl"}
    names = re.compile(r"htmx|axe\.min|alpine|jquery|bootstrap", re.IGNORECASE)
    found = [
        f
        for f in tracked()
        if f.suffix in endings or (f.suffix in {".js", ".css"} and names.search(f.name))
    ]
    assert found == []
