"""The picture for sharing."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from PIL import Image

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.queries import share_image
from leidraad.library.rules.draft import Translated
from leidraad.library.tests.factories import EDITOR, published
from leidraad.typesetting.api import TypesettingError

pytestmark = pytest.mark.usefixtures("places")


def kept_files() -> list[Path]:
    return sorted((Path(settings.MEDIA_ROOT) / share_image.FOLDER).iterdir())


def test_it_is_a_picture_of_the_right_size(client: Client) -> None:
    response = client.get(f"/deelbeeld/{published()}.png")
    assert response["Content-Type"] == "image/png"
    image = Image.open(io.BytesIO(response.content))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_it_is_made_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    code = published()
    first = client.get(f"/deelbeeld/{code}.png").content
    monkeypatch.setattr(share_image, "render_png", lambda *_a, **_k: pytest.fail("made again"))
    assert client.get(f"/deelbeeld/{code}.png").content == first
    assert len(kept_files()) == 1


def test_a_known_picture_is_not_sent_again(client: Client) -> None:
    code = published()
    first = client.get(f"/deelbeeld/{code}.png")
    again = client.get(f"/deelbeeld/{code}.png", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_another_language_with_its_own_title_has_its_own_picture(client: Client) -> None:
    code = published(translations=(Translated("title", "ar", "وجه ثابت"),))
    dutch = client.get(f"/deelbeeld/{code}.png")["ETag"]
    assert client.get(f"/deelbeeld/{code}.png?taal=ar")["ETag"] != dutch
    assert client.get(f"/deelbeeld/{code}.png?taal=ti")["ETag"] == dutch
    assert client.get(f"/deelbeeld/{code}.png?taal=xx")["ETag"] == dutch


def test_a_new_title_gives_a_new_picture_at_once(client: Client) -> None:
    code = published(import_key="A1")
    before = client.get(f"/deelbeeld/{code}.png")["ETag"]
    published(import_key="A1", title="Een andere titel")
    assert client.get(f"/deelbeeld/{code}.png")["ETag"] != before


def test_letters_that_no_font_has_are_left_out(client: Client) -> None:
    assert client.get(f"/deelbeeld/{published(title='Welkom 🎉 #read(1)')}.png").status_code == 200


def test_what_is_not_public_has_no_picture(client: Client) -> None:
    code = published()
    client.get(f"/deelbeeld/{code}.png")
    withdraw_example(by=EDITOR, code=code)
    assert client.get(f"/deelbeeld/{code}.png").status_code == 404


def test_a_press_that_fails_is_no_fault_of_the_visitor(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def jam(*_args: object, **_more: object) -> bytes:
        raise TypesettingError("vastgelopen")

    monkeypatch.setattr(share_image, "render_png", jam)
    response = client.get(f"/deelbeeld/{published()}.png")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert not (Path(settings.MEDIA_ROOT) / share_image.FOLDER).exists()
