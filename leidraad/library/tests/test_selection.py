"""An address becomes a selection and an address again; what is not understood is told."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.rules.selection import (
    FACETS,
    LAST_PAGE,
    LETTERS_IN_QUERY,
    MOST_NOTICES,
    Notice,
    Selection,
    Vocabulary,
    read_selection,
)

VALUES = {
    "leefgebied": ("huisvesting", "onderwijs", "zorg"),
    "factor": ("regie", "stem"),
    "fase": ("eerste-weken", "later"),
    "doelgroep": ("gezinnen", "vrouwen"),
    "provincie": ("utrecht", "zeeland"),
    "grootte": ("tot-20", "20-50"),
    "bewijs": ("beschreven",),
    "staat": ("bevestigd", "gestopt"),
    "jaar": ("2021", "2020"),
}
PLACES = {"utrecht": "utrecht", "stad, de": "stad-de", "stad-de": "stad-de", "weert": "weert"}
VOCABULARY = Vocabulary(
    VALUES,
    municipality=lambda text: PLACES.get(text.lower()),
    like_municipality=lambda text: ("Utrecht",) if text.startswith("utr") else (),
)


def read(*pairs: tuple[str, str]) -> tuple[Selection, tuple[Notice, ...]]:
    return read_selection(pairs, VOCABULARY)


def understood(*pairs: tuple[str, str]) -> Selection:
    selection, notices = read(*pairs)
    assert notices == ()
    return selection


def test_several_values_in_one_filter_whichever_way_they_are_written() -> None:
    together = understood(("leefgebied", "zorg,onderwijs"))
    apart = understood(("leefgebied", "zorg"), ("leefgebied", "onderwijs"))
    assert together == apart
    assert together.values("leefgebied") == ("onderwijs", "zorg")


def test_case_spaces_and_doubles_do_not_matter() -> None:
    assert understood(("leefgebied", " Zorg , zorg,")).values("leefgebied") == ("zorg",)


def test_an_empty_address_selects_everything() -> None:
    assert understood().is_empty
    assert understood(("leefgebied", ""), ("q", "  "), ("iets", "x")).is_empty
    assert understood().address() == ""


def test_all_parts_stand_in_one_address_in_a_fixed_order() -> None:
    selection = understood(
        ("pagina", "3"),
        ("q", "  warme   overdracht "),
        ("samen", "zorg,onderwijs"),
        ("zoals", "Weert"),
        ("jaar", "2020,2021"),
        ("leefgebied", "zorg"),
    )
    assert selection.address() == (
        "?leefgebied=zorg&jaar=2021,2020&samen=onderwijs,zorg&zoals=weert"
        "&q=warme+overdracht&pagina=3"
    )


def test_a_name_with_a_comma_is_one_municipality() -> None:
    assert understood(("gemeente", "Stad, de")).values("gemeente") == ("stad-de",)
    assert understood(("gemeente", "utrecht,weert")).values("gemeente") == ("utrecht", "weert")
    assert understood(("zoals", "Stad, de")).alike == "stad-de"


def test_what_is_unknown_is_dropped_and_told() -> None:
    selection, notices = read(
        ("leefgebied", "zorg,sport"),
        ("gemeente", "utrech"),
        ("zoals", "nergens"),
        ("samen", "tuin"),
    )
    assert selection == understood(("leefgebied", "zorg"))
    assert set(notices) == {
        Notice("leefgebied", "sport"),
        Notice("gemeente", "utrech", ("Utrecht",)),
        Notice("zoals", "nergens"),
        Notice("samen", "tuin"),
    }


def test_a_notice_is_short_and_there_are_only_so_many() -> None:
    _, notices = read(("factor", "x" * 5_000))
    assert notices == (Notice("factor", "x" * 80),)
    many = ",".join(f"onbekend{number}" for number in range(1_000))
    _, notices = read(("factor", many), ("gemeente", many), ("zoals", many))
    assert len(notices) == 3 * MOST_NOTICES


def test_a_question_is_cut_between_words_or_within_one_never_before_a_space() -> None:
    asked = understood(("q", "w" * 199 + " nog meer"))
    assert asked.query == "w" * 199
    assert understood(("q", "w" * 300)).query == "w" * 200


@pytest.mark.parametrize(
    ("written", "page"),
    [("2", 2), ("0", 1), ("-3", 1), ("x", 1), ("²", 1), ("", 1), ("99999", LAST_PAGE), ("1e3", 1)],
)
def test_a_page_is_a_number_within_bounds(written: str, page: int) -> None:
    assert understood(("pagina", written)).page == page


def test_adding_a_value_starts_at_the_first_page() -> None:
    assert understood(("pagina", "4")).toggled("leefgebied", "zorg").page == 1


def test_letting_go_of_one_wish_leaves_the_others() -> None:
    both = understood(("samen", "zorg,onderwijs"), ("zoals", "weert"), ("q", "taal"))
    assert both.without_together().address() == "?zoals=weert&q=taal"
    assert both.without_alike().address() == "?samen=onderwijs,zorg&q=taal"
    assert both.asking("").address() == "?samen=onderwijs,zorg&zoals=weert"


# --- whatever somebody writes ------------------------------------------------------------

known = [value for values in VALUES.values() for value in values]
letters = st.text(max_size=300)
values = letters | st.lists(st.sampled_from([*known, *PLACES, "x"]), max_size=5).map(",".join)
names = st.sampled_from([*FACETS, "samen", "zoals", "q", "pagina"]) | st.text(max_size=9)
pairs = st.lists(st.tuples(names, values), max_size=12)


@given(pairs)
def test_any_address_is_read(given_pairs: list[tuple[str, str]]) -> None:
    selection, notices = read(*given_pairs)
    assert len(selection.query) <= LETTERS_IN_QUERY
    assert 1 <= selection.page <= LAST_PAGE
    for facet, allowed in VALUES.items():
        assert set(selection.values(facet)) <= set(allowed)
    assert {notice.parameter for notice in notices} <= {*FACETS, "samen", "zoals"}


@given(pairs)
def test_an_address_that_was_written_is_read_the_same(given_pairs: list[tuple[str, str]]) -> None:
    selection, _ = read(*given_pairs)
    written = parse_qsl(selection.address().removeprefix("?"))
    assert read(*written) == (selection, ())


@given(pairs, st.sampled_from(sorted(VALUES)), st.data())
def test_toggled_twice_is_itself(
    given_pairs: list[tuple[str, str]], facet: str, data: st.DataObject
) -> None:
    selection, _ = read(*given_pairs)
    value = data.draw(st.sampled_from(VALUES[facet]))
    twice = selection.toggled(facet, value).toggled(facet, value)
    assert set(twice.values(facet)) == set(selection.values(facet))
    once = selection.toggled(facet, value)
    assert (value in once.values(facet)) is (value not in selection.values(facet))


@given(pairs)
def test_every_unknown_value_is_told(given_pairs: list[tuple[str, str]]) -> None:
    _, notices = read(*given_pairs)
    told = {notice.value for notice in notices if notice.parameter == "factor"}
    given_values = [
        value.strip().lower()[:80]
        for name, written in given_pairs
        if name == "factor"
        for value in written.split(",")
    ]
    unknown = {value for value in given_values if value and value not in VALUES["factor"]}
    assert told <= unknown
    assert told == unknown or len(unknown) > MOST_NOTICES
