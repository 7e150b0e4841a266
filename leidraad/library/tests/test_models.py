"""The promises that the database itself keeps, on either engine."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from leidraad.library.models import Edition, Example, Location, Slug, Version
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
TRIGGER = "library_version_never_changes"


@pytest.fixture
def version(places: None) -> Version:
    del places
    published()
    return Version.objects.get()


def rename(version: Version) -> None:
    """Past the models, as anybody with a connection could."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE library_version SET title = 'Anders' WHERE id = %s", [version.pk])


def test_a_version_cannot_be_changed(version: Version) -> None:
    with pytest.raises(IntegrityError, match="library_version rows never change"):
        rename(version)
    with pytest.raises(IntegrityError), transaction.atomic():
        version.save()
    version.refresh_from_db()
    assert version.title != "Anders"


def test_without_the_trigger_it_could(version: Version) -> None:
    """The control: it is the trigger that refuses, and nothing else."""
    table = " ON library_version" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {TRIGGER}{table}")
    rename(version)
    version.refresh_from_db()
    assert version.title == "Anders"


def refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(DatabaseError), transaction.atomic():
        make()


def test_a_number_a_code_and_a_current_name_are_there_once(version: Version) -> None:
    example, number = version.example, version.pk
    version.pk = None
    refused(version.save)
    refused(lambda: Slug.objects.create(text="tweede", example=example, is_current=True))
    moment = example.created_at
    refused(lambda: Example.objects.create(code=example.code, created_at=moment, changed_at=moment))
    again = {"version_id": number, "municipality_id": "GM0148", "position": 9}
    refused(lambda: Location.objects.create(**again))


def test_what_hangs_on_a_version_protects_it(version: Version) -> None:
    refused(version.delete)
    refused(version.example.delete)
    Example.objects.update(published=None)
    refused(version.example.delete)


def test_there_is_one_edition() -> None:
    refused(lambda: Edition.objects.create(id=2))
