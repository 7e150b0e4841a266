"""Finding: or within a filter, and between filters; near when there is little; drafts never."""

from collections.abc import Callable
from typing import Any

import pytest

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.models import Example
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.finding import Found, find, in_order, selection_from
from leidraad.library.rules.draft import Translated
from leidraad.library.tests.factories import EDITOR, published

pytestmark = pytest.mark.usefixtures("places")
TOWNS = {"dalfsen": "GM0148", "zwolle": "GM0193", "utrecht": "GM0344", "zwartewaterland": "GM1896"}


def make(title: str, **changes: Any) -> None:
    published(title=title, **{"summary": "Over iets.", "municipalities": (), "area": "x"} | changes)


def asked(*pairs: tuple[str, str], language: str = "nl") -> Found:
    selection, notices = selection_from(list(pairs))
    assert notices == ()
    return find(selection, language)


def titles(*pairs: tuple[str, str], language: str = "nl") -> set[str]:
    return {entry.texts["title"] for entry in asked(*pairs, language=language).entries}


@pytest.fixture
def three(places: None) -> None:
    del places
    make(
        "Wonen",
        domains=("huisvesting", "zorg"),
        factors=("regie", "stem"),
        phases=("voor-aankomst",),
        groups=("gezinnen",),
        evidence="beschreven",
        municipalities=("GM0148",),
        year_from=2018,
        year_until=2020,
    )
    make(
        "Leren",
        domains=("onderwijs",),
        factors=("stem",),
        phases=("later", "voor-aankomst"),
        groups=("vrouwen", "kinderen"),
        evidence="geevalueerd",
        municipalities=("GM0193", "GM0344"),
        year_from=2020,
    )
    make("Samen", domains=("onderwijs", "zorg"), is_national=True, area="", year_from=None)


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("facet", "values", "expected"),
    [
        ("leefgebied", "zorg", {"Wonen", "Samen"}),
        ("leefgebied", "huisvesting,onderwijs", {"Wonen", "Leren", "Samen"}),
        ("factor", "stem", {"Wonen", "Leren"}),
        ("fase", "later", {"Leren"}),
        ("doelgroep", "kinderen", {"Leren"}),
        ("gemeente", "dalfsen", {"Wonen"}),
        ("gemeente", "Utrecht,Dalfsen", {"Wonen", "Leren"}),
        ("provincie", "overijssel", {"Wonen", "Leren"}),
        ("provincie", "utrecht", {"Leren"}),
        ("grootte", "250-plus", {"Leren"}),
        ("grootte", "20-50,100-250", {"Wonen", "Leren"}),
        ("bewijs", "geevalueerd", {"Leren"}),
        ("jaar", "2019", {"Wonen"}),
        ("jaar", "2020", {"Wonen", "Leren"}),
        ("samen", "onderwijs,zorg", {"Samen"}),
        ("samen", "huisvesting,onderwijs", set()),
    ],
)
def test_each_filter(facet: str, values: str, expected: set[str]) -> None:
    assert titles((facet, values)) == expected


@pytest.mark.usefixtures("three")
def test_several_filters_must_all_hold() -> None:
    assert titles(("leefgebied", "zorg"), ("factor", "stem")) == {"Wonen"}
    assert titles(("leefgebied", "zorg"), ("factor", "stem"), ("jaar", "2021")) == set()


@pytest.mark.usefixtures("three")
def test_counts_follow_the_other_filters_and_not_their_own() -> None:
    counts = asked(("leefgebied", "zorg"), ("factor", "stem")).counts
    assert counts["leefgebied"] == {"huisvesting": 1, "onderwijs": 1, "zorg": 1}
    assert counts["factor"] == {"regie": 2, "stem": 1}
    assert counts["fase"] == {"voor-aankomst": 1, "later": 0, "eerste-weken": 0}


