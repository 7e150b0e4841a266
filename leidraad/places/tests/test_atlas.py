"""What the atlas answers: finding, following mergers, order, provinces."""

import pytest

from leidraad.places.tests.factories import make_atlas, make_place

OLD = make_place("GM0001", "Oudzicht", inhabitants=None, successor="GM0002")
MIDDLE = make_place(
    "GM0002", "Midzicht", inhabitants=None, successor="GM0003", predecessors=("GM0001",)
)
NOW = make_place("GM0003", "Súdzicht", predecessors=("GM0002",))
HEDGE = make_place("GM0004", "'s-Hertogenzicht", province="Utrecht")
NORTH = make_place("GM0005", "Noordzicht")
GRAVE = make_place("GM0006", "Gravenzicht")
ATLAS = make_atlas(
    NOW, OLD, NORTH, MIDDLE, HEDGE, GRAVE, aliases={"Den Zicht": "GM0004", "Nergens": "GM9999"}
)


def test_current_stands_in_dutch_order_with_the_article_left_out() -> None:
    assert [place.name for place in ATLAS.current] == [
        "Gravenzicht",
        "'s-Hertogenzicht",
        "Noordzicht",
        "Súdzicht",
    ]


def test_ended_ones_are_kept_apart() -> None:
    assert ATLAS.ended == (MIDDLE, OLD)


@pytest.mark.parametrize(
    "text",
    [
        "GM0004",
        " gm0004 ",
        "s-hertogenzicht",
        "'s-Hertogenzicht",
        "’S HERTOGENZICHT",
        "shertogenzicht",
        "den zicht",
        "Den-Zicht",
    ],
)
def test_find_forgives_case_accents_signs_and_knows_aliases(text: str) -> None:
    assert ATLAS.find(text) is HEDGE


@pytest.mark.parametrize("text", ["", "   ", "'", "zicht", "GM00", "GM9999", "nergens", "ትግራይ"])
def test_find_gives_nothing_for_what_is_not_a_whole_name(text: str) -> None:
    assert ATLAS.find(text) is None


def test_find_also_knows_ended_ones() -> None:
    assert ATLAS.find("oudzicht") is OLD


def test_a_current_name_wins_from_an_ended_one_and_from_an_alias() -> None:
    ended = make_place("GM0007", "Altena", successor="GM0008")
    current = make_place("GM0008", "Álténa", predecessors=("GM0007",))
    other = make_place("GM0009", "Elders")
    for order in ((ended, current, other), (current, ended, other)):
        assert make_atlas(*order, aliases={"altena": "GM0009"}).find("Altena") is current


def test_today_follows_the_successors_to_the_end() -> None:
    assert ATLAS.today("GM0001") is NOW
    assert ATLAS.today("GM0002") is NOW
    assert ATLAS.today("GM0003") is NOW


def test_today_refuses_a_code_that_is_not_ours() -> None:
    with pytest.raises(KeyError):
        ATLAS.today("GM9999")


def test_heirs_are_all_that_went_in_also_in_steps() -> None:
    assert ATLAS.heirs("GM0003") == ("GM0002", "GM0001")
    assert ATLAS.heirs("GM0005") == ()
    assert ATLAS.heirs("GM9999") == ()


def test_alike_of_an_ended_one_is_alike_of_its_successor() -> None:
    assert ATLAS.alike("GM0001") == (GRAVE, NORTH)
    assert ATLAS.alike("GM0003") == (GRAVE, NORTH)


def test_provinces_are_those_of_now_in_order() -> None:
    gone = make_place("GM0010", province="Drenthe", successor="GM0003")
    provinces = make_atlas(NOW, HEDGE, gone).provinces
    assert [(province.name, province.slug) for province in provinces] == [
        ("Utrecht", "utrecht"),
        ("Zeeland", "zeeland"),
    ]


def test_an_empty_atlas_answers_without_breaking() -> None:
    empty = make_atlas()
    assert empty.current == ()
    assert empty.find("Utrecht") is None
    assert empty.suggest("Utrecht") == ()
