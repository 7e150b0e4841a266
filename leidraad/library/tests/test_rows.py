"""A row becomes a draft, or faults in Dutch that name the column; whatever stands in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.rules.draft import (
    ContactCard,
    Draft,
    Result,
    Source,
    Translated,
    digest,
)
from leidraad.library.rules.rows import COLUMNS, FLAT_TRANSLATIONS, KEY, KNOWN, read_row

ROW: Mapping[str, Any] = {
    "sleutel": "V1",
    "titel": "Samen koken",
    "samenvatting": "Buren koken samen.",
    "gemeenten": ["GM0148"],
    "leefgebieden": ["sociaal-netwerk"],
    "factoren": ["goede-start"],
    "fasen": ["later"],
    "doelgroepen": ["gezinnen"],
    "bewijs": "beschreven",
    "bronnen": [{"adres": "https://voorbeeld.example", "gezien_op": date(2026, 11, 21)}],
}
DUTCH = ("is geen", "moet", "mag niet", "noem", "kent ", "bevat", "is langer", "dit ")


def drafted(**changes: Any) -> Draft:
    _key, found, faults = read_row({**ROW, **changes})
    assert faults == ()
    assert found is not None
    return found


def refused(**changes: Any) -> list[tuple[str, str]]:
    _key, found, faults = read_row({**ROW, **changes})
    assert found is None
    return [(fault.field, fault.reason) for fault in faults]


def test_a_whole_row_becomes_a_draft() -> None:
    key, found, faults = read_row(ROW)
    assert (key, faults) == ("V1", ())
    assert found == Draft(
        title="Samen koken",
        summary="Buren koken samen.",
        municipalities=("GM0148",),
        domains=("sociaal-netwerk",),
        factors=("goede-start",),
        phases=("later",),
        groups=("gezinnen",),
        evidence="beschreven",
        sources=(Source("https://voorbeeld.example", seen_on="2026-11-21"),),
    )


def test_what_is_not_given_stays_unknown() -> None:
    found = drafted()
    assert (found.still_running, found.year_from, found.results, found.costs) == (
        None,
        None,
        (),
        "",
    )


def test_a_flat_row_says_the_same_as_a_nested_one() -> None:
    flat = drafted(
        leefgebieden="sociaal-netwerk; zorg",
        bronnen="https://voorbeeld.example;https://ander.example",
        resultaten="Tien gezinnen; Meer taal",
        titel_en="Cooking together",
    )
    assert flat.domains == ("sociaal-netwerk", "zorg")
    assert flat.sources[1] == Source("https://ander.example")
    assert flat.results == (Result("Tien gezinnen"), Result("Meer taal"))
    assert flat.translations == (Translated("title", "en", "Cooking together"),)


def test_results_contacts_and_translations_are_read_with_their_parts() -> None:
    found = drafted(
        resultaten=[{"tekst": "Werk", "getal": 12, "eenheid": "mensen", "jaar": 2020}],
        contact={"organisatie": "Gemeente", "rol": "regisseur", "bevestigd_op": "2026-01-02"},
        vertalingen={"en": {"titel": "Cooking", "samenvatting": None}},
    )
    assert found.results == (Result("Werk", 12, "mensen", 2020),)
    assert found.contacts == (ContactCard("Gemeente", "regisseur", last_confirmed_on="2026-01-02"),)
    assert found.translations == (Translated("title", "en", "Cooking"),)


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("sleutel", "", "mag niet leeg zijn"),
        ("sleutel", ["PE01"], "moet tekst zijn"),
        ("sleutel", "P" * 61, "is langer dan 60 tekens"),
        ("jaar_van", "ooit", "‘ooit’ is geen jaartal"),
        ("loopt_nog", "soms", "‘soms’ is geen ja of nee"),
        ("titel", {"nl": "x"}, "moet tekst zijn"),
        ("resultaten", [{"tekst": "x", "getal": "veel"}], "‘veel’ is geen getal"),
        ("bronnen", [{"adres": "https://a.example", "gezien_op": "gisteren"}], "geen datum"),
        ("contact", {"organisatie": "Gemeente"}, "noem ten minste organisatie en rol"),
        ("contact", "Jan, 06-12345678", "noem ten minste organisatie en rol"),
        ("vertalingen", "Cooking", "moet per taal de onderdelen noemen"),
        ("vertalingen", {"en": "Cooking"}, "moet per taal de onderdelen noemen"),
        ("vertalingen", {"en": {"kop": "x"}}, "kent het onderdeel ‘kop’ niet"),
        ("titel_en", ["x"], "moet tekst zijn"),
        ("bijzonderheden", "x", "is geen bekende kolom"),
    ],
)
def test_a_fault_names_the_column_and_the_reason(column: str, value: object, reason: str) -> None:
    ((field, told),) = refused(**{column: value})
    assert field == column
    assert reason in told


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**400, max_value=10**401)
    | st.floats()
    | st.text(alphabet=st.characters(exclude_categories=()), max_size=20)
    | st.dates()
    | st.datetimes()
    | st.binary(max_size=5)
    | st.sampled_from(["ja", "nee", "zorg", "2020", "https://a.example", ";", "\0", "\ud800"])
)
names = scalars | st.sampled_from(
    ["adres", "titel", "gezien_op", "tekst", "getal", "jaar", "organisatie", "rol", "en", "postbus"]
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(names, inner, max_size=4)
        | st.sets(scalars, max_size=2)
    ),
    max_leaves=6,
)
columns = st.sampled_from(sorted({KEY, *COLUMNS.values(), *FLAT_TRANSLATIONS, *KNOWN}))


@given(st.dictionaries(columns, values, max_size=4))
def test_any_value_in_any_column_gives_a_draft_or_dutch_faults(row: dict[str, Any]) -> None:
    _key, found, faults = read_row({**ROW, **row})
    assert (found is None) is bool(faults)
    assert found is None or digest(found)
    for fault in faults:
        assert fault.field in row
        assert any(word in fault.reason for word in DUTCH), fault


@given(st.dictionaries(st.text(max_size=30), values, max_size=3))
def test_any_name_of_a_column_gives_a_draft_or_faults(row: dict[str, Any]) -> None:
    _key, found, faults = read_row(row)
    assert found is None
    assert faults
