"""The index finds words by stem and by beginning, and says where they stand."""

import pytest

from leidraad.library.rules.bits import Scores
from leidraad.library.rules.word_index import Unit, WordIndex

TEXTS = (
    ("Taalmaatjes in de wijk", "Vrijwilligers oefenen Nederlands", "begonnen in 2019"),
    ("Wonen met jongeren", "een taalmaatje voor wie dat wil", "huisvesting"),
    ("Samen koken", "kennismaken", "een taalmaatje helpt"),
)
INDEX = WordIndex(TEXTS, "nl")


def test_each_tier_says_which_examples_use_a_word() -> None:
    assert INDEX.places(INDEX.family("taalmaatje")) == (0b001, 0b010, 0b100)


def test_a_family_holds_the_same_stem_and_what_begins_alike() -> None:
    assert set(INDEX.family("taalmaatje")) == {"taalmaatje", "taalmaatjes"}
    assert INDEX.family("huisv") == ("huisvesting",)


def test_a_plural_finds_the_singular_that_is_its_stem() -> None:
    """*Fietsen* becomes *fiets*, and *fiets* itself becomes *fiet*."""
    index = WordIndex([("De fiets", "", "")], "nl")
    assert index.family("fietsen") == ("fiets",)


def test_two_letters_are_not_yet_a_beginning() -> None:
    assert INDEX.family("hu") == ()


def test_a_word_that_only_looks_alike_is_not_family() -> None:
    assert INDEX.places(INDEX.family("maatje")) == (0, 0, 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("huisvestig", "huisvesting"), ("jongern", "jongeren"), ("kenismaken", "kennismaken")],
)
def test_a_typing_error_leads_to_the_nearest_word(typed: str, meant: str) -> None:
    assert INDEX.nearest_word(typed) == meant


@pytest.mark.parametrize("typed", ["zwemmen", "het", "qqqqqqqq", ""])
def test_nothing_is_suggested_for_what_looks_like_nothing(typed: str) -> None:
    assert INDEX.nearest_word(typed) is None


def test_an_index_without_texts_answers_too() -> None:
    empty = WordIndex((), "nl")
    assert empty.places(empty.family("taal")) == (0, 0, 0)
    assert empty.nearest_word("taalmaatje") is None


def unit(*tiers: int, akin: int = 0) -> Unit:
    return Unit("woord", frozenset(), tiers, akin)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    weights = [unit((1 << size) - 1, 0, 0).weight(1_000) for size in (1, 10, 100, 1_000)]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 8
    assert weights[-1] == 1


def test_the_title_counts_more_than_the_summary_and_that_more_than_the_rest() -> None:
    scores = Scores()
    unit(0b001, 0b010, 0b100, akin=0b1000).score(scores, 4)
    points = [scores.of(number) for number in range(4)]
    assert points[0] > points[1] > points[2] >= points[3] > 0


def test_what_is_only_akin_is_an_answer_too() -> None:
    assert unit(0, 0, 0, akin=0b11).bits == 0b11
