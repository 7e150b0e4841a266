"""The examples that come with the product: clean, honest about what is missing, and complete."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leidraad.library.actions.import_examples import import_examples, known_codes, read_rows
from leidraad.library.models import Contact, Translation
from leidraad.library.queries.catalogue import catalogue, edition_number
from leidraad.library.queries.entry import Entry
from leidraad.library.rules.draft import is_web_address
from leidraad.library.rules.rows import COLUMNS, KEY
from leidraad.library.tests.fixtures import FILES
from leidraad.places.api import atlas

pytestmark = [pytest.mark.usefixtures("real_examples"), pytest.mark.django_db]
NUMBER = 54
LAST_SEEN = date(2026, 11, 30)


def entries() -> tuple[Entry, ...]:
    return catalogue().entries


def rows() -> list[dict[str, Any]]:
    return [dict(row) for file in FILES for _number, row in read_rows(file)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_row_is_good_and_reading_again_changes_nothing(file: Path) -> None:
    edition = edition_number()
    report = import_examples(file=file)
    assert (report.bad_rows, report.new, report.changed) == ((), 0, 0)
    assert report.same == NUMBER / len(FILES)
    assert edition_number() == edition


def test_there_are_fifty_four_and_each_has_its_own_key_and_name() -> None:
    assert len(entries()) == NUMBER
    assert len({entry.slug for entry in entries()}) == NUMBER
    assert len({row[KEY] for row in rows()}) == NUMBER


def test_a_summary_says_it_in_sixty_words_in_dutch_and_in_english() -> None:
    for entry in entries():
        for language in ("nl", "en"):
            shown = entry.text("summary", language)
            assert shown.language == language, entry.slug
            assert 10 <= len(shown.value.split()) <= 60, entry.slug


def test_english_titles_and_summaries_say_that_nobody_has_reviewed_them() -> None:
    for entry in entries():
        for section in ("title", "summary"):
            assert entry.text(section, "en").state == "unreviewed", entry.slug
    assert not Translation.objects.filter(state="reviewed").exists()


def test_every_example_lies_somewhere_that_exists() -> None:
    for entry in entries():
        assert entry.places or entry.is_national or entry.area, entry.slug
        assert all(atlas().place(place.code) for place in entry.places)
    named = sum(len(row["gemeenten"] or ()) for row in rows())
    assert sum(len(entry.places) for entry in entries()) == named


def test_every_example_has_themes_within_bounds() -> None:
    known = known_codes()
    for entry in entries():
        assert 1 <= len(entry.domains) <= 6
        assert 1 <= len(entry.factors) <= 3
        assert set(entry.domains) <= set(known.domains)
        assert set(entry.factors) <= set(known.factors)
        assert entry.phases
        assert entry.groups


def test_every_example_has_a_source_and_a_day_only_when_it_was_seen() -> None:
    """A source that could not be opened by us says no day; none was seen in the future."""
    for row in rows():
        assert row["bronnen"], row[KEY]
        for source in row["bronnen"]:
            assert is_web_address(source["adres"]), row[KEY]
            assert source["gezien_op"] is None or source["gezien_op"] <= LAST_SEEN, row[KEY]


def test_all_domains_factors_and_phases_are_told_of() -> None:
    facets = catalogue().facets
    known = known_codes()
    assert set(facets["leefgebied"]) == set(known.domains)
    assert set(facets["factor"]) == set(known.factors)
    assert set(facets["fase"]) == set(known.phases)


def test_no_contact_is_invented_and_no_mail_address_stands_in_a_text() -> None:
    assert not Contact.objects.exists()
    for row in rows():
        assert not row.get("contact"), row[KEY]
        texts = [str(row.get(column) or "") for column in COLUMNS.values()]
        assert not any("@" in text for text in texts), row[KEY]


def test_what_is_thin_says_so() -> None:
    told = {row["titel"].strip() for row in rows() if row.get("onvolledig") == "ja"}
    assert {entry.texts["title"] for entry in entries() if entry.is_incomplete} == told
    for entry in entries():
        assert entry.texts["done"] or entry.is_incomplete, entry.slug


def test_complete_examples_come_before_incomplete_ones() -> None:
    states = [entry.is_incomplete for entry in entries()]
    assert states == sorted(states)
