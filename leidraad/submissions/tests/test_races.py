"""At the same moment: one version, one letter, one yes; nobody's text gone (a real database)."""

import json
import subprocess
import sys
from typing import Any

import pytest

ROOM = "leidraad.submissions.tests.real_file"


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "-m", ROOM], capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("way", ["hand_in", "confirm"])
def test_the_button_many_times_at_once_is_once(told: dict[str, Any], way: str) -> None:
    found = told[way]
    assert (found["state"], found["versions"], found["receipts"]) == ("received", 1, 1)
    assert set(found["told"]) <= {"done", "nothing"}


def test_of_one_letter_one_press_counts(told: dict[str, Any]) -> None:
    assert told["confirm"]["told"].count("done") == 1


def test_a_yes_while_an_edit_lands_never_counts_for_the_edit(told: dict[str, Any]) -> None:
    found = told["approve"]
    assert not found["owner_stands"]
    assert (found["versions"], found["is_version_the_last"]) == (2, True)
    assert set(found["told"]) <= {"done", "nothing"}


def test_six_editors_at_once_one_is_kept_and_five_hear_of_it(told: dict[str, Any]) -> None:
    found = told["edit"]
    assert found["told"] == ["ClashError"] * 5 + ["done"]
    assert found["versions"] == 2


@pytest.mark.parametrize("way", ["hand_in", "confirm", "approve", "edit"])
def test_the_journal_is_whole_afterwards(told: dict[str, Any], way: str) -> None:
    assert told[way]["journal"]