def test_like_my_municipality_is_the_same_size_and_near() -> None:
    """Zwolle is larger than Dalfsen; Utrecht and Zwolle are neither in size nor place alike."""
    for name, code in TOWNS.items():
        make(name, municipalities=(code,))
    assert titles(("zoals", "Zwartewaterland")) == {"dalfsen"}
    assert titles(("zoals", "Dalfsen")) == {"zwartewaterland"}
    assert titles(("zoals", "Utrecht")) == set()


def test_an_ended_municipality_is_found_under_its_successor() -> None:
    make("Leerdam", municipalities=("GM0545",))
    (entry,) = asked(("gemeente", "Vijfheerenlanden")).entries
    assert [place.name for place in entry.places] == ["Leerdam"]
    assert titles(("gemeente", "Leerdam")) == {"Leerdam"}
    assert asked().counts["gemeente"] == {"vijfheerenlanden": 1}


def test_pairs_count_the_examples_that_join_two_domains() -> None:
    make("a", domains=("huisvesting", "zorg", "onderwijs"))
    make("b", domains=("zorg", "onderwijs"))
    make("c", domains=("inburgering",))
    pairs = asked().pairs
    assert len(pairs) == 15
    assert {pair: count for pair, count in pairs.items() if count} == {
        ("huisvesting", "onderwijs"): 1,
        ("huisvesting", "zorg"): 1,
        ("onderwijs", "zorg"): 2,
    }


# --- drafts and withdrawals --------------------------------------------------------------


def test_what_is_not_public_is_never_found() -> None:
    make("Openbaar")
    code = published(title="Teruggetrokken geheim")
    withdraw_example(by=EDITOR, code=code)
    assert Example.objects.filter(code=code).exists()
    assert titles() == titles(("q", "openbaar")) == {"Openbaar"}
    found = asked(("q", "geheim"))
    assert (found.total, found.near) == (0, ())
    assert "geheim" not in found.written


# --- order, pages, near ------------------------------------------------------------------


def test_complete_first_then_newest_then_by_title() -> None:
    make("d", year_from=2024, is_incomplete=True)
    make("c", year_from=2020)
    make("b", year_from=2020)
    make("a", year_from=2010, year_until=2021)
    make("e", year_from=None)
    assert [entry.texts["title"] for entry in in_order(asked())] == ["a", "b", "c", "e", "d"]


def test_a_page_holds_so_many_and_the_last_page_the_rest() -> None:
    for number in range(5):
        make(f"v{number}", year_from=2020 - number)
    selection, _ = selection_from([("pagina", "2")])
    found = find(selection, "nl", page_size=2)
    assert (found.total, found.last_page) == (5, 3)
    assert [entry.texts["title"] for entry in found.entries] == ["v2", "v3"]


def test_a_page_past_the_last_is_empty() -> None:
    make("v")
    found = find(selection_from([("pagina", "9999")])[0], "nl", page_size=2)
    assert (found.total, found.entries, found.last_page) == (1, (), 1)


def test_without_cards_there_is_still_a_count() -> None:
    make("v")
    found = find(selection_from([])[0], "nl", page_size=0)
    assert (found.total, found.entries, found.last_page) == (1, (), 1)


@pytest.mark.usefixtures("three")
def test_when_nothing_fits_what_fits_most_is_near() -> None:
    found = asked(("leefgebied", "huisvesting"), ("factor", "regie"), ("jaar", "2024"))
    assert found.total == 0
    assert [entry.texts["title"] for entry in found.near] == ["Wonen", "Samen"]


@pytest.mark.usefixtures("three")
def test_what_is_near_is_never_what_was_found_and_never_more_than_five_together() -> None:
    for number in range(9):
        make(f"v{number}", domains=("huisvesting",))
    found = asked(("leefgebied", "huisvesting"), ("factor", "stem"))
    assert found.total == 1
    assert not {one.code for one in found.entries} & {one.code for one in found.near}
    assert len(found.near) == 4
    assert asked(("leefgebied", "huisvesting")).near == ()


# --- searching ---------------------------------------------------------------------------


