"""A translation adds nothing that its Dutch has not; what is honest passes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.rules.draft import TEXTS
from leidraad.library.rules.translating import faults_in, remarks, tidy
from leidraad.library.tests.hostile import PLANTED

DUTCH = (
    "In 2021 begon de gemeente met een vast gezicht voor elk gezin. Zij belt elke week.\n\n"
    "Dat kost 50 euro per keer, en het helpt."
)
HONEST = (
    "In 2021 the municipality began (e.g. by phone) with one face for each family: 50% calls.",
    "“It’s 9:00–17:00,” she said; see and/or R&D … about: US$ 50 – 3.5 hours!",
    "بدأت البلدية عام ٢٠٢١ بوجهٍ ثابتٍ لكلِّ أسرة. تتصل كل أسبوع، وهذا يساعد.\n\nالتكلفة ٥٠ يورو؟",
    "بدأت \u200e2021\u200f البلدية",
    "ኣብ 2021 እታ ምምሕዳር ከተማ ንነፍሲ ወከፍ ስድራቤት ሓደ ገጽ ጀሚራ። ኣብ ሰሙን ትድውል፣ ይሕግዝ።",
)


@pytest.mark.parametrize("planted", PLANTED, ids=range(len(PLANTED)))
@pytest.mark.parametrize("around", ["{}", "A good text. {}", "{}\n\nAnd more text."])
def test_what_is_planted_is_stopped(planted: str, around: str) -> None:
    if around == "A good text. {}" and planted in {"# Kop", "- punt", "1. punt"}:
        around = "A good text.\n{}"
    assert faults_in(DUTCH, around.format(planted), section="done")


def test_there_are_enough_of_them() -> None:
    assert len(set(PLANTED)) >= 50


@pytest.mark.parametrize("honest", HONEST)
def test_what_is_honest_passes(honest: str) -> None:
    assert faults_in(DUTCH, honest, section="done") == ()


@pytest.mark.parametrize(
    "same", ["<b>", "https://voorbeeld.example/a?b=c", "- punt", "{x}", "a@b.example", "%s"]
)
def test_what_the_dutch_has_the_translation_may_have(same: str) -> None:
    """Control: the comparison with the Dutch is what stops the others."""
    around = f"Tekst hier\n{same} en verder."
    assert faults_in(around, f"Text here\n{same} and on.", section="done") == ()
    assert faults_in("Tekst hier en verder, net zo lang.", f"Text\n{same} on.", section="done")


def test_no_more_often_than_in_the_dutch() -> None:
    assert faults_in("Een *ster*.", "A *star* and *another*.", section="done")


def test_an_address_that_is_changed_is_another() -> None:
    dutch = "Zie https://voorbeeld.example/plan."
    assert faults_in(dutch, "See https://voorbeeld.example/plan.", section="done") == ()
    assert faults_in(dutch, "See https://voorbeeld.example/plans.", section="done")


def test_a_title_stays_on_one_line_and_short() -> None:
    assert faults_in("Samen lezen", "Reading\ntogether", section="title")
    assert faults_in("Samen lezen" * 8, "x" * 136, section="title")


@pytest.mark.parametrize(
    ("text", "words"),
    [("Eén alinea.", "alinea"), (DUTCH, "dezelfde tekst"), ("Kort.", "korter")],
)
def test_what_is_odd_is_told_but_not_stopped(text: str, words: str) -> None:
    found = remarks(DUTCH, text, section="done")
    assert words in " ".join(map(str, found))
    assert not any(one.is_fault for one in found)


def test_of_a_book_and_of_many_faults_only_some_are_told() -> None:
    assert len(faults_in("Hier", "kwaad.example <b> " * 1_000, section="done")) == 1
    assert len(faults_in("Hier. " * 400, "x%s.example " * 100, section="done")) <= 5


def test_a_reason_names_what_to_take_away() -> None:
    (one,) = faults_in("Hier", "See kwaad.example", section="done")
    assert "kwaad.example" in str(one)


@given(st.text(max_size=200))
def test_tidy_is_done_at_once_and_the_dutch_itself_adds_nothing(text: str) -> None:
    tidied = tidy(text)
    assert tidy(tidied) == tidied
    added = [str(one) for one in faults_in(tidied, tidied, section="done")]
    assert [one for one in added if "boven of onder" not in one] == []


@given(
    st.text(max_size=80), st.sampled_from("<>{}[]|`\\^~*_\u202e\u200b\x07"), st.text(max_size=80)
)
def test_one_more_sign_is_always_one_too_many(before: str, sign: str, after: str) -> None:
    dutch = "".join(one for one in before + after if one != sign) + " genoeg" * 40
    plain = unicodedata.normalize("NFKC", dutch)
    added = f"{before}{sign}{after}{sign * (plain.count(sign) + 1)}"
    assert faults_in(dutch, added, section="done")


@given(st.sampled_from(TEXTS), st.sampled_from(["en", "ar"]))
def test_every_section_has_the_same_rule(section: str, language: str) -> None:
    assert faults_in("Hier", f"<b>{language}</b>", section=section)
