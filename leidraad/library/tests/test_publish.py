"""Publishing: new, changed or the same; and the edition tells exactly when something changed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError

from leidraad.library.actions.editions import new_edition
from leidraad.library.actions.publish import publish_example, withdraw_example
from leidraad.library.models import Contact, Example, Slug, Translation, Version
from leidraad.library.queries.catalogue import catalogue, edition_number
from leidraad.library.rules.draft import ContactCard, Draft, Translated
from leidraad.library.tests.factories import EDITOR, draft, published

pytestmark = pytest.mark.usefixtures("places")
DESK = ContactCard("Gemeente Voorbeeldstad", "regisseur", "regie@voorbeeld.example")


def outcome(given: Draft, key: str = "V1") -> tuple[str, int]:
    """What publishing says, and by how much the edition was raised."""
    before = edition_number()
    return publish_example(draft=given, import_key=key).outcome, edition_number() - before


def only_example() -> Example:
    return Example.objects.get()


def test_new_changed_and_the_same() -> None:
    assert outcome(draft()) == ("new", 1)
    assert outcome(draft()) == ("same", 0)
    assert outcome(draft(summary="Anders gezegd.")) == ("changed", 1)
    assert outcome(draft(summary="Anders gezegd.")) == ("same", 0)
    numbers = only_example().versions.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2]


def test_a_file_that_goes_back_to_what_it_said_is_followed() -> None:
    assert outcome(draft()) == ("new", 1)
    assert outcome(draft(why="Een vergissing.")) == ("changed", 1)
    assert outcome(draft()) == ("changed", 1)
    (entry,) = catalogue().entries
    assert entry.texts["why"] == ""
    assert Version.objects.count() == 3


def edited(**changes: str) -> None:
    """What the desk of editors will do: a version of its own, made public."""
    example = only_example()
    version = example.versions.order_by("number").last()
    assert version is not None
    for name, value in changes.items():
        setattr(version, name, value)
    version.pk, version.number, version.is_imported = None, version.number + 1, False
    version.digest = "0" * 64
    version.save()
    example.published = version
    example.save()
    new_edition()


def test_an_editors_later_work_stays_while_the_file_says_the_same() -> None:
    outcome(draft(translations=english("One face"), contacts=(DESK,)))
    edited(why="Nagevraagd bij de gemeente.")
    again = draft(translations=english("Another face"), contacts=(replace(DESK, phone="1"),))
    assert outcome(again) == ("same", 0)
    (entry,) = catalogue().entries
    assert entry.texts["why"] == "Nagevraagd bij de gemeente."
    assert outcome(draft(costs="Niets.")) == ("changed", 1)
    assert Version.objects.count() == 3


def test_a_draft_without_a_key_is_always_an_example_of_its_own() -> None:
    first, second = published(), published()
    assert first != second
    assert Example.objects.count() == 2


def test_what_is_public_is_the_newest_version() -> None:
    published(import_key="V1")
    published(import_key="V1", title="Een nieuwe naam")
    assert [entry.texts["title"] for entry in catalogue().entries] == ["Een nieuwe naam"]


def test_a_version_keeps_its_municipalities_in_the_order_given() -> None:
    published(municipalities=("GM0193", "GM0148", "GM0344"))
    codes = Version.objects.get().locations.values_list("municipality", flat=True)
    assert list(codes) == ["GM0193", "GM0148", "GM0344"]
    (entry,) = catalogue().entries
    assert [place.name for place in entry.places] == ["Zwolle", "Dalfsen", "Utrecht"]


def test_an_old_name_in_addresses_stays_and_one_is_current() -> None:
    published(import_key="V1", title="Eerste naam")
    published(import_key="V1", title="Tweede naam")
    slugs = dict(Slug.objects.values_list("text", "is_current"))
    assert slugs == {"eerste-naam": False, "tweede-naam": True}
    published(import_key="V1", title="Eerste naam", summary="Weer terug.")
    slugs = dict(Slug.objects.values_list("text", "is_current"))
    assert slugs == {"eerste-naam": True, "tweede-naam": False}


def test_equal_titles_get_different_names_and_old_names_are_not_given_away() -> None:
    first = published(import_key="V1", title="Samen koken")
    published(import_key="V1", title="Samen eten")
    second = published(import_key="V2", title="Samen koken")
    names = dict(Slug.objects.values_list("text", "example__code"))
    assert names["samen-koken"] == first
    assert names[f"samen-koken-{second.lower()}"] == second


def test_a_title_without_latin_letters_is_named_by_its_code() -> None:
    code = published(title="ናይ ትግርኛ ኣርእስቲ")
    assert Slug.objects.get().text == code.lower()


def test_the_longest_title_fits_in_an_address() -> None:
    published(title="w" * 90)
    code = published(title="w" * 90)
    assert Slug.objects.get(example__code=code).text == "w" * 80 + f"-{code.lower()}"


# --- translations ------------------------------------------------------------------------


def english(text: str) -> tuple[Translated, ...]:
    return (Translated("title", "en", text),)


def test_a_translation_carries_the_text_it_was_made_from() -> None:
    assert outcome(draft(translations=english("One face"))) == ("new", 1)
    assert outcome(draft(translations=english("One face"))) == ("same", 0)
    assert outcome(draft(translations=english("A familiar face"))) == ("changed", 1)
    (entry,) = catalogue().entries
    shown = entry.text("title", "en")
    assert (shown.value, shown.state) == ("A familiar face", "unreviewed")
    assert Version.objects.count() == 1


def test_when_the_dutch_changes_the_translation_says_it_is_outdated() -> None:
    published(import_key="V1", translations=english("One face"))
    published(import_key="V1", title="Heel iets anders")
    (entry,) = catalogue().entries
    assert entry.text("title", "en").state == "outdated"


def test_a_reviewed_translation_is_not_overwritten() -> None:
    published(import_key="V1", translations=english("One face"))
    Translation.objects.update(state=Translation.State.REVIEWED)
    assert outcome(draft(translations=english("A machine's idea"))) == ("same", 0)
    assert Translation.objects.get().text == "One face"


def test_a_section_without_translation_is_shown_in_dutch_and_says_so() -> None:
    published(translations=english("One face"))
    (entry,) = catalogue().entries
    shown = entry.text("summary", "en")
    assert (shown.language, shown.state) == ("nl", "source")


# --- contacts ----------------------------------------------------------------------------


def test_a_contact_is_one_object_for_all_its_examples() -> None:
    published(contacts=(DESK,))
    published(contacts=(DESK,))
    assert Contact.objects.get().examples.count() == 2


@pytest.mark.parametrize(
    "change",
    [
        {"phone": "010-1234567"},
        {"hours": "ma–do"},
        {"last_confirmed_on": "2026-11-01"},
        {"shows_mailbox": True},
    ],
)
def test_another_number_for_a_contact_is_a_change(change: dict[str, Any]) -> None:
    """Pages are kept per edition: without a new one the old number would stay on the page."""
    outcome(draft(contacts=(DESK,)))
    newer = draft(contacts=(replace(DESK, **change),))
    assert outcome(newer) == ("changed", 1)
    assert outcome(newer) == ("same", 0)


def test_a_draft_that_names_nobody_leaves_the_contacts_as_they_are() -> None:
    """A table without that column, or the product's own file, must not wipe them out."""
    outcome(draft(contacts=(DESK,)))
    assert outcome(draft()) == ("same", 0)
    assert only_example().contacts.count() == 1


