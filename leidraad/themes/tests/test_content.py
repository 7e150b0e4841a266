"""The content that comes with the product: codes, completeness, mapping, honesty."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.themes import api

Items = Callable[[], Sequence[api.Item]]
CODES: dict[Items, str] = {
    api.domains: ("huisvesting inburgering werk-en-inkomen sociaal-netwerk onderwijs zorg"),
    api.factors: (
        "regie een-plan doorgaande-lijn samenwerking informatie-delen stem taal-en-cultuur"
        " goede-start loslaten volgen-en-leren"
    ),
    api.levels: "los op-weg geregeld lerend",
    api.letters: (
        "in-beeld nauwe-samenwerking taal-en-onderwijs eigen-aanvulling goede-start regie"
        " ambassadeurs adequate-ondersteuning laagdrempelig"
    ),
    api.phases: "voor-aankomst eerste-weken eerste-half-jaar later",
    api.groups: (
        "alle-statushouders alleenstaanden gezinnen nareizigers vrouwen kinderen jongeren"
        " jongvolwassenen ouderen moeilijk-lerend hoger-opgeleid taalgroep professionals"
        " vrijwilligers"
    ),
    api.evidence_levels: "beschreven elders-geprobeerd geevalueerd",
}
ITEMS: list[api.Item] = [item for items in CODES for item in items()]
SCRIPT = {"nl": "LATIN", "en": "LATIN", "ar": "ARABIC", "ti": "ETHIOPIC"}
MAPPING = {
    "I": {"LIJN", "LEER"},
    "N": {"SAM", "INFO"},
    "T": {"TAAL"},
    "E": {"LEER"},
    "G": {"START"},
    "R": {"REG", "PLAN"},
    "L": {"TAAL", "START"},
}


@pytest.mark.parametrize("items", CODES, ids=lambda items: items.__name__)
def test_codes_stand_in_their_fixed_order(items: Items) -> None:
    assert [item.code for item in items()] == CODES[items].split()


@pytest.mark.parametrize("language", api.LANGUAGES)
@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item.FILE}-{item.code}")
def test_every_text_is_there_in_every_language_and_in_its_script(
    item: api.Item, language: str
) -> None:
    for field in item.TEXTS:
        found = api.text(item, field, language)
        assert found.language == language
        assert found.state == ("source" if language == "nl" else "unreviewed")
        letters = [c for c in re.sub(r"\([^)]*\)", "", found.value) if c.isalpha()]
        own = sum(unicodedata.name(c).startswith(SCRIPT[language]) for c in letters)
        assert own > len(letters) / 2, f"{item.code}.{field}: {found.value}"


@pytest.mark.parametrize("language", api.LANGUAGES)
@pytest.mark.parametrize("items", CODES, ids=lambda items: items.__name__)
def test_names_differ_within_one_list(items: Items, language: str) -> None:
    names = [item.name_in(language) for item in items()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_a_translation_is_not_the_dutch_text_left_standing(language: str) -> None:
    for item in ITEMS:
        longest = max(item.TEXTS, key=lambda field: len(getattr(item, field)))
        assert api.text(item, longest, language).value != getattr(item, longest), item.code


def test_together_says_enough_and_not_too_much() -> None:
    for domain in api.domains():
        assert 80 <= len(domain.together.split()) <= 120, domain.code


def test_dutch_sentences_stay_short() -> None:
    for item in ITEMS:
        for field in set(item.TEXTS) - {"name", "short"}:
            for sentence in re.split(r"[.?!:;]\s+", getattr(item, field)):
                assert len(sentence.split()) <= 25, f"{item.code}.{field}: {sentence}"


def test_letters_spell_the_word_in_order() -> None:
    assert "".join(letter.letter for letter in api.letters()) == "INTEGRAAL"
    assert [letter.position for letter in api.letters()] == list(range(1, 10))


def test_every_letter_has_the_factors_of_the_mapping() -> None:
    expected = {letter.code: MAPPING.get(letter.letter) for letter in api.letters()}
    expected |= {"ambassadeurs": {"STEM", "TAAL"}, "adequate-ondersteuning": {"LOS"}}
    found = {code: {factor.short for factor in api.factors_of_letter(code)} for code in expected}
    assert found == expected


def test_letters_point_at_the_domain_they_name() -> None:
    assert api.letter("taal-en-onderwijs").domains == ("onderwijs",)
    assert all(not item.domains for item in api.letters() if item.letter != "T")


def test_the_theme_names_carry_their_source_and_the_day_it_was_read() -> None:
    source = api.letter("regie").provenance
    assert source.addresses[0].startswith("https://www.toezichtsociaaldomein.nl/")
    assert source.seen_on == date(2026, 11, 21)
    assert source.valid_until is None


def test_levels_count_from_one_to_four_and_every_factor_has_each() -> None:
    assert [level.number for level in api.levels()] == [1, 2, 3, 4]
    for factor in api.factors():
        for language in api.LANGUAGES:
            assert len(set(factor.levels_in(language))) == 4


@given(st.text(max_size=6).filter(lambda language: language not in api.LANGUAGES))
def test_an_unknown_language_gets_dutch_that_says_it_is_dutch(language: str) -> None:
    domain = api.domain("zorg")
    assert api.text(domain, "question", language) == api.Text(domain.question, "nl", "source")
    assert domain.name_in(language) == "Zorg"
    assert api.synonyms(language) == ()


def test_an_unknown_field_is_refused_with_the_known_ones() -> None:
    with pytest.raises(KeyError, match="question"):
        api.text(api.domain("zorg"), "code", "nl")


@pytest.mark.parametrize(
    "pick",
    [api.domain, api.factor, api.level, api.letter, api.phase, api.group, api.evidence],
)
def test_an_unknown_code_is_refused_with_the_known_ones(pick: Callable[[str], api.Item]) -> None:
    with pytest.raises(api.UnknownCodeError, match=r"^De code 'niets' bestaat niet .* Kies uit: "):
        pick("niets")


def test_a_code_gives_its_own_item() -> None:
    assert api.factor("loslaten").short == "LOS"
    assert api.evidence("geevalueerd").name == "Geëvalueerd"
    assert api.group("jongeren").name_in("en") == "Young people (12–18)"


def test_items_can_be_held_in_sets_and_do_not_change() -> None:
    assert len({*ITEMS}) == len(ITEMS)
    with pytest.raises(AttributeError):
        api.domain("zorg").name = "Anders"  # type: ignore[misc]


def test_synonyms_hold_the_words_of_the_field_together() -> None:
    groups = api.synonyms("nl")
    assert len(groups) >= 30
    for pair in (
        {"statushouder", "vergunninghouder", "nieuwkomer", "asielstatushouder", "vluchteling"},
        {"klantmanager", "consulent", "regisseur", "casemanager", "klantregisseur"},
        {"azc", "opvang"},
        {"isk", "schakelklas"},
        {"sleutelpersoon", "sleutelfiguur", "ervaringsdeskundige"},
    ):
        assert any(pair <= group for group in groups), pair


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_synonyms_are_there_in_the_readers_language(language: str) -> None:
    assert len(api.synonyms(language)) >= 25
    assert all(len(group) > 1 for group in api.synonyms(language))
