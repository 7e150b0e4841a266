"""The widget in somebody else's page."""

import re

import pytest
from django.test import Client

from leidraad.library.rules.draft import Translated
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")


def codes_in(client: Client, address: str) -> list[str]:
    return re.findall(r'translate="no">([0-9A-Z]{7})<', client.get(address).content.decode())


def test_only_the_widget_may_be_framed(client: Client) -> None:
    published()
    for address in ("/ingebed/", "/ar/ingebed/", "/ingebed/?v=x"):
        widget = client.get(address)
        assert "X-Frame-Options" not in widget
        assert "frame-ancestors *" in widget["Content-Security-Policy"]
        assert "default-src 'none'" in widget["Content-Security-Policy"]
    for address in ("/", "/voorbeelden/", "/overzicht.json", "/oembed", "/api/v1/"):
        other = client.get(address)
        assert other["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in other["Content-Security-Policy"]


def test_a_kept_widget_may_still_be_framed(client: Client) -> None:
    published()
    client.get("/ingebed/")
    again = client.get("/ingebed/")
    assert "X-Frame-Options" not in again
    assert "frame-ancestors *" in again["Content-Security-Policy"]


def test_it_takes_the_filters_of_the_list(client: Client) -> None:
    wanted = published(import_key="A1", domains=("zorg",))
    published(import_key="A2", domains=("onderwijs",), title="Over school")
    assert codes_in(client, "/ingebed/?leefgebied=zorg") == [wanted]
    assert (
        'href="/voorbeelden/?leefgebied=zorg"'
        in client.get("/ingebed/?leefgebied=zorg").content.decode()
    )


def test_it_shows_six_at_most_and_leads_to_all(client: Client) -> None:
    for number in range(8):
        published(import_key=f"A{number}", title=f"Nummer {number}")
    assert len(codes_in(client, "/ingebed/")) == 6
    assert "Alle 8 voorbeelden" in client.get("/ingebed/").content.decode()


def test_one_example_by_its_code(client: Client) -> None:
    one = published(import_key="A1")
    published(import_key="A2", title="Een ander")
    assert codes_in(client, f"/ingebed/?v={one.lower()}") == [one]


def test_an_unknown_code_says_so_kindly(client: Client) -> None:
    response = client.get("/ingebed/?v=zzz")
    assert response.status_code == 404
    assert "niet meer openbaar" in response.content.decode()


def test_no_result_says_so(client: Client) -> None:
    assert "Geen voorbeelden bij deze keuze" in client.get("/ingebed/").content.decode()


def test_links_open_elsewhere_and_tell_nothing(client: Client) -> None:
    published()
    content = client.get("/ingebed/").content.decode()
    links = re.findall(r"<a [^>]+>", content)
    assert len(links) == 2
    assert all('target="_blank" rel="noopener"' in link for link in links)


def test_it_works_without_script_and_is_not_indexed(client: Client) -> None:
    published()
    response = client.get("/ingebed/")
    assert b"<script" not in response.content
    assert response["X-Robots-Tag"] == "noindex"


def test_it_speaks_the_readers_language(client: Client) -> None:
    published(translations=(Translated("title", "ar", "وجه ثابت"),))
    content = client.get("/ar/ingebed/").content.decode()
    assert '<html lang="ar" dir="rtl">' in content
    assert "وجه ثابت" in content
