"""The atlas from the tables: two queries, once; and facts of our own edition."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from leidraad.places.actions import load_places
from leidraad.places.queries import atlas, forget_atlas
from leidraad.places.rules import SizeClass

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded() -> None:
    load_places()


def test_the_atlas_costs_two_queries_and_then_none(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(2):
        first = atlas()
    with django_assert_num_queries(0):
        assert atlas() is first
        assert first.find("Weert")
        assert first.suggest("Wert")
        assert first.alike("GM0988")
        assert first.provinces
        assert first.heirs("GM1991")


def test_forgetting_reads_anew(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    atlas()
    forget_atlas()
    with django_assert_num_queries(2):
        atlas()


def test_there_are_342_municipalities_in_twelve_provinces() -> None:
    known = atlas()
    assert (len(known.current), len(known.ended), len(known.provinces)) == (342, 63, 12)
    assert known.provinces[2].slug == "fryslan"


def test_a_place_carries_its_facts() -> None:
    almere = atlas().places["GM0034"]
    assert (almere.name, almere.province_slug, almere.inhabitants) == (
        "Almere",
        "flevoland",
        232_650,
    )
    assert almere.size is SizeClass.UP_TO_250
    assert (almere.column, almere.row) == (11, 8)
    assert almere.neighbours == {"GM0050", "GM0376", "GM0995", "GM1942"}
    assert not almere.ended


def test_every_size_class_is_lived_in() -> None:
    assert {place.size for place in atlas().current} == set(SizeClass)


def test_neighbours_are_mutual_and_current() -> None:
    known = atlas()
    current = {place.code: place for place in known.current}
    for place in known.current:
        assert all(place.code in current[other].neighbours for other in place.neighbours)
    assert all(not place.neighbours for place in known.ended)


def test_tiles_are_one_each_within_the_grid() -> None:
    tiles = {(place.column, place.row) for place in atlas().current}
    assert len(tiles) == 342
    assert all(0 <= (column or 0) < 23 and 0 <= (row or 0) < 26 for column, row in tiles)


@pytest.mark.parametrize(
    ("old", "new", "until"),
    [
        ("Leerdam", "Vijfheerenlanden", date(2019, 1, 1)),
        ("Winsum", "Het Hogeland", date(2019, 1, 1)),
        ("Littenseradiel", "Súdwest-Fryslân", date(2018, 1, 1)),
        ("Haaren", "Oisterwijk", date(2021, 1, 1)),
        ("Uden", "Maashorst", date(2022, 1, 1)),
        ("Weesp", "Amsterdam", date(2022, 3, 24)),
        ("Brielle", "Voorne aan Zee", date(2023, 1, 1)),
    ],
)
def test_mergers_lead_to_the_municipality_of_now(old: str, new: str, until: date) -> None:
    known = atlas()
    before = known.find(old)
    assert before is not None
    assert before.valid_until == until
    after = known.today(before.code)
    assert after.name == new
    assert before.code in known.heirs(after.code)


def test_a_municipality_made_by_a_merger_began_when_its_predecessors_ended() -> None:
    known = atlas()
    for place in known.current:
        if place.valid_from:
            ends = {known.places[code].valid_until for code in place.predecessors}
            assert ends == {place.valid_from}, place.name


def test_the_count_of_municipalities_adds_up_since_2017() -> None:
    """388 on 1 January 2017 (CBS), minus those that ended, plus those that began."""
    known = atlas()
    began = sum(place.valid_from is not None for place in known.current)
    assert 388 - len(known.ended) + began == 342
