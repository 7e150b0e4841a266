"""Names typed by people: the right municipality comes up, and nothing comes from nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.places.actions import load_places
from leidraad.places.names import likeness, name_key, sort_key
from leidraad.places.queries import atlas
from leidraad.places.tests.factories import make_atlas, make_place

TYPED = {
    "Leewarden": "Leeuwarden",
    "leuwarden": "Leeuwarden",
    "sudwest": "Súdwest-Fryslân",
    "Sùdwest Fryslan": "Súdwest-Fryslân",
    "noardeast fryslan": "Noardeast-Fryslân",
    "fryske": "De Fryske Marren",
    "de friese meren": "De Fryske Marren",
    "dantumadeel": "Dantumadiel",
    "Tietjerksteradeel": "Tytsjerksteradiel",
    "Hendrik Ido": "Hendrik-Ido-Ambacht",
    "hendrik ido ambagt": "Hendrik-Ido-Ambacht",
    "den bosch": "'s-Hertogenbosch",
    "bosch": "'s-Hertogenbosch",
    "hertogenbos": "'s-Hertogenbosch",
    "S'HERTOGENBOSCH": "'s-Hertogenbosch",
    "the hague": "Den Haag",
    "gravenhage": "Den Haag",
    "denhaag": "Den Haag",
    "utregt": "Utrecht",
    "Amsterdma": "Amsterdam",
    "Arnem": "Arnhem",
    "enschde": "Enschede",
    "nijmege": "Nijmegen",
    "zwole": "Zwolle",
    "harlem": "Haarlem",
    "Ijselstein": "IJsselstein",
    "ysselstein": "IJsselstein",
    "ĳsselstein": "IJsselstein",
    "Groningn": "Groningen",
    "middelburgh": "Middelburg",
    "Apeldorn": "Apeldoorn",
    "Lelystadt": "Lelystad",
    "roosendal": "Roosendaal",
    "alphen ad rijn": "Alphen aan den Rijn",
    "capelle a/d ijssel": "Capelle aan den IJssel",
    "Nuenen": "Nuenen, Gerwen en Nederwetten",
    "vijfherenlanden": "Vijfheerenlanden",
    "leerdm": "Leerdam",
    "bergen nh": "Bergen (NH)",
    "GRONINGEN": "Groningen",
}


@pytest.mark.django_db
def test_what_people_type_brings_up_the_right_municipality_first() -> None:
    load_places()
    first = {typed: next(iter(atlas().suggest(typed)), None) for typed in TYPED}
    assert {typed: place and place.name for typed, place in first.items()} == TYPED


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["", " ", "-'-", "xyz", "sneek", "ትግራይ", "الهولندية", "x" * 5000])
def test_nothing_comes_from_what_is_no_municipality(typed: str) -> None:
    load_places()
    assert atlas().suggest(typed) == ()


@pytest.mark.django_db
def test_every_name_suggests_and_finds_itself() -> None:
    load_places()
    known = atlas()
    for place in (*known.current, *known.ended):
        assert known.suggest(place.name)[0] == place
        assert known.find(place.name) == place
        assert known.find(place.slug) == place


def test_beginnings_come_first_whole_words_before_parts_current_before_ended() -> None:
    known = make_atlas(
        make_place("GM0001", "Berg en Dal"),
        make_place("GM0002", "Bergen op Zicht"),
        make_place("GM0003", "Bergen aan Zicht", successor="GM0002"),
        make_place("GM0004", "Groot Bergen"),
    )
    assert [place.code for place in known.suggest("bergen")] == [
        "GM0002",
        "GM0003",
        "GM0001",
        "GM0004",
    ]


def test_suggestions_stop_at_the_limit_and_name_a_place_once() -> None:
    places = [make_place(f"GM000{n}", f"Zicht {n}") for n in range(8)]
    known = make_atlas(*places, aliases={"Zichtstad": "GM0000", "Zichtdorp": "GM0000"})
    assert len(known.suggest("zicht")) == 5
    assert len(known.suggest("zicht", limit=3)) == 3
    assert len(known.suggest("zicht", limit=20)) == 8


def test_lookalikes_only_come_when_nothing_holds_what_was_typed() -> None:
    known = make_atlas(make_place("GM0001", "Leiden"), make_place("GM0002", "Leinen"))
    assert [place.name for place in known.suggest("leiden")] == ["Leiden"]
    assert [place.name for place in known.suggest("leilen")] == ["Leiden", "Leinen"]


def test_two_letters_are_too_few_to_guess_from() -> None:
    assert make_atlas(make_place("GM0001", "Urk")).suggest("ok") == ()


@given(st.text(max_size=60))
def test_no_text_breaks_the_search(text: str) -> None:
    known = make_atlas(make_place("GM0001", "Oostzicht"), aliases={"Zicht": "GM0001"})
    assert len(known.suggest(text)) <= 1
    assert known.find(text) in (None, known.places["GM0001"])


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(st.text("abcde", min_size=1, max_size=12), st.text("abcde", min_size=1, max_size=12))
def test_only_the_same_name_is_wholly_like(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert (likeness(one, other) == 1) == (one == other)


def test_the_article_of_s_hertogenbosch_does_not_sort() -> None:
    names = ["Soest", "’s-Hertogenbosch", "Heusden", "'t Zand", "Zeist", "Hengelo"]
    assert sorted(names, key=sort_key) == [
        "Hengelo",
        "’s-Hertogenbosch",
        "Heusden",
        "Soest",
        "'t Zand",
        "Zeist",
    ]
