"""Atom: what changed last."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.conf import settings
from django.test import Client

from leidraad.library.tests.factories import published
from leidraad.themes import api as themes

pytestmark = pytest.mark.usefixtures("places")
ATOM = "{http://www.w3.org/2005/Atom}"
Clock = Callable[[str], None]


def feed_at(client: Client, address: str) -> Element:
    response = client.get(address)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return fromstring(response.content)


def titles(feed: Element) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_the_newest_change_comes_first(client: Client, at: Clock) -> None:
    at("2026-01-01")
    published(import_key="A1", title="Oud")
    at("2026-02-01")
    published(import_key="A2", title="Nieuw")
    assert titles(feed_at(client, "/voorbeelden.atom")) == ["Nieuw", "Oud"]
    at("2026-03-01")
    published(import_key="A1", title="Oud, herzien")
    assert titles(feed_at(client, "/voorbeelden.atom")) == ["Oud, herzien", "Nieuw"]


def test_an_entry_lasts_and_all_addresses_are_whole(client: Client) -> None:
    code = published()
    feed = feed_at(client, "/voorbeelden.atom")
    (entry,) = feed.iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == f"{settings.STREET_URL}/v/{code}"
    links = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
    assert links
    assert all(link.startswith(settings.STREET_URL) for link in links)
    terms = [category.get("term") for category in entry.iter(f"{ATOM}category")]
    assert terms == [themes.domain(code).name for code in ("inburgering", "zorg")]


def test_a_domain_has_its_own_feed(client: Client) -> None:
    published(import_key="A1", domains=("zorg",), title="Over zorg")
    published(import_key="A2", domains=("onderwijs",), title="Over school")
    assert titles(feed_at(client, "/leefgebied/zorg.atom")) == ["Over zorg"]


def test_a_domain_that_does_not_exist_has_no_feed(client: Client) -> None:
    assert client.get("/leefgebied/sport.atom").status_code == 404


def test_it_holds_fifty_at_most(client: Client) -> None:
    for number in range(52):
        published(import_key=f"A{number}", title=f"Nummer {number}")
    assert len(titles(feed_at(client, "/voorbeelden.atom"))) == 50


def test_signs_that_xml_cannot_hold_do_not_break_it(client: Client) -> None:
    published(title="Een\x0b <b>& titel\x1f")
    assert titles(feed_at(client, "/voorbeelden.atom")) == ["Een <b>& titel"]
