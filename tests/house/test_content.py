"""Content files: in a folder named for their version, each telling where it comes from."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.house.plan import HOUSE, named

VERSION = re.compile(r"\d{4}-\d+")
TRANSLATED = re.compile(r"\.(en|ar|ti)\.(toml|md)$")
STATES = {"unreviewed", "reviewed"}


def content_files(*endings: str) -> list[Path]:
    found = (file for file in HOUSE.glob("*/content/**/*") if file.is_file())
    return sorted(file for file in found if file.suffix in endings)


def head(file: Path) -> dict[str, Any]:
    """The facts a file tells about itself: a TOML file, or what stands between two `+++`."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        text = text.split("+++")[1]
    return tomllib.loads(text)


def faults(file: Path, told: dict[str, Any], version: str) -> list[str]:
    if TRANSLATED.search(file.name):
        return [
            *([] if told.get("made_from") else ["noemt niet van welke uitgave zij is gemaakt"]),
            *([] if has_state(told) else ["noemt haar staat niet"]),
        ]
    wanted = {"version"} | ({"updated_on"} if file.suffix == ".md" else {"source", "valid_from"})
    missing = sorted(wanted - set(told))
    wrong = [] if told.get("version") == version else [f"is niet uitgave {version}"]
    return [f"noemt {name} niet" for name in missing] + wrong


def has_state(told: dict[str, Any]) -> bool:
    """A translation has one review state for the whole file, or one per text."""
    texts = [value for value in told.values() if isinstance(value, dict)]
    parts = [told] if "state" in told or not texts else texts
    return all(part.get("state") in STATES for part in parts)


def test_content_lies_in_folders_by_version() -> None:
    for folder in HOUSE.glob("*/content/*"):
        if folder.name != "__pycache__":
            assert folder.is_dir(), named(folder)
            assert VERSION.fullmatch(folder.name), named(folder)


@pytest.mark.parametrize("file", content_files(".toml", ".md"), ids=named)
def test_a_content_file_tells_where_it_comes_from(file: Path) -> None:
    assert faults(file, head(file), file.parent.name) == []


@pytest.mark.parametrize("file", content_files(".md", ".toml"), ids=named)
def test_a_translation_has_its_source(file: Path) -> None:
    if TRANSLATED.search(file.name):
        stem = TRANSLATED.sub("", file.name)
        ending = file.suffix
        assert (file.with_name(stem + ending)).is_file() or (
            file.with_name(f"{stem}.nl{ending}")
        ).is_file()


def test_faults_are_noticed() -> None:
    file = Path("content/2026-1/x.toml")
    assert faults(file, {"version": "2025-1", "source": "s"}, "2026-1") == [
        "noemt valid_from niet",
        "is niet uitgave 2026-1",
    ]
    assert faults(file.with_name("x.en.toml"), {"state": "done"}, "2026-1") == [
        "noemt niet van welke uitgave zij is gemaakt",
        "noemt haar staat niet",
    ]
