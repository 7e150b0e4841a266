"""Words are cut the same way whatever the spelling, and little words say nothing."""

import pytest

from leidraad.library.rules.words import stem, telling_words, words


def test_words_lose_case_accents_and_signs() -> None:
    assert words("Eén-op-één: begeleiding, café!") == ["een", "op", "een", "begeleiding", "cafe"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("taalmaatje", "taalmaatjes"),
        ("begeleiden", "begeleiding"),
        ("gezin", "gezinnen"),
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("taal", "talen"),
        ("bedrijf", "bedrijven"),
    ],
)
def test_forms_of_a_dutch_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one, "nl") == stem(other, "nl")


def test_begeleiding_and_beleid_are_not_the_same_word() -> None:
    assert stem("begeleiding", "nl") != stem("beleid", "nl")


def test_each_language_has_its_own_stem() -> None:
    assert stem("housing", "en") == stem("houses", "en") == "hous"
    assert stem("ንግደት", "ti") == "ንግደት"


def test_little_words_fall_away() -> None:
    assert telling_words("hoe kan ik een buddy vinden voor de jongeren", "nl") == [
        *("buddy", "vinden", "jongeren"),
    ]


def test_when_there_are_only_little_words_those_were_meant() -> None:
    assert telling_words("Over Ons", "nl") == ["over", "ons"]


def test_signs_alone_are_no_words() -> None:
    assert telling_words("?! — …", "nl") == []
