"""Data about a person is seen, and what only looks like it is left alone. All data is made up."""

import pytest

from leidraad.plain_language.api import person_data
from leidraad.plain_language.rules.numbers import is_bsn, is_iban

FOUND = [
    ("Mail naar amina@voorbeeld.example voor meer.", "amina@voorbeeld.example", "e-mailadres"),
    ("Bel 06-12345678.", "06-12345678", "telefoonnummer"),
    ("Bel 06 12 34 56 78 even.", "06 12 34 56 78", "telefoonnummer"),
    ("Bel 0612345678", "0612345678", "telefoonnummer"),
    ("Bel +31 6 1234 5678.", "+31 6 1234 5678", "telefoonnummer"),
    ("Bel +31 (0)6 12345678.", "+31 (0)6 12345678", "telefoonnummer"),
    ("Bel 0031612345678.", "0031612345678", "telefoonnummer"),
    ("Bel (0495) 12 34 56.", "(0495) 12 34 56", "telefoonnummer"),
    ("Zijn BSN is 123456782.", "123456782", "burgerservicenummer"),
    ("BSN 1234.56.782", "1234.56.782", "burgerservicenummer"),
    ("BSN 123 456 782 staat hier", "123 456 782", "burgerservicenummer"),
    ("nummer 10000008", "10000008", "burgerservicenummer"),
    ("V-nummer: 1234567890", "V-nummer: 1234567890", "V-nummer"),
    ("Haar v-nr. 123.456.7890.", "v-nr. 123.456.7890", "V-nummer"),
    ("Rekening NL91 ABNA 0417 1643 00.", "NL91 ABNA 0417 1643 00", "rekeningnummer"),
    ("Rekening NL91ABNA0417164300", "NL91ABNA0417164300", "rekeningnummer"),
    ("Zij is geboren op 12 maart 1985.", "geboren op 12 maart 1985", "geboortedatum"),
    ("Geboortedatum: 12-03-2015", "Geboortedatum: 12-03-2015", "geboortedatum"),
    ("De datum 12-03-1985 klopt.", "12-03-1985", "geboortedatum"),
    ("Zij woont op 1234 AB.", "1234 AB", "adres"),
    ("Zij woont op Dorpsstraat 12b nu.", "Dorpsstraat 12b", "adres"),
    ("Mevrouw Van der Berg kwam.", "Mevrouw Van der Berg", "naam"),
    ("Wij zagen dhr. A. van den Berg daar.", "dhr. A. van den Berg", "naam"),
    ("Wij spraken meneer Haile gisteren.", "meneer Haile", "naam"),
    ("Wij zagen J. de Vries.", "J. de Vries", "naam"),
    ("Amina kwam in mei.", "Amina", "naam"),
    ("Wij hielpen Yonas Tesfay met lezen.", "Yonas Tesfay", "naam"),
    ("Met Fatima van den Berg ging het goed.", "Fatima van den Berg", "naam"),
]


@pytest.mark.parametrize(("text", "quote", "word"), FOUND)
def test_it_is_seen_once_with_friendly_advice(text: str, quote: str, word: str) -> None:
    (found,) = person_data(text)
    assert (found.kind, found.quote) == ("person", quote)
    assert word in found.advice
    assert text[found.start : found.end] == quote


LEFT_ALONE = [
    "Op 1 januari 2026 wonen hier 18.420 mensen.",
    "In 2018 2019 en 2020-2022 deden wij dit.",
    "Het kost € 123456782 of 123.456.782 euro.",
    "Nummer 123456789 voldoet niet.",
    "Op 20260131 begon het.",
    "Bel gratis 0800-1234567, 0800-123456 of 0900 123456.",
    "Zie GM0148 en 2021 NT2. In 2021 EU-breed.",
    "In Hendrik-Ido-Ambacht, Bergen op Zoom en Den Haag.",
    "De Heer des huizes. Meneer is weg. Een mevrouw vertelt.",
    "Plan B. Daarna gingen wij door met route Z. Veel mensen bleven.",
    "Plan B. Jongeren bleven. Wij hielpen gezin A. Daarna de rest.",
    "VluchtelingenWerk, COA en Stichting Samen helpen.",
    "Stichting Sara helpt.",
    "Wil je meer weten? Mark dit niet. Roos bloeit.",
    "Een plein 4 bij 4. Dit is stap 12.",
    "Kom naar ons@ of @ons.",
    "Op 12-03-2021 en 1.2.2019 was het feest.",
    "De B.V. Huizen en N.V. niet.",
    "NL91 ABNA 1417 1643 01 klopt niet.",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert person_data(text) == ()


def test_numbers_of_the_state_and_the_bank_are_a_strong_warning() -> None:
    text = "BSN 123456782, V-nummer 1234567890, NL91ABNA0417164300, amina@voorbeeld.example"
    assert [found.is_strong for found in person_data(text)] == [True, True, True, False]
    assert all("Pas op" in found.advice for found in person_data(text) if found.is_strong)


def test_everything_in_one_line_is_seen() -> None:
    text = "Amina Haile, 06 12345678, a.haile@voorbeeld.example, Dorpsstraat 1, 1234 AB"
    assert len(person_data(text)) == 5


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [("123456782", True), ("123456789", False), ("111222333", True), ("000000000", False)],
)
def test_the_eleven_test(digits: str, is_one: bool) -> None:
    assert is_bsn(digits) is is_one


def test_one_digit_in_eleven_passes_not_all() -> None:
    passing = sum(is_bsn(str(number)) for number in range(123_000_000, 123_001_100))
    assert passing == pytest.approx(100, abs=10)


@pytest.mark.parametrize(
    ("text", "is_one"), [("NL91 ABNA 0417 1643 00", True), ("NL92 ABNA 0417 1643 00", False)]
)
def test_the_test_of_a_bank_account(text: str, is_one: bool) -> None:
    assert is_iban(text) is is_one
