"""Paste a link, get a card."""

from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import fromstring

import pytest
from django.conf import settings
from django.test import Client

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.rules.draft import Translated
from leidraad.library.tests.factories import EDITOR, published

pytestmark = pytest.mark.usefixtures("places")
TITLE = 'Een "vast" <b>gezicht</b> & meer'


def asked(client: Client, address: str, more: str = "") -> Any:
    return client.get(f"/oembed?url={quote(address, safe='')}{more}")


def page(slug: str = "een-vast-b-gezicht-b-meer", prefix: str = "") -> str:
    return f"{settings.STREET_URL}{prefix}/voorbeelden/{slug}/"


def frame_in(answer: dict[str, Any]) -> dict[str, str]:
    return dict(fromstring(answer["html"]).attrib)


def test_the_address_of_an_example_gives_a_card(client: Client) -> None:
    code = published(title=TITLE)
    response = asked(client, page())
    answer = response.json()
    assert response["Content-Type"] == "application/json"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", TITLE)
    assert answer["provider_name"] == "Leidraad"
    frame = frame_in(answer)
    assert frame["src"] == f"{settings.STREET_URL}/ingebed/?v={code}"
    assert frame["title"] == TITLE
    assert answer["thumbnail_url"] == f"{settings.STREET_URL}/deelbeeld/{code}.png"


def test_what_the_card_shows_is_there(client: Client) -> None:
    published(title=TITLE)
    frame = frame_in(asked(client, page()).json())["src"].removeprefix(settings.STREET_URL)
    assert client.get(frame).status_code == 200


def test_the_page_in_another_language_gives_a_card_in_it(client: Client) -> None:
    code = published(title=TITLE, translations=(Translated("title", "en", "A fixed face"),))
    answer = asked(client, page(prefix="/en")).json()
    assert answer["title"] == "A fixed face"
    assert frame_in(answer)["src"] == f"{settings.STREET_URL}/en/ingebed/?v={code}"


def test_a_lasting_address_and_an_old_name_give_the_card_too(client: Client) -> None:
    code = published(import_key="A1", title="Oud")
    published(import_key="A1", title="Nieuw")
    assert asked(client, f"{settings.STREET_URL}/v/{code.lower()}").json()["title"] == "Nieuw"
    assert asked(client, page("oud")).json()["title"] == "Nieuw"


@pytest.mark.parametrize("asked_width", [1, 200, 480, 2000])
def test_nothing_is_wider_or_higher_than_was_asked(client: Client, asked_width: int) -> None:
    published(title=TITLE)
    answer = asked(client, page(), f"&maxwidth={asked_width}&maxheight={asked_width}").json()
    assert answer["width"] <= asked_width
    assert answer["height"] <= asked_width
    assert answer.get("thumbnail_width", 0) <= asked_width
    assert frame_in(answer)["width"] == str(answer["width"])


@pytest.mark.parametrize("value", ["", "0", "-5", "breed", "9" * 400, "³"])
def test_a_measure_that_is_no_measure_is_passed_over(client: Client, value: str) -> None:
    published(title=TITLE)
    assert asked(client, page(), f"&maxwidth={value}").json()["width"] == 480


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "https://elders.example/voorbeelden/een-vast-b-gezicht-b-meer/",
        f"{settings.STREET_URL}/voorbeelden/bestaat-niet/",
        f"{settings.STREET_URL}/over/",
        f"{settings.STREET_URL}/v/AAAAAAA",
        f"{settings.STREET_URL}/xx/voorbeelden/een-vast-b-gezicht-b-meer/",
        "javascript://127.0.0.1:8000/voorbeelden/een-vast-b-gezicht-b-meer/",
        "http://[",
        "http://127.0.0.1:8000\\@elders.example/",
    ],
)
def test_what_is_no_example_of_ours_gives_404(client: Client, address: str) -> None:
    published(title=TITLE)
    assert asked(client, address).status_code == 404


def test_without_an_address_there_is_nothing(client: Client) -> None:
    assert client.get("/oembed").status_code == 404


def test_xml_is_not_spoken_here(client: Client) -> None:
    published(title=TITLE)
    assert asked(client, page(), "&format=xml").status_code == 501
    assert asked(client, page(), "&format=json").status_code == 200


def test_a_withdrawn_example_has_no_card(client: Client) -> None:
    code = published(title=TITLE)
    assert asked(client, page()).status_code == 200
    withdraw_example(by=EDITOR, code=code)
    assert asked(client, page()).status_code == 404
