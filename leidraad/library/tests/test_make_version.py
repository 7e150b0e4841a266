"""Writing down what an example says, and reading it back as it was."""

import pytest
from django.test import Client

from leidraad.library.actions.make_version import PictureCard, forget_versions, make_version
from leidraad.library.actions.publish import publish_version
from leidraad.library.models import Example, Version
from leidraad.library.queries.catalogue import catalogue, edition_number
from leidraad.library.queries.version import contact_cards, draft_of, picture_cards
from leidraad.library.rules.draft import ContactCard, Result, digest
from leidraad.library.tests.factories import EDITOR, draft

pytestmark = pytest.mark.usefixtures("places")
PHOTO = PictureCard("foto.webp", 800, 600, "Een keuken vol mensen", "Buurthuis", "given")
WHOLE = draft(
    municipalities=("GM0193", "GM0148"),
    partners=("Buurthuis",),
    results=(Result("Tien gezinnen", 10, "gezinnen", 2020),),
    still_running=True,
)


def test_a_first_version_makes_an_example_without_an_address() -> None:
    before = edition_number()
    version = make_version(example=None, draft=draft())
    assert (version.number, version.is_imported) == (1, False)
    assert version.example.published is None
    assert not version.example.slugs.exists()
    assert not catalogue().entries
    assert edition_number() == before


def test_versions_of_one_example_are_numbered() -> None:
    first = make_version(example=None, draft=draft())
    second = make_version(example=first.example, draft=draft(title="Anders"))
    assert (second.example, second.number) == (first.example, 2)


def test_what_was_written_down_is_read_back_the_same() -> None:
    version = make_version(example=None, draft=WHOLE, pictures=(PHOTO, PHOTO))
    assert draft_of(version) == WHOLE
    assert digest(draft_of(version)) == version.digest
    assert picture_cards(version) == (PHOTO, PHOTO)
    codes = version.pictures.values_list("code", flat=True)
    assert len(set(codes)) == 2


def test_contacts_are_read_back_with_what_may_be_shown() -> None:
    card = ContactCard("Gemeente", "regie", "r@a.example", "010", "ma", "2026-10-02", True)
    version = make_version(example=None, draft=draft())
    publish_version(by=EDITOR, version=version, note="Geplaatst.", contacts=(card,))
    assert contact_cards(version.example) == (card,)


# --- letting go --------------------------------------------------------------------------


def test_versions_that_were_never_public_can_go_with_their_example() -> None:
    version = make_version(example=None, draft=draft(), pictures=(PHOTO,))
    forget_versions(versions=[version.pk])
    assert not Example.objects.exists()
    assert not Version.objects.exists()


def test_what_was_ever_public_stays(client: Client) -> None:
    first = make_version(example=None, draft=draft(title="Eerst"))
    publish_version(by=EDITOR, version=first, note="Geplaatst.")
    second = make_version(example=first.example, draft=draft(title="Daarna"))
    publish_version(by=EDITOR, version=second, note="Herschreven.")
    waiting = make_version(example=first.example, draft=draft(title="Straks"))
    forget_versions(versions=[first.pk, second.pk, waiting.pk])
    assert set(Version.objects.values_list("title", flat=True)) == {"Eerst", "Daarna"}
    assert client.get("/voorbeelden/daarna/").status_code == 200
