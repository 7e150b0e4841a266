"""A contact as an address book reads it, whatever stands in it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.rules.vcard import LONGEST_LINE, AddressCard, vcard

CARD = AddressCard(
    organisation="Gemeente Voorbeeldstad",
    role="regisseur",
    mailbox="regie@voorbeeld.example",
    phone="010-1234567",
    note="Samen koken",
    address="https://voorbeeld.example/v/ABC",
)


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_it_tells_who_and_how_to_reach_them() -> None:
    assert unfolded(vcard(CARD)) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:regisseur\\, Gemeente Voorbeeldstad",
        "N:regisseur;;;;",
        "ORG:Gemeente Voorbeeldstad",
        "TITLE:regisseur",
        "X-ABSHOWAS:COMPANY",
        "EMAIL;TYPE=INTERNET,WORK:regie@voorbeeld.example",
        "TEL;TYPE=WORK,VOICE:010-1234567",
        "URL:https://voorbeeld.example/v/ABC",
        "NOTE:Samen koken",
        "END:VCARD",
        "",
    ]


def test_what_is_not_known_is_left_out() -> None:
    told = vcard(replace(CARD, mailbox="", phone="", note=""))
    for name in ("EMAIL", "TEL", "NOTE"):
        assert name not in told


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Werk, inkomen; zorg", "Werk\\, inkomen\\; zorg"),
        ("a\\b", "a\\\\b"),
        ("een\r\ntwee", "een\\ntwee"),
        ("een\u2028twee", "een\\ntwee"),
        ("plat\x00\x1btekst", "plattekst"),
    ],
)
def test_signs_with_a_meaning_are_escaped(typed: str, written: str) -> None:
    assert f"ORG:{written}" in unfolded(vcard(replace(CARD, organisation=typed)))


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_adds_a_line_or_breaks_one(organisation: str, note: str) -> None:
    told = vcard(replace(CARD, organisation=organisation, note=f"x{note}"))
    names = [line.partition(":")[0].partition(";")[0] for line in unfolded(told) if line]
    assert names == [
        *("BEGIN", "VERSION", "FN", "N", "ORG", "TITLE", "X-ABSHOWAS"),
        *("EMAIL", "TEL", "URL", "NOTE", "END"),
    ]
    assert all(len(line.encode()) <= LONGEST_LINE for line in told.split("\r\n"))
