"""The meter asks what is missing, and writing more never moves it back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.submissions.rules.completeness import STEP, WANTED, completeness


@dataclass(frozen=True)
class Page:
    title: str = ""
    summary: str = ""
    domains: Sequence[str] = ()
    municipalities: Sequence[str] = ()
    is_national: bool = False
    area: str = ""
    done: str = ""
    why: str = ""
    less_well: str = ""
    conditions: str = ""
    costs: str = ""
    results: Sequence[object] = ()
    phases: Sequence[str] = ()
    groups: Sequence[str] = ()
    partners: Sequence[str] = ()
    sources: Sequence[object] = ()
    contacts: Sequence[object] = ()
    year_from: int | None = None


QUICK = Page(
    title="Een vast gezicht",
    municipalities=("GM0148",),
    domains=("zorg",),
    done="woord " * 40,
    less_well="woord " * 12,
    contacts=(object(),),
)
REST: dict[str, Any] = {
    **dict.fromkeys(("summary", "why", "conditions", "costs"), "tekst"),
    **dict.fromkeys(("results", "phases", "groups", "partners", "sources"), ("x",)),
    "year_from": 2019,
}
FULL = replace(QUICK, **REST)
texts = st.one_of(st.just(""), st.text(max_size=20), st.integers(1, 60).map("woord ".__mul__))
lists = st.sampled_from([(), ("",), ("x",), ("x", "y")])
KINDS: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("domains", "municipalities", "results", "phases", "groups"), lists),
    **dict.fromkeys(("partners", "sources", "contacts"), lists),
    "is_national": st.booleans(),
    "year_from": st.one_of(st.none(), st.integers(1990, 2030)),
}
fields = {name: KINDS.get(name, texts) for name in Page.__dataclass_fields__}
pages = st.builds(Page, **fields)


def test_an_empty_page_is_asked_for_the_quick_version_first() -> None:
    found = completeness(Page())
    assert found.share == 0
    assert not found.can_be_sent
    assert [one.field for one in found.missing[:6]] == [
        *("done", "less_well", "contacts", "title", "municipalities", "domains")
    ]
    assert len(found.missing) == len(WANTED)


def test_the_quick_version_can_be_sent_and_is_more_than_half() -> None:
    found = completeness(QUICK)
    assert found.can_be_sent
    assert found.share == 55


def test_a_full_page_misses_nothing() -> None:
    found = completeness(FULL, pictures=1)
    assert (found.share, found.missing) == (100, ())


@pytest.mark.parametrize("name", ["title", "municipalities", "domains", "done", "contacts"])
def test_without_one_of_the_required_it_cannot_be_sent(name: str) -> None:
    empty = getattr(Page(), name)
    assert not completeness(replace(FULL, **{name: empty}), pictures=1).can_be_sent


@pytest.mark.parametrize("place", [{"area": "Noord-Limburg"}, {"is_national": True}])
def test_an_area_or_the_whole_country_is_a_place_too(place: dict[str, Any]) -> None:
    page = replace(FULL, municipalities=(), **place)
    assert completeness(page, pictures=1).missing == ()


def test_a_short_text_counts_half_and_is_asked_to_go_on() -> None:
    found = completeness(replace(FULL, done="Wij gaan langs."), pictures=1)
    (missing,) = found.missing
    assert (missing.field, missing.is_required, found.can_be_sent) == ("done", False, True)
    assert missing.question.startswith("Wie doet wat")
    assert found.share == 90


@pytest.mark.parametrize("blank", [" ", "\n\t "])
def test_blanks_are_not_text(blank: str) -> None:
    assert completeness(replace(QUICK, title=blank)).missing[0].field == "title"


def test_a_list_of_blanks_is_empty() -> None:
    assert completeness(replace(QUICK, domains=("", " "))).missing[0].field == "domains"


@given(pages, st.integers(0, 5))
def test_the_share_goes_in_steps(page: Page, pictures: int) -> None:
    share = completeness(page, pictures=pictures).share
    assert 0 <= share <= 100
    assert share % STEP == 0


@given(st.data(), pages, st.sampled_from(sorted(fields)))
def test_filling_a_field_never_moves_the_meter_back(
    data: st.DataObject, page: Page, name: str
) -> None:
    empty = replace(page, **{name: getattr(Page(), name)})
    filled = replace(page, **{name: data.draw(fields[name])})
    assert completeness(filled).share >= completeness(empty).share
    assert completeness(filled, pictures=1).share >= completeness(filled).share


@given(pages, st.text(max_size=40))
def test_writing_on_never_moves_the_meter_back(page: Page, more: str) -> None:
    longer = replace(page, done=page.done + more, less_well=page.less_well + more)
    assert completeness(longer).share >= completeness(page).share


def test_weights_make_a_hundred_and_every_question_asks() -> None:
    assert sum(wanted.weight for wanted in WANTED) == 100
    questions = [wanted.question for wanted in WANTED] + [w.more for w in WANTED if w.ample]
    assert all(
        question[0].isupper() and "?" in question for question in questions if question[-1] == "?"
    )
    assert len(set(questions)) == len(questions)