def test_the_title_comes_before_the_summary_and_that_before_the_rest() -> None:
    make("Rest", done="Er was een fiets.", year_from=2025)
    make("Samenvatting", summary="Met een fiets.", year_from=2024)
    make("De fiets", year_from=2010)
    order = [entry.texts["title"] for entry in asked(("q", "fietsen")).entries]
    assert order == ["De fiets", "Samenvatting", "Rest"]


def test_all_words_must_occur_and_filters_narrow_the_search() -> None:
    make("Taal en werk", domains=("onderwijs",))
    make("Taal", domains=("zorg",))
    assert titles(("q", "taal werk")) == {"Taal en werk"}
    assert titles(("q", "taal"), ("leefgebied", "zorg")) == {"Taal"}


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("vergunninghouder", "Een statushouder vertelt"),
        ("consulenten", "De regisseur"),
        ("dalfsen", "In een plaats"),
        ("maatjes", "Een taalmaatje"),
        ("súdwest fryslan", "Elfsteden"),
        ("gezinnen", "Voor het gezin"),
    ],
)
def test_synonyms_places_beginnings_accents_and_forms(query: str, title: str) -> None:
    make("Een statushouder vertelt", groups=("vrouwen",))
    make("De regisseur", factors=("stem",))
    make("In een plaats", municipalities=("GM0148",))
    make("Een taalmaatje")
    make("Elfsteden", municipalities=("GM1900",))
    make("Voor het gezin", groups=("vrouwen",))
    assert title in titles(("q", query))


def test_a_typing_error_finds_nothing_suggests_the_word_and_shows_what_was_meant() -> None:
    make("Doorstroomlocatie aan de rand")
    found = asked(("q", "doorstroomlokatie"))
    assert (found.total, found.suggestion) == (0, "doorstroomlocatie")
    assert [entry.texts["title"] for entry in found.near] == ["Doorstroomlocatie aan de rand"]
    assert asked(("q", "doorstroomlocatie")).suggestion is None


@pytest.mark.parametrize("query", ["?!", "@", "\x00", "zz", "😀", "٣", " '\"; DROP TABLE"])
def test_a_question_that_says_nothing_finds_nothing(query: str) -> None:
    make("Iets")
    assert asked(("q", query)).total == 0


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_search_in_another_language_falls_back_to_dutch(language: str) -> None:
    own = {"en": "neighbours", "ar": "الجيران", "ti": "ጎረባብቲ"}[language]
    make("Buren koken", translations=(Translated("title", language, f"{own} x"),))
    make("Alleen Nederlands over buren")
    assert titles(("q", own), language=language) == {"Buren koken"}
    both = {"Buren koken", "Alleen Nederlands over buren"}
    assert titles(("q", "buren"), language=language) == both
    assert titles(("q", own)) == set()


def test_an_outdated_translation_is_still_found() -> None:
    make("Buren", import_key="V1", translations=(Translated("title", "en", "Neighbours"),))
    make("Burenhulp", import_key="V1")
    assert titles(("q", "neighbours"), language="en") == {"Burenhulp"}


def test_the_catalogue_is_made_anew_when_something_is_published_and_not_before() -> None:
    make("Eerste")
    held = catalogue()
    assert catalogue() is held
    make("Tweede")
    assert catalogue().size == 2


def test_what_still_runs_runs_this_year_too(at: Callable[[str], None]) -> None:
    at("2026-11-21")
    make("Loopt nog", year_from=2022, still_running=True)
    make("Begint pas", year_from=2027, still_running=True)
    make("Onbekend", year_from=2022)
    assert titles(("jaar", "2026")) == {"Loopt nog"}
    assert titles(("jaar", "2022")) == {"Loopt nog", "Onbekend"}
    assert titles(("jaar", "2027")) == {"Begint pas"}


def test_the_years_to_choose_from_end_next_year(at: Callable[[str], None]) -> None:
    at("2026-11-21")
    assert selection_from([("jaar", "2027,1990")])[1] == ()
    assert len(selection_from([("jaar", "2028,1989")])[1]) == 2
