"""At the same moment, without room and without post: on a real database, through the pages."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.faults.real_file import MANY

ROOM = "tests.faults.real_file"
READING = ("town", "list", "draft", "desk")
Told = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def told() -> Told:
    run = subprocess.run(
        [sys.executable, "-m", ROOM], capture_output=True, text=True, timeout=180, check=False
    )
    assert run.returncode == 0, run.stderr
    found: Told = json.loads(run.stdout.splitlines()[-1])
    return found


def test_the_same_form_many_times_at_once_is_one_draft_and_one_letter(told: Told) -> None:
    once = {"statuses": [303], "addresses": 1, "rows": 1, "letters": 1}
    assert told["same form"] == once


def test_without_the_key_of_the_form_it_would_be_more(told: Told) -> None:
    """The control: other forms with the same words are not held back by the key."""
    assert 1 < told["eight forms"]["rows"] <= MANY


def test_of_two_editors_the_second_sees_both_texts(told: Told) -> None:
    assert told["editors"] == {"statuses": [302, 409], "kept": True, "both": [True]}


def test_without_the_marks_one_text_would_be_gone(told: Told) -> None:
    """The control: who does not look at what was seen, overwrites unseen."""
    assert told["editors unguarded"] == {"statuses": [302, 302], "kept": True, "both": []}


def test_on_a_full_disk_reading_goes_on_and_nothing_typed_is_lost(told: Told) -> None:
    found = told["full"]
    assert {found["answers"][name] for name in READING} == {200}
    assert [found["answers"][name] for name in ("form", "picture", "large")] == [503] * 3
    assert found["typed"]
    assert found["trace"] == []
    assert found["answers"]["sign_in"] < 500


def test_with_room_again_the_same_form_goes_in_and_no_file_stays_behind(told: Told) -> None:
    found = told["full"]
    assert (found["again"], found["picture_again"], found["rows"]) == (303, 303, 1)
    assert found["strays"] == []


def test_without_post_everybody_goes_on_at_once(told: Told) -> None:
    """Also while somebody waits for a server that says nothing."""
    found = told["no post"]
    assert found["statuses"] == [303] * 3
    assert max(found["seconds"]) < 2.5  # the server keeps silent for three
    assert found["waiting"] == 3


def test_every_letter_arrives_later_twice_only_where_the_line_broke(told: Told) -> None:
    found = told["no post"]
    assert found["arrived"] == [f"zonder-{number}@elders.example" for number in range(3)]
    assert found["twice_from_one_server"] == found["failed"] == 0
    assert found["first"] > 0
    assert found["broken_once_and_again"]
