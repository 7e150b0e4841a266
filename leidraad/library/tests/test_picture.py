"""A picture is there as long as its version is public."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from leidraad.library.actions.attach_picture import attach_picture
from leidraad.library.actions.publish import withdraw_example
from leidraad.library.models import Example, Picture
from leidraad.library.tests.factories import EDITOR, published
from leidraad.library.tests.test_attach_picture import drawn, saved

pytestmark = pytest.mark.usefixtures("places")


@pytest.fixture
def picture(places: None) -> Picture:
    del places
    version = Example.objects.get(code=published(import_key="A1")).published
    assert version is not None
    content = saved(drawn(), "PNG")
    return attach_picture(version=version, content=content, alternative="Een huis", credit="Wij")


def test_it_is_served_as_what_it_is(client: Client, picture: Picture) -> None:
    response = client.get(f"/beeld/{picture.code}")
    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response.content[:4] == b"RIFF"


def test_the_reader_alone_keeps_it_and_asks_again_each_time(
    client: Client, picture: Picture
) -> None:
    response = client.get(f"/beeld/{picture.code}")
    assert response["Cache-Control"] == "private, no-cache"
    again = client.get(f"/beeld/{picture.code}", headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_goes_with_its_example(client: Client, picture: Picture) -> None:
    withdraw_example(by=EDITOR, code=Example.objects.get().code)
    assert client.get(f"/beeld/{picture.code}").status_code == 404


def test_it_goes_when_another_version_is_public(client: Client, picture: Picture) -> None:
    published(import_key="A1", title="Een nieuwe versie")
    assert client.get(f"/beeld/{picture.code}").status_code == 404


def test_a_file_that_is_lost_is_not_there(client: Client, picture: Picture) -> None:
    (Path(settings.MEDIA_ROOT) / "beelden" / picture.file).unlink()
    assert client.get(f"/beeld/{picture.code}").status_code == 404


@pytest.mark.parametrize("code", ["x", "AAAAAAA", "%00", "..%2f..%2fsecret.key", "é"])
def test_what_is_no_picture_is_not_there(client: Client, picture: Picture, code: str) -> None:
    del picture
    assert client.get(f"/beeld/{code}").status_code == 404
