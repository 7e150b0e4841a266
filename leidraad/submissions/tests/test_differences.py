"""What two versions say differently, named as a reader knows it."""

from dataclasses import fields, replace
from typing import Any

import pytest
from django.utils.translation import override

from leidraad.library.rules.draft import ContactCard, Draft, Result, Source
from leidraad.library.tests.factories import draft
from leidraad.submissions.queries.differences import differences
from leidraad.submissions.queries.field_words import field_word, field_words
from leidraad.submissions.rules.content import FIELDS

pytestmark = pytest.mark.usefixtures("places")
CARD = ContactCard("Gemeente Voorbeeldstad", "regisseur", "a@a.example", "010-1", "ma")
OTHER: dict[str, Any] = {
    "title": "Anders", "summary": "Anders.", "domains": ("zorg",), "factors": ("tijd",),
    "phases": ("later",), "groups": ("vrouwen",), "evidence": "geevalueerd",
    "sources": (Source("https://b.example"),), "municipalities": ("GM0363",),
    "is_national": True, "area": "Twente", "done": "Anders.", "why": "Anders.",
    "less_well": "Anders.", "conditions": "Anders.", "costs": "Anders.", "group_note": "Anders",
    "partners": ("Buurthuis",), "year_from": 2001, "year_until": 2002, "year_note": "Anders",
    "still_running": False, "results": (Result("Anders"),),
    "contacts": (ContactCard("Andere gemeente", "hulp", "b@b.example", "010-2", "di"),),
}  # fmt: skip
NOT_TYPED = {"is_incomplete", "language", "translations"}


def base() -> Draft:
    return draft(contacts=(CARD,))


def test_the_same_is_no_difference() -> None:
    assert differences(base(), base()) == ()


@pytest.mark.parametrize("name", [one.name for one in fields(Draft) if one.name not in NOT_TYPED])
def test_no_field_changes_unseen(name: str) -> None:
    """A field that the draft gets later must be told too."""
    found = differences(base(), replace(base(), **{name: OTHER[name]}))
    assert found
    assert all(one.told for one in found)
    assert {one.name.removeprefix("contact_") for one in found} <= {
        name, "organisation", "role", "mailbox", "phone", "hours",
    }  # fmt: skip


def test_codes_are_told_by_name_in_the_readers_language() -> None:
    changed = replace(base(), municipalities=("GM0148", "GM0363"))
    assert differences(base(), changed)[0].told == "Amsterdam erbij"
    with override("en"):
        domain = differences(base(), replace(base(), domains=("inburgering",)))[0]
    assert "zorg" not in domain.told.lower()


def test_the_order_is_that_of_reading() -> None:
    changed = replace(base(), costs="Tien.", title="Anders", done="Iets.")
    assert [one.name for one in differences(base(), changed)] == ["title", "done", "costs"]


def test_every_field_has_a_word() -> None:
    assert set(field_words()) == set(FIELDS)
    assert field_word("") == "De tekst als geheel"
