"""The same page in every language: the language is in the address, and nowhere else."""

import re

import pytest
from django.test import Client

from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
PREFIXES = {"nl": "", "en": "/en", "ar": "/ar", "ti": "/ti"}
PAGES = (
    "/",
    "/kaart/",
    "/voorbeelden/",
    "/voorbeelden/een-vast-gezicht-voor-elk-gezin/",
    "/overzicht/",
    "/mijn-lijst/",
    "/leefgebied/zorg/",
    "/over/",
)
QUERY = "?leefgebied=zorg&fase=later&q=taal+%26+werk"


def languages_of(page: str) -> dict[str, str]:
    """The addresses in the language menu."""
    found = re.findall(r'<a href="([^"]*)" lang="(\w+)" hreflang="\w+"', page)
    return {language: address.replace("&amp;", "&") for address, language in found}


@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_its_language_and_direction(client: Client, path: str) -> None:
    published()
    for language, prefix in PREFIXES.items():
        page = client.get(prefix + path).content.decode()
        direction = "rtl" if language == "ar" else "ltr"
        assert f'<html lang="{language}" dir="{direction}">' in page
        assert re.search(r"<title>[^<]+ · Leidraad</title>", page)
        assert page.count("<h1") == 1


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("query", ["", QUERY])
def test_another_language_is_the_same_page_with_the_same_filters(
    client: Client, path: str, query: str
) -> None:
    published()
    expected = {code: prefix + path + query for code, prefix in PREFIXES.items()}
    for prefix in PREFIXES.values():
        page = client.get(prefix + path + query).content.decode()
        assert languages_of(page) == expected


def test_every_language_is_told_to_search_engines(client: Client, settings: object) -> None:
    settings.STREET_URL = "https://leidraad.example"  # type: ignore[attr-defined]
    page = client.get("/ar/kaart/").content.decode()
    for language, prefix in PREFIXES.items():
        link = f'hreflang="{language}" href="https://leidraad.example{prefix}/kaart/"'
        assert link in page


@pytest.mark.parametrize("path", PAGES[:3])
def test_the_browsers_language_changes_nothing_and_leads_nowhere(client: Client, path: str) -> None:
    """No automatic redirect: a shared address shows the same thing to all."""
    plain = client.get(path)
    answer = client.get(path, headers={"Accept-Language": "ar,en;q=0.5"})
    assert (answer.status_code, answer.content) == (200, plain.content)
    assert answer["Content-Language"] == "nl"


def test_a_language_we_do_not_have_is_not_there(client: Client) -> None:
    assert client.get("/fr/").status_code == 404
    assert client.get("/nl/").status_code == 404


def test_the_way_where_one_is_says_so(client: Client) -> None:
    page = client.get("/overzicht/").content.decode()
    here = re.findall(r'<a href="([^"]*)" aria-current="true"', page)
    assert "/overzicht/" in here
    assert "/mijn-lijst/" not in here


@pytest.mark.parametrize("path", PAGES)
def test_no_page_sets_a_cookie(client: Client, path: str) -> None:
    published()
    for prefix in PREFIXES.values():
        answer = client.get(prefix + path)
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")
