"""Making a version public: with a note for the reader and a line in the journal, or not at all."""

from collections.abc import Callable
from datetime import date

import pytest

from leidraad.audit.api import About, journal
from leidraad.library.actions import publish
from leidraad.library.actions.make_version import make_version
from leidraad.library.actions.publish import publish_version, withdraw_example
from leidraad.library.actions.stay_true import mark_unconfirmed
from leidraad.library.actions.translate import publish_translation
from leidraad.library.models import Example, Publication
from leidraad.library.queries.catalogue import catalogue, edition_number
from leidraad.library.rules.draft import ContactCard, Translated, text_digest
from leidraad.library.tests.factories import EDITOR, draft

pytestmark = pytest.mark.usefixtures("places")
Clock = Callable[[str], None]
CONTACT = ContactCard("Gemeente Dalfsen", "regisseur", "regie@a.example")


def public(at: Clock, *, title: str, is_minor: bool) -> Example:
    """Published in March, translated, unconfirmed since October, and changed in November."""
    at("2026-03-01")
    first = make_version(example=None, draft=draft(title="Samen koken"))
    publish_version(by=EDITOR, version=first, note="Geplaatst.")
    given = Translated("title", "en", "Cooking together", is_reviewed=True)
    made_from = text_digest("Samen koken")
    publish_translation(by=EDITOR, example=first.example, given=given, made_from=made_from)
    mark_unconfirmed(by=EDITOR, example=first.example, since=date(2026, 10, 1))
    at("2026-11-21")
    second = make_version(example=first.example, draft=draft(title=title))
    publish_version(by=EDITOR, version=second, note="Andere titel.", is_minor=is_minor)
    return Example.objects.get()


def english() -> tuple[str, str]:
    (entry,) = catalogue().entries
    shown = entry.text("title", "en")
    return shown.value, shown.state


def events(example: Example) -> list[str]:
    return [line.event for line in journal(about=About("example", example.code))]


def test_it_is_public_at_once_under_a_name_of_its_own_with_a_note(at: Clock) -> None:
    at("2026-11-21")
    version = make_version(example=None, draft=draft(title="Samen koken"))
    before = edition_number()
    example = publish_version(by=EDITOR, version=version, note=" Geplaatst. ", contacts=(CONTACT,))
    assert [entry.slug for entry in catalogue().entries] == ["samen-koken"]
    assert edition_number() == before + 1
    assert Publication.objects.get().note == "Geplaatst."
    assert example.confirmed_on == date(2026, 11, 21)
    assert example.contacts.get().mailbox == "regie@a.example"
    assert events(example) == ["library.published"]


def test_a_real_change_is_confirmed_anew_and_makes_translations_old(at: Clock) -> None:
    example = public(at, title="Samen eten", is_minor=False)
    assert (example.confirmed_on, example.unconfirmed_since) == (date(2026, 11, 21), None)
    assert english() == ("Cooking together", "outdated")


def test_a_minor_edit_leaves_freshness_and_translations_alone(at: Clock) -> None:
    example = public(at, title="Sámen koken", is_minor=True)
    assert example.confirmed_on == date(2026, 3, 1)
    assert example.unconfirmed_since == date(2026, 10, 1)
    assert english() == ("Cooking together", "reviewed")
    assert list(Publication.objects.values_list("is_minor", flat=True)) == [True, False]


def test_a_minor_edit_does_not_make_an_old_translation_new(at: Clock) -> None:
    example = public(at, title="Samen eten", is_minor=False)
    third = make_version(example=example, draft=draft(title="Sámen eten"))
    publish_version(by=EDITOR, version=third, note="Typfout.", is_minor=True)
    assert english() == ("Cooking together", "outdated")


def test_what_was_withdrawn_can_be_published_again(at: Clock) -> None:
    example = public(at, title="Samen eten", is_minor=False)
    withdraw_example(by=EDITOR, code=example.code)
    assert not catalogue().entries
    version = example.versions.order_by("number").last()
    assert version
    publish_version(by=EDITOR, version=version, note="Teruggeplaatst.")
    assert catalogue().entries
    told = ["library.published", "library.withdrawn", "library.published"]
    assert events(example)[:3] == told


def test_without_its_line_in_the_journal_nothing_becomes_public(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_args: object, **_values: object) -> None:
        raise ConnectionError

    version = make_version(example=None, draft=draft())
    before = edition_number()
    monkeypatch.setattr(publish, "record", broken)
    with pytest.raises(ConnectionError):
        publish_version(by=EDITOR, version=version, note="Geplaatst.", contacts=(CONTACT,))
    assert not Publication.objects.exists()
    assert not catalogue().entries
    assert edition_number() == before
