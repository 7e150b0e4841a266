"""What the journal may hold, and how a line becomes a sentence."""

from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.audit.api import About, Event, UnfitError, Who, tell
from leidraad.audit.rules.telling import MOST_LETTERS, fit_values
from leidraad.audit.tests.factories import line

EVENT = Event("demo.moved", "{who} zette {about} van {old} naar {new}.")


class State(StrEnum):
    HELD = "in overleg"


def test_codes_numbers_and_words_of_the_house_are_kept() -> None:
    kept = fit_values(EVENT, {"old": State.HELD, "new": -3, "code": "7F2K9Q"})
    assert kept == {"old": "in overleg", "new": -3, "code": "7F2K9Q"}
    assert {type(value) for value in kept.values()} == {str, int}


@pytest.mark.parametrize(
    "value",
    [
        *("iemand@voorbeeld.example", "iemand＠voorbeeld.example", "iemand﹫voorbeeld"),
        *("x" * (MOST_LETTERS + 1), "een\nregel", "nul\0", "\u202eomgekeerd", "\ud800"),
        *(True, 1.5, None, ("a",), {"a": 1}, b"bytes", 10**18, -(10**18)),
    ],
)
def test_what_does_not_belong_in_the_journal_is_refused(value: object) -> None:
    with pytest.raises(UnfitError):
        fit_values(EVENT, {"old": "nieuw", "new": value})


def test_the_longest_word_and_number_fit() -> None:
    given = {"old": "x" * MOST_LETTERS, "new": 10**18 - 1}
    assert fit_values(EVENT, given) == given


@pytest.mark.parametrize("values", [{"old": "a"}, {"old": "a", "new": "b", "who": "Jan"}])
def test_values_fit_the_sentence(values: dict[str, str]) -> None:
    with pytest.raises(UnfitError):
        fit_values(EVENT, values)


@pytest.mark.parametrize(
    ("kind", "key"),
    [("editor", "7"), ("person", ""), ("visitor", "7"), ("person", "a@b.example"), ("link", "")],
)
def test_who_has_a_known_kind_and_a_key_that_says_nothing(kind: str, key: str) -> None:
    with pytest.raises(UnfitError):
        Who(kind, key)


def test_the_ways_to_say_who() -> None:
    assert Who.person(7) == Who("person", "7")
    assert Who.link("9af3") == Who("link", "9af3")
    assert Who.visitor() == Who("visitor")
    assert Who.system("work") == Who("system", "work")


@pytest.mark.parametrize(("kind", "key"), [("Submission", "1"), ("", "1"), ("user", "a@b.example")])
def test_about_has_a_plain_kind_and_no_address(kind: str, key: str) -> None:
    with pytest.raises(UnfitError):
        About(kind, key)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        *(("received", "{who} kwam."), ("Submissions.received", "{who} kwam.")),
        *(("demo.came", "{who.name} kwam."), ("demo.came", "{who!r} kwam.")),
        *(("demo.came", "{} kwam."), ("demo.came", "{who kwam.")),
    ],
)
def test_an_event_that_cannot_be_told_is_refused_where_it_is_declared(
    name: str, sentence: str
) -> None:
    with pytest.raises(UnfitError):
        Event(name, sentence)


def told(**values: Any) -> str:
    one = replace(line(1), sentence=EVENT.sentence, values=values)
    return tell(one, who=lambda by: f"Collega {by.key}", about=lambda what: what.key)


def test_a_line_becomes_a_sentence() -> None:
    assert told(old=1, new="twee") == "Collega 7 zette S1 van 1 naar twee."


def test_a_value_is_never_read_as_a_template() -> None:
    assert told(old="{who}", new="{0.__class__}").endswith("van {who} naar {0.__class__}.")


def test_a_value_that_an_old_line_lacks_stays_visible() -> None:
    assert told(old=1) == "Collega 7 zette S1 van 1 naar {new}."


@given(st.text(max_size=200))
def test_whatever_is_kept_is_short_one_line_and_no_address(word: str) -> None:
    try:
        kept = fit_values(EVENT, {"old": word, "new": 0})["old"]
    except UnfitError:
        return
    assert kept == word
    assert "@" not in word
    assert len(word) <= MOST_LETTERS
    assert word.isprintable()
