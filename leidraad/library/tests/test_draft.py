"""Each thing that can be wrong with a draft is said, with its field and in Dutch."""

from typing import Any

import pytest

from leidraad.library.rules.draft import (
    ContactCard,
    Known,
    Source,
    Translated,
    digest,
    faults,
    is_web_address,
)
from leidraad.library.tests.factories import draft

KNOWN = Known(
    domains=("huisvesting", "inburgering", "zorg"),
    factors=("regie", "stem", "taal-en-cultuur", "loslaten"),
    phases=("eerste-weken", "later"),
    groups=("gezinnen", "vrouwen"),
    is_municipality=lambda code: code == "GM0148",
    this_year=2026,
)
FAULTS: list[tuple[dict[str, Any], str, str]] = [
    ({"title": ""}, "title", "mag niet leeg zijn"),
    ({"title": "w" * 91}, "title", "heeft 91 tekens; 90 is het meest"),
    ({"summary": ""}, "summary", "mag niet leeg zijn"),
    ({"summary": "woord " * 61}, "summary", "heeft 61 woorden; 60 is het meest"),
    ({"summary": "w" * 6_001}, "summary", "is langer dan 6000 tekens"),
    ({"done": "w" * 6_001}, "done", "is langer dan 6000 tekens"),
    ({"why": "w" * 6_001}, "why", "is langer dan 6000 tekens"),
    ({"less_well": "w" * 6_001}, "less_well", "is langer dan 6000 tekens"),
    ({"conditions": "w" * 6_001}, "conditions", "is langer dan 6000 tekens"),
    ({"costs": "w" * 6_001}, "costs", "is langer dan 6000 tekens"),
    ({"area": "w" * 121}, "area", "is langer dan 120 tekens"),
    ({"group_note": "w" * 201}, "group_note", "is langer dan 200 tekens"),
    ({"year_note": "w" * 121}, "year_note", "is langer dan 120 tekens"),
    ({"language": "nederlands"}, "language", "is geen taalcode"),
    ({"domains": ("sport",)}, "domains", "kent ‘sport’ niet; kies uit huisvesting, inburgering"),
    ({"domains": ()}, "domains", "telt 0; het moeten er 1 tot 6 zijn"),
    ({"domains": ("zorg", "zorg")}, "domains", "noemt iets twee keer"),
    ({"factors": ()}, "factors", "telt 0; het moeten er 1 tot 3 zijn"),
    ({"factors": KNOWN.factors}, "factors", "telt 4; het moeten er 1 tot 3 zijn"),
    ({"phases": ("ooit",)}, "phases", "kent ‘ooit’ niet"),
    ({"groups": ("honden",)}, "groups", "kent ‘honden’ niet"),
    ({"evidence": "zeker"}, "evidence", "kies uit beschreven, elders-geprobeerd, geevalueerd"),
    ({"municipalities": ("GM9999",)}, "municipalities", "kent ‘GM9999’ niet als gemeente"),
    ({"municipalities": ("GM0148",) * 2}, "municipalities", "noemt een gemeente twee keer"),
    ({"municipalities": ()}, "municipalities", "noem een gemeente, een gebied, of kies landelijk"),
    ({"is_national": True}, "is_national", "is ja, maar er staan ook gemeenten bij"),
    ({"year_from": 1989}, "year_from", "is 1989; dat kan niet kloppen"),
    ({"year_until": 2037}, "year_until", "is 2037; dat kan niet kloppen"),
    ({"year_from": 2020, "year_until": 2019}, "year_until", "ligt vóór het beginjaar"),
    ({"sources": ()}, "sources", "noem ten minste één bron"),
    ({"sources": (Source("een krant"),)}, "sources", "‘een krant’ is geen webadres"),
    ({"translations": (Translated("slot", "en", "x"),)}, "translations", "onderdeel ‘slot’ niet"),
    ({"translations": (Translated("title", "fr", "x"),)}, "translations", "de taal ‘fr’ niet"),
    ({"translations": (Translated("title", "en", "x"),) * 2}, "translations", "twee keer"),
    ({"translations": (Translated("done", "en", "w" * 6_001),)}, "translations", "is langer dan"),
    ({"contacts": (ContactCard("w" * 121, "rol"),)}, "contacts", "is langer dan 120 tekens"),
    ({"contacts": (ContactCard("A", "rol", phone="1" * 31),)}, "contacts", "langer dan 30 tekens"),
    ({"contacts": (ContactCard("A", "rol", "niemand"),)}, "contacts", "is geen postbus"),
]


@pytest.mark.parametrize(("change", "field", "reason"), FAULTS)
def test_each_fault_is_told_once(change: dict[str, Any], field: str, reason: str) -> None:
    found = faults(draft(**change), KNOWN)
    assert [(fault.field, reason in fault.reason) for fault in found] == [(field, True)]


def test_a_good_draft_has_no_faults() -> None:
    assert faults(draft(), KNOWN) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"title": "w" * 90},
        {"summary": "woord " * 60},
        {"municipalities": (), "is_national": True},
        {"municipalities": (), "area": "Noord-Limburg"},
        {"year_from": 2036},
        {"year_from": 2020, "year_until": 2020},
        {"year_from": None, "year_until": 2020},
        {"contacts": (ContactCard("A", "rol", "regie@sub.gemeente.example"),)},
    ],
)
def test_what_is_just_allowed_has_no_faults(change: dict[str, Any]) -> None:
    assert faults(draft(**change), KNOWN) == ()


def test_all_faults_are_told_at_once() -> None:
    found = faults(draft(title="", domains=(), sources=()), KNOWN)
    assert {fault.field for fault in found} == {"title", "domains", "sources"}


def test_a_very_long_value_is_not_repeated_whole() -> None:
    (fault,) = faults(draft(groups=("x" * 100_000,)), KNOWN)
    assert len(fault.reason) < 200


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://gemeente.example/pad?x=1", True),
        ("http://gemeente.example", True),
        ("javascript:alert(1)", False),
        ("//gemeente.example", False),
        ("https://", False),
        ("http://[kapot", False),
        ("", False),
    ],
)
def test_only_a_web_address_is_one(address: str, is_one: bool) -> None:
    assert is_web_address(address) is is_one


def test_the_digest_is_of_what_the_version_says() -> None:
    same = digest(draft(translations=(Translated("title", "en", "x"),)))
    assert digest(draft()) == same == digest(draft(contacts=(ContactCard("A", "rol"),)))
    for change in ({"title": "Anders"}, {"still_running": False}, {"municipalities": ("GM0193",)}):
        assert digest(draft(**change)) != same
