"""What is typed and the draft read from it tell the same, there and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.rules.draft import SUMMARY_WORDS, ContactCard, Draft, Result, Source
from leidraad.library.tests.factories import draft
from leidraad.submissions.rules.content import (
    FIELDS,
    content_from,
    draft_from,
    first_sentences,
    year,
)

LINE = st.text(st.characters(codec="utf-8", categories=["L", "Nd", "Po"]), min_size=1, max_size=12)
FIGURES = st.one_of(st.none(), st.floats(0, 999, allow_nan=False))
RESULTS = st.builds(Result, text=LINE, figure=FIGURES, unit=LINE, year=st.integers(2000, 2026))
SOURCES = st.builds(
    Source,
    address=LINE.map(lambda word: f"https://voorbeeld.example/{word}"),
    title=LINE,
    publisher=LINE,
    seen_on=st.just("2026-11-21"),
)
CARDS = st.builds(ContactCard, organisation=LINE, role=LINE, mailbox=LINE)
DRAFTS = st.builds(
    draft,
    title=LINE,
    summary=LINE,
    done=LINE,
    less_well=LINE,
    partners=st.lists(LINE, unique=True, max_size=3).map(tuple),
    results=st.lists(RESULTS, unique_by=lambda one: one.text, max_size=3).map(tuple),
    sources=st.lists(SOURCES, unique_by=lambda one: (one.address, one.title), max_size=3).map(
        tuple
    ),
    contacts=st.lists(CARDS, min_size=1, max_size=1).map(tuple),
    is_national=st.booleans(),
    still_running=st.sampled_from([True, False, None]),
    year_from=st.one_of(st.none(), st.integers(1990, 2026)),
)


@given(given_draft=DRAFTS)
def test_there_and_back(given_draft: Draft) -> None:
    content = content_from(given_draft, given_draft.contacts)
    assert draft_from(content) == given_draft
    assert set(FIELDS) <= set(content)


@given(given_draft=DRAFTS)
def test_the_form_shows_again_what_it_showed(given_draft: Draft) -> None:
    content = content_from(given_draft, given_draft.contacts)
    again = draft_from(content)
    assert content_from(again, again.contacts) == content


def test_a_line_that_was_changed_loses_the_figure_that_belonged_to_the_old_one() -> None:
    known = draft(results=(Result("Tien gezinnen", 10, "gezinnen", 2020),))
    content = content_from(known) | {"results": "Tien gezinnen\nTwaalf gezinnen"}
    assert draft_from(content).results == (
        Result("Tien gezinnen", 10, "gezinnen", 2020),
        Result("Twaalf gezinnen"),
    )


def test_only_the_first_contact_is_in_the_form() -> None:
    first, second = ContactCard("A", "a", "a@a.example"), ContactCard("B", "b", "b@b.example")
    content = content_from(draft(), (first, second))
    assert draft_from(content).contacts == (first,)


def test_nothing_typed_is_an_empty_draft() -> None:
    assert draft_from({}) == replace(
        draft(), title="", summary="", domains=(), factors=(), phases=(), groups=(), sources=(),
        municipalities=(), year_from=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "read"),
    [("2024", 2024), ("24", None), ("２０２４", 2024), ("abcd", None), ("", None)],
)
def test_a_year_is_four_figures(typed: str, read: int | None) -> None:
    assert year(typed) == read


@given(text=st.lists(LINE, max_size=120).map(" ".join))
def test_a_summary_of_the_first_sentences_is_short_enough(text: str) -> None:
    assert len(first_sentences(text).split()) <= SUMMARY_WORDS
    assert text.split()[:1] == first_sentences(text).split()[:1]


def test_whole_sentences_where_they_fit() -> None:
    long = " ".join(["woord"] * 70)
    assert first_sentences(f"Kort. Ook kort! {long}.") == "Kort. Ook kort!"
    assert len(first_sentences(long).split()) == SUMMARY_WORDS
