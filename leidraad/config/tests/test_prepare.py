"""Preparing does what is needed, and nothing twice."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from leidraad.config.management import stamps
from leidraad.config.management.commands import prepare

FILES = ["build_assets", "build_messages", "collectstatic"]


@pytest.fixture
def called(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that were called, in a house with a single page."""
    settings.BASE, settings.VAR, settings.DATA = tmp_path, tmp_path / "var", tmp_path / "data"
    settings.STATIC_ROOT = tmp_path / "var" / "static"
    page = tmp_path / "leidraad" / "room" / "page.css"
    page.parent.mkdir(parents=True)
    page.write_text("a{}")
    names: list[str] = []

    def record(name: str, *_words: str, **_options: object) -> None:
        names.append(name)
        if name == "collectstatic":
            settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
            (settings.STATIC_ROOT / "staticfiles.json").touch()

    monkeypatch.setattr(prepare, "call_command", record)
    return names


def test_files_are_made_once(called: list[str]) -> None:
    call_command("prepare", files=True)
    assert called == FILES
    call_command("prepare", files=True)
    assert called == FILES


def test_a_changed_source_makes_them_again(called: list[str], tmp_path: Path) -> None:
    call_command("prepare", files=True)
    (tmp_path / "leidraad" / "room" / "page.css").write_text("b{}")
    call_command("prepare", files=True)
    assert called == FILES * 2


def test_files_that_went_are_made_again(called: list[str], settings: Any) -> None:
    call_command("prepare", files=True)
    (settings.STATIC_ROOT / "staticfiles.json").unlink()
    call_command("prepare", files=True)
    assert called == FILES * 2


@pytest.mark.django_db
def test_content_is_loaded_once_per_database(
    called: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    call_command("prepare")
    call_command("prepare")
    assert called == [*FILES, "migrate", "load_content", "migrate"]
    monkeypatch.setattr(prepare, "database_mark", lambda: "another database")
    call_command("prepare")
    assert called[-2:] == ["migrate", "load_content"]


def test_a_digest_knows_names_and_bytes(settings: Any, tmp_path: Path) -> None:
    settings.BASE = tmp_path
    seen = set()
    for name, text in (("a", "1"), ("b", "1"), ("b", "2")):
        file = tmp_path / name
        file.write_text(text)
        seen.add(stamps.digest([file]))
        assert stamps.digest([file]) in seen
    assert len(seen) == 3


def test_sources_leave_tests_and_leftovers_out(settings: Any, tmp_path: Path) -> None:
    settings.BASE = tmp_path
    for name in ("room/rules.py", "room/tests/test_rules.py", "room/__pycache__/rules.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert stamps.sources("room/**/*") == [tmp_path / "room" / "rules.py"]
