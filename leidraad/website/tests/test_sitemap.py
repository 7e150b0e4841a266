"""Search engines learn of every public page, in every language."""

from datetime import UTC, datetime
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.conf import settings
from django.test import Client

from leidraad.library.tests.factories import published
from leidraad.website.rules.sitemap import MOST_ADDRESSES, PublicPage, sitemap

pytestmark = pytest.mark.usefixtures("places")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def listed(client: Client) -> dict[str, Element]:
    response = client.get("/sitemap.xml")
    assert response["Content-Type"] == "application/xml"
    found = fromstring(response.content)
    return {url.findtext(f"{SITEMAP}loc", ""): url for url in found.iter(f"{SITEMAP}url")}


def path_of(address: str) -> str:
    assert address.startswith(f"{settings.STREET_URL}/")
    return address.removeprefix(settings.STREET_URL)


def test_every_address_in_it_answers(client: Client) -> None:
    published()
    for address in listed(client):
        assert client.get(path_of(address)).status_code == 200, address


def test_every_page_names_itself_in_every_language(client: Client) -> None:
    published(title="Een vast gezicht")
    pages = listed(client)
    base = settings.STREET_URL
    for prefix in ("", "/en", "/ar", "/ti"):
        url = pages[f"{base}{prefix}/voorbeelden/een-vast-gezicht/"]
        links = {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
        assert set(links) == {"nl", "en", "ar", "ti", "x-default"}
        assert links["nl"] == links["x-default"] == f"{base}/voorbeelden/een-vast-gezicht/"
        assert set(links.values()) <= set(pages)


def test_an_example_tells_when_it_changed(client: Client) -> None:
    published(title="Een vast gezicht")
    url = listed(client)[f"{settings.STREET_URL}/voorbeelden/een-vast-gezicht/"]
    assert datetime.fromisoformat(url.findtext(f"{SITEMAP}lastmod", "")).tzinfo


def test_addresses_are_escaped_and_the_protocols_limit_holds() -> None:
    page = PublicPage({"nl": "https://x.example/?a=1&b='\""}, datetime(2026, 1, 1, tzinfo=UTC))
    found = fromstring(sitemap([page] * (MOST_ADDRESSES + 5)))
    assert len(found) == MOST_ADDRESSES
    assert found[0].findtext(f"{SITEMAP}loc") == "https://x.example/?a=1&b='\""
    assert found[0].findtext(f"{SITEMAP}lastmod") == "2026-01-01T00:00:00+00:00"
