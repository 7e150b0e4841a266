"""The overview: one table of everything, sorted as asked, ticked as the address says."""

import pytest
from django.test import Client

from leidraad.library.queries import table as module
from leidraad.library.queries.table import codes, table
from leidraad.library.rules.draft import Translated
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")


@pytest.fixture
def three(places: None) -> None:
    del places
    published(title="Élan", municipalities=("GM0193",), year_from=2020, evidence="geevalueerd")
    published(title="Fiets", municipalities=("GM0148",), year_from=None)
    published(title="appel", municipalities=("GM0344",), year_from=2010, domains=("zorg",))


def order(value: str, language: str = "nl") -> list[str]:
    return [card.entry.texts["title"] for card in table([("volgorde", value)], language).rows]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("value", "titles"),
    [
        ("titel", ["appel", "Élan", "Fiets"]),
        ("-titel", ["Fiets", "Élan", "appel"]),
        ("gemeente", ["Fiets", "appel", "Élan"]),
        ("jaar", ["Fiets", "appel", "Élan"]),
        ("-jaar", ["Élan", "appel", "Fiets"]),
        ("leefgebied", ["Élan", "Fiets", "appel"]),
        ("bewijs", ["appel", "Fiets", "Élan"]),
        ("", ["Élan", "appel", "Fiets"]),
        ("onzin", ["Élan", "appel", "Fiets"]),
        ("-", ["Élan", "appel", "Fiets"]),
    ],
)
def test_the_order_that_was_asked_for(value: str, titles: list[str]) -> None:
    assert order(value) == titles


def test_the_order_follows_the_title_as_it_is_read() -> None:
    published(title="Aap", translations=(Translated("title", "en", "Zebra"),))
    published(title="Muis", translations=(Translated("title", "en", "Cat"),))
    assert order("titel", "en") == ["Muis", "Aap"]


def test_everything_is_sorted_before_a_page_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROWS_PER_PAGE", 2)
    for number, title in enumerate("dbac"):
        published(title=title, year_from=2020 - number)
    pages = [table([("volgorde", "titel"), ("pagina", page)], "nl") for page in "12"]
    assert [[card.title.value for card in page.rows] for page in pages] == [["a", "b"], ["c", "d"]]


@pytest.mark.usefixtures("three")
def test_a_heading_turns_the_order_and_keeps_the_filters_and_ticks() -> None:
    shown = table([("leefgebied", "zorg"), ("volgorde", "titel"), ("v", "0000000")], "nl")
    headings = {heading.name: heading for heading in shown.headings}
    assert headings["titel"].direction == "ascending"
    assert headings["titel"].address == "?leefgebied=zorg&v=0000000&volgorde=-titel"
    assert headings["jaar"].direction == "none"
    assert headings["jaar"].address == "?leefgebied=zorg&v=0000000&volgorde=jaar"
    assert {one.name: one.direction for one in table([("volgorde", "-jaar")], "nl").headings}[
        "jaar"
    ] == "descending"


def test_the_page_shows_every_example_and_no_pages_to_turn(client: Client) -> None:
    code = published(title="Eerste")
    for number in range(24):
        published(title=f"Voorbeeld {number}")
    shown = client.get(f"/overzicht/?v={code}").content.decode()
    assert shown.count('type="checkbox"') == 25
    assert shown.count(" checked") == 1
    assert 'class="pager"' not in shown


def test_the_table_says_how_it_is_sorted(client: Client) -> None:
    published()
    shown = client.get("/overzicht/?volgorde=-titel").content.decode()
    assert shown.count('aria-sort="descending"') == 1
    assert shown.count('aria-sort="none"') == 4


def test_codes_are_read_once_each_in_order_and_forgivingly() -> None:
    code, other = published(), published()
    assert codes([f"{other},{code}", code.lower(), f" {other[:3]}-{other[3:]} "]) == [other, code]
    assert codes(["", "x", "0000001", "\0", "ß" * 7, f"{code}{code}"]) == []
