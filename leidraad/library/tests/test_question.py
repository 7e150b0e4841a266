"""A question becomes words, phrases and synonyms; a typing error becomes a suggestion."""

from leidraad.library.rules.question import corrected, thesaurus, units
from leidraad.library.rules.word_index import WordIndex

BOOK = thesaurus(
    [
        frozenset({"taalmaatje", "buddy"}),
        frozenset({"brede intake", "startgesprek"}),
        frozenset({"isk", "internationale schakelklas"}),
    ],
    "nl",
)
INDEX = WordIndex(
    [
        ("Een buddy voor ieder", "", ""),
        ("De brede intake", "", ""),
        ("Een brede weg", "", "intake van later"),
        ("Startgesprek", "", ""),
        ("Internationale schakelklas", "", ""),
        ("Iets anders", "internationale zaken", ""),
    ],
    "nl",
)


def answers(query: str) -> list[int]:
    return [unit.bits for unit in units(query, [INDEX], [BOOK])]


def test_a_synonym_finds_what_the_word_itself_does_not() -> None:
    assert answers("taalmaatje") == [0b000001]
    assert answers("taalmaatjes") == [0b000001]


def test_a_word_counts_more_than_its_synonym() -> None:
    (unit,) = units("startgesprek", [INDEX], [BOOK])
    assert unit.tiers[0] == 0b001000
    assert unit.akin == 0b000110


def test_a_known_phrase_is_one_unit_and_needs_all_its_words() -> None:
    (unit,) = units("brede intake", [INDEX], [BOOK])
    assert unit.text == "brede intake"
    assert unit.bits == 0b001110


def test_a_synonym_of_two_words_asks_for_both() -> None:
    assert answers("isk") == [0b010000]


def test_unknown_neighbours_stay_single_words() -> None:
    assert [unit.text for unit in units("brede weg", [INDEX], [BOOK])] == ["brede", "weg"]


def test_a_long_question_stays_a_small_number_of_units() -> None:
    assert len(units(" ".join(f"woord{n}" for n in range(500)), [INDEX], [BOOK])) == 12


def test_the_words_to_mark_are_those_that_were_written() -> None:
    (unit,) = units("taalmaatje", [INDEX], [BOOK])
    assert unit.written == {"buddy"}


def test_answers_come_from_all_the_languages_of_the_reader() -> None:
    english = WordIndex([("A language buddy", "", ""), ("Housing", "", "")], "en")
    dutch = WordIndex([("", "", ""), ("Buddy huis", "", "")], "nl")
    book = thesaurus([], "en")
    (unit,) = units("buddies", [english, dutch], [book, BOOK])
    assert unit.bits == 0b01
    (unit,) = units("buddy", [english, dutch], [book, BOOK])
    assert unit.bits == 0b11


def suggestion(query: str) -> str | None:
    return corrected(query, [INDEX], units(query, [INDEX], [BOOK]))


def test_an_unknown_word_is_replaced_by_the_nearest_and_the_rest_stays() -> None:
    assert suggestion("de brde intake") == "de brede intake"


def test_a_question_without_errors_needs_no_suggestion() -> None:
    assert suggestion("brede intake") is None
    assert suggestion("zzzzzz") is None


def test_a_suggestion_is_never_the_question_itself() -> None:
    """Both words of this phrase are known; only no example has them together."""
    book = thesaurus([frozenset({"iets internationale", "nergens"})], "nl")
    index = WordIndex([("Iets", "", ""), ("Internationale", "", "")], "nl")
    query = "iets internationale"
    assert corrected(query, [index], units(query, [index], [book])) is None
