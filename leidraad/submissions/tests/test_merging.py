"""Whatever two people type: each text is in what is kept, or is told as a clash. None is lost."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leidraad.submissions.rules.merging import mark, marks, merge

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=8),
    st.lists(st.sampled_from(["zorg", "werk", "taal"]), max_size=3),
)
TEXTS = st.dictionaries(st.sampled_from(["title", "done", "domains", "year_from"]), VALUES)


def is_same(one: Any, other: Any) -> bool:
    return mark(one) == mark(other)


@given(base=TEXTS, mine=TEXTS, theirs=TEXTS)
def test_no_text_is_lost(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    merged = merge(seen=marks(base), mine=mine, theirs=theirs)
    for name, value in mine.items():
        is_mine_alone = not is_same(value, base.get(name)) and not is_same(value, theirs.get(name))
        if is_mine_alone:
            assert is_same(merged.content.get(name), value) or name in merged.clashes
    for name, value in theirs.items():
        if not is_same(value, base.get(name)):
            assert is_same(merged.content.get(name), value)


@given(base=TEXTS, mine=TEXTS)
def test_who_writes_alone_never_clashes(base: dict[str, Any], mine: dict[str, Any]) -> None:
    merged = merge(seen=marks(base), mine=mine, theirs=base)
    assert merged.clashes == ()
    assert all(is_same(merged.content.get(name), value) for name, value in mine.items())


@given(base=TEXTS, mine=TEXTS, theirs=TEXTS)
def test_merging_twice_is_merging_once(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    once = merge(seen=marks(base), mine=mine, theirs=theirs).content
    again = merge(seen=marks(once), mine=once, theirs=once)
    assert (again.content, again.clashes) == (once, ())


def test_two_people_in_two_fields_both_stand() -> None:
    base = {"title": "A", "done": "B"}
    theirs = {"title": "Anders", "done": "B"}
    merged = merge(seen=marks(base), mine={"title": "A", "done": "Mijn"}, theirs=theirs)
    assert merged.content == {"title": "Anders", "done": "Mijn"}
    assert merged.clashes == ()


def test_in_one_field_the_other_stands_and_it_is_told() -> None:
    """Control: without the marks of what was seen, the last would win unseen."""
    base, theirs = {"done": "Oud"}, {"done": "Van haar"}
    merged = merge(seen=marks(base), mine={"done": "Van mij"}, theirs=theirs)
    assert merged.content == {"done": "Van haar"}
    assert merged.clashes == ("done",)
    blind = merge(seen=marks(theirs), mine={"done": "Van mij"}, theirs=theirs)
    assert blind.content == {"done": "Van mij"}


def test_a_field_that_the_form_did_not_show_stays() -> None:
    theirs = {"done": "Tekst", "known_results": [{"text": "x"}]}
    assert merge(seen={}, mine={}, theirs=theirs).content == theirs


def test_a_field_that_a_colleague_filled_while_mine_was_empty() -> None:
    merged = merge(seen=marks({}), mine={"done": ""}, theirs={"done": "Van haar"})
    assert merged.content == {"done": "Van haar"}
    assert merged.clashes == ()


def test_line_ends_and_blanks_are_no_change() -> None:
    assert mark("een\r\ntwee ") == mark("een\ntwee")
    assert mark("") == mark(None) == mark([]) == mark(())
    assert mark("een") != mark("twee")