def test_another_contact_takes_the_place_of_the_first() -> None:
    outcome(draft(contacts=(DESK,)))
    assert outcome(draft(contacts=(replace(DESK, role="Beleid"),))) == ("changed", 1)
    assert only_example().contacts.get().role == "Beleid"


# --- withdrawing -------------------------------------------------------------------------


def test_a_withdrawn_example_disappears_at_once_and_keeps_its_versions() -> None:
    code, other = published(import_key="V1"), published(title="Blijft")
    before = edition_number()
    withdraw_example(by=EDITOR, code=code)
    assert edition_number() == before + 1
    assert list(catalogue().by_code) == [other]
    assert Version.objects.filter(example__code=code).exists()


def test_reading_the_same_file_again_does_not_undo_a_withdrawal() -> None:
    code = published(import_key="V1")
    withdraw_example(by=EDITOR, code=code)
    assert outcome(draft()) == ("same", 0)
    assert outcome(draft(title="Opnieuw geprobeerd")) == ("same", 0)
    assert code not in catalogue().by_code


def test_a_change_that_is_taken_back_in_the_file_is_taken_back_on_the_page() -> None:
    """A, then B, then A again: the file is what counts, not that A was seen before."""
    outcome(draft(title="Eerst zo"))
    outcome(draft(title="Toen anders"))
    assert outcome(draft(title="Eerst zo")) == ("changed", 1)
    (entry,) = catalogue().entries
    assert entry.texts["title"] == "Eerst zo"


def test_a_key_that_is_a_code_means_that_example() -> None:
    """What was taken out of this house comes back in as itself."""
    code = published()
    assert publish_example(draft=draft(), import_key=code).code == code


def test_the_moment_of_change_is_that_of_the_last_real_change(at: Callable[[str], None]) -> None:
    at("2026-11-21 10:00")
    published(import_key="V1")
    changed_at = only_example().changed_at
    at("2026-11-22 10:00")
    outcome(draft())
    assert only_example().changed_at == changed_at
    outcome(draft(why="Omdat het werkt."))
    assert only_example().changed_at > changed_at


def test_a_failure_half_way_leaves_nothing_behind() -> None:
    before = edition_number()
    with pytest.raises(IntegrityError):
        publish_example(draft=draft(year_from=2020, year_until=2010), import_key="V1")
    assert not Example.objects.exists()
    assert edition_number() == before
