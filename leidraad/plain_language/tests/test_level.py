"""Syllables are counted well enough, and easy text is estimated easier than hard text."""

import pytest

from leidraad.plain_language.api import reading_level
from leidraad.plain_language.rules.level import flesch_douma
from leidraad.plain_language.rules.parts import Parts
from leidraad.plain_language.rules.syllables import syllables

# Counted by ear, one word at a time: words of this field and words that are hard to count.
COUNTED = {
    **dict.fromkeys(
        ["huis", "school", "werk", "zorg", "nieuw", "straat", "bij", "hulp", "vrouw"], 1
    ),
    **dict.fromkeys(["team", "coach"], 1),
    **dict.fromkeys(["gezin", "taalles", "buren", "vluchten", "asiel", "plannen", "meedoen"], 2),
    **dict.fromkeys(["bureau", "zaaien", "beleid", "tolken"], 2),
    **dict.fromkeys(["kwaliteit", "begeleid", "gemeente", "opleiding", "bijeenkomst"], 3),
    **dict.fromkeys(["regio", "sociaal", "theater", "museum", "cliënten", "ideeën", "radio’s"], 3),
    **dict.fromkeys(
        ["adequaat", "beambte", "bewoner", "yoghurtje", "groeiende", "ideaal", "arbeidsmarkt"], 3
    ),
    **dict.fromkeys(["geëindigd"], 3),
    **dict.fromkeys(["financieel", "begeleiden", "vluchtelingen", "inburgering", "situaties"], 4),
    **dict.fromkeys(["samenwerking", "officieel", "uitkeringen", "beïnvloeden"], 4),
    **dict.fromkeys(["statushouders"], 4),
    **dict.fromkeys(["organisatie", "participatie", "individueel", "evaluatie"], 5),
    **dict.fromkeys(["mogelijkheden", "coördinator", "maatschappelijke"], 5),
    **dict.fromkeys(["verantwoordelijkheid", "inburgeringstraject", "reorganiseren"], 6),
}

EASY = (
    "Wij gaan elke week bij het gezin langs. We drinken thee en we praten. Wat gaat er goed? "
    "Wat wil je leren? We maken samen een plan. Na een maand kijken we weer. Dan zien we wat er "
    "is gelukt."
)
HARD = (
    "Teneinde de integrale dienstverlening aan inburgeringsplichtigen organisatorisch te "
    "verankeren, is gekozen voor multidisciplinaire casuïstiekbesprekingen, waarin de betrokken "
    "ketenorganisaties gezamenlijk verantwoordelijkheid dragen voor de continuïteit van de "
    "maatschappelijke begeleiding en de arbeidsmarkttoeleiding van individuele deelnemers."
)


def test_syllables_are_counted_well() -> None:
    wrong = {word for word, count in COUNTED.items() if syllables(word) != count}
    assert wrong <= {"team", "coach", "museum", "geëindigd"}


def test_every_word_has_a_syllable() -> None:
    assert syllables("pst") == 1


def test_the_formula_is_that_of_douma() -> None:
    assert flesch_douma(100, 10, 150) == pytest.approx(206.84 - 115.5 - 9.3)


@pytest.mark.parametrize(("text", "names"), [(EASY, {"A2"}), (HARD, {"C1"})])
def test_easy_and_hard_are_told_apart(text: str, names: set[str]) -> None:
    level = reading_level(text)
    assert level is not None
    assert level.name in names


def test_short_words_in_one_endless_sentence_are_not_easy() -> None:
    level = reading_level(EASY.replace(".", ",").replace("?", ","))
    assert level is not None
    assert level.name == "C1"


def test_it_says_that_it_is_an_estimate() -> None:
    level = reading_level(EASY)
    assert str(level) == "Schatting: ongeveer A2, met gemiddeld 6 woorden in een zin."


@pytest.mark.parametrize("text", ["", " \n", "Te kort.", "123 456 " * 40, "!?" * 100])
def test_too_little_text_has_no_level(text: str) -> None:
    assert reading_level(text) is None


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Een zin. Nog een zin! En een vraag?", 3),
        ("Dhr. Jansen en mw. De Vries, o.a. uit Weert. Dan verder.", 2),
        ("Wij werken met o.a. Weert en Dalfsen. Dan verder.", 2),
        ("Eerste regel\nTweede regel\n\nDerde regel", 3),
        ("Het kost ca. 3.500 euro per jaar, d.w.z. veel. Klaar.", 2),
        ("Wacht... en door. Klaar", 2),
        ("Hij zei: “Kom maar.” Toen kwam zij.", 2),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences_end_where_they_end(text: str, sentences: int) -> None:
    assert len(Parts(text).sentences) == sentences


def test_words_and_sentences_know_their_place() -> None:
    text = "  Eén 👩‍🏫 zin.\n Nog één?  "
    parts = Parts(text)
    assert [text[word.start : word.end] for word in parts.words] == ["Eén", "zin", "Nog", "één"]
    assert [text[one.start : one.end] for one in parts.sentences] == ["Eén 👩‍🏫 zin.", "Nog één?"]
