"""The rules for content, without any file."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leidraad.themes import rules
from leidraad.themes.rules import Period, Problem

START = date(2026, 1, 1)
days = st.integers(0, 30).map(lambda number: START + timedelta(number))
periods = st.builds(Period, st.sampled_from("abcdef"), days, st.none() | days)
words = st.text("abc", min_size=1, max_size=2)


def days_of(period: Period) -> set[date]:
    last = period.valid_until or START + timedelta(60)
    return {period.valid_from + timedelta(n) for n in range((last - period.valid_from).days + 1)}


@given(st.lists(periods, max_size=4))
def test_periods_are_refused_exactly_when_a_day_is_held_twice_or_none(found: list[Period]) -> None:
    held = [days_of(period) for period in found]
    clash = sum(map(len, held)) != len(set().union(*held)) or not all(held)
    assert bool(list(rules.period_problems(found))) == clash


@given(st.lists(st.lists(words, min_size=2, max_size=3), max_size=4))
def test_a_word_may_stand_in_one_group_only(groups: list[list[str]]) -> None:
    everything = [word for group in groups for word in group]
    alone = len(set(everything)) == len(everything)
    assert (not list(rules.synonym_problems("x.toml", groups))) == alone


@given(st.dictionaries(st.sampled_from(["name", "number", "more"]), st.text() | st.integers()))
def test_a_row_passes_only_with_just_its_keys_and_types(row: dict[str, object]) -> None:
    name, number = row.get("name"), row.get("number")
    good = (
        row.keys() == {"name", "number"}
        and isinstance(name, str)
        and name != ""
        and name == name.strip()
        and isinstance(number, int)
    )
    found = list(rules.key_problems("x.toml", "rij", row, {"name": str, "number": int}))
    assert (not found) == good


@given(st.none() | st.integers() | st.text() | st.lists(st.integers() | st.text()))
def test_groups_of_another_shape_are_refused_without_breaking(groups: object) -> None:
    assert bool(list(rules.synonym_problems("x.toml", groups))) == (groups != [])


def test_a_problem_reads_as_one_sentence_with_its_remedy() -> None:
    problem = Problem("a.toml", "er is iets mis.", "Doe iets.", 7)
    assert str(problem) == "a.toml, regel 7: er is iets mis. Oplossing: Doe iets."
