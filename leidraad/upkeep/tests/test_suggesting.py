"""What counts as another text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.upkeep.rules.suggesting import (
    SECTIONS,
    flowing,
    is_part,
    letters_too_many,
    suggestion,
    words_too_many,
)


@given(st.text())
def test_the_same_text_is_no_suggestion(text: str) -> None:
    assert suggestion(text, seen=text) == ""
    assert suggestion(text.replace("\n", "\r\n"), seen=text) == ""


@pytest.mark.parametrize("typed", ["", "  ", "\r\n\r\n"])
def test_nothing_is_no_suggestion(typed: str) -> None:
    assert suggestion(typed, seen="Er stond iets.") == ""


def test_another_text_is() -> None:
    assert suggestion(" Nieuw. \r\nRegel twee.", seen="Oud.") == "Nieuw.\nRegel twee."


def test_parts() -> None:
    assert all(map(is_part, SECTIONS))
    assert not is_part("sources")


def test_limits_are_those_of_the_library() -> None:
    assert letters_too_many("a" * 91, "title") == 1
    assert letters_too_many("a" * 6_000, "done") == 0
    assert words_too_many("woord " * 61, "summary") == 1
    assert words_too_many("woord " * 61, "done") == 0


def test_lines_of_a_file_are_no_lines_of_a_text() -> None:
    text = "Een zin die\nhier breekt. Nog een.\n\nNieuwe alinea\n  en verder."
    assert flowing(text, "done") == (
        "Een zin die hier breekt. Nog een.\n\nNieuwe alinea en verder."
    )
    assert flowing("Eerste\nTweede", "results") == "Eerste\nTweede"


@given(st.text(alphabet="ab \n"))
def test_flowing_twice_is_flowing_once(text: str) -> None:
    once = flowing(text, "done")
    assert flowing(once, "done") == once
    assert once.split() == text.split()
