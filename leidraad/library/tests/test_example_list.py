"""The list of examples: what it shows, what it counts, and that looking writes nothing."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.library.actions.tally import tally
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
LIST = "/voorbeelden/"


def page(client: Client, query: str = "", path: str = LIST) -> str:
    return client.get(path + query).content.decode()


def test_the_number_is_in_the_page_and_in_a_header(client: Client) -> None:
    for number in range(3):
        published(title=f"Voorbeeld {number}")
    published(title="Wonen", domains=("huisvesting",))
    assert client.get(LIST)["X-Total-Count"] == "4"
    assert client.get(f"{LIST}?leefgebied=huisvesting")["X-Total-Count"] == "1"
    assert client.head(f"{LIST}?leefgebied=huisvesting")["X-Total-Count"] == "1"


def test_what_was_chosen_can_be_let_go_and_what_is_unknown_is_told(client: Client) -> None:
    published()
    shown = page(client, "?leefgebied=zorg&fase=eerste-weken&factor=tuinieren")
    assert 'href="?fase=eerste-weken"' in shown
    assert "“tuinieren”" in shown


def test_a_municipality_that_is_spelled_wrongly_is_suggested(client: Client) -> None:
    published()
    shown = page(client, "?gemeente=Dalvsen&leefgebied=zorg")
    assert 'href="?leefgebied=zorg&amp;gemeente=dalfsen"' in shown


def test_what_was_probably_meant_is_a_link(client: Client) -> None:
    published(title="Doorstroomlocatie")
    assert "doorstroomlocatie" in page(client, "?q=doorstroomlokatie")


def test_pages_of_twenty_with_links_between_them(client: Client) -> None:
    for number in range(21):
        published(title=f"Voorbeeld {number}")
    first, second = page(client, "?leefgebied=zorg"), page(client, "?leefgebied=zorg&pagina=2")
    assert first.count("<article") == 20
    assert 'href="?leefgebied=zorg&amp;pagina=2"' in first
    assert second.count("<article") == 1
    assert 'href="?leefgebied=zorg"' in second


def test_nothing_found_offers_what_is_near_and_a_way_to_ask(client: Client) -> None:
    published(title="Samen koken")
    shown = page(client, "?leefgebied=zorg&bewijs=geevalueerd")
    assert "Samen koken" in shown
    assert "Vraag hierom" in shown


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_words_that_find_nothing_are_counted_also_when_the_page_was_kept(
    client: Client, headers: dict[str, str]
) -> None:
    tally.take()
    for _ in range(3):
        assert "X-Missed-Words" not in client.get(f"{LIST}?q=zwemles", headers=headers)
    client.get(f"{LIST}?q=jan@gemeente.example", headers=headers)
    assert tally.take() == {"zwemles": 3}


def test_words_that_find_something_are_not_counted(client: Client) -> None:
    published(title="Zwemles")
    tally.take()
    client.get(f"{LIST}?q=zwemles")
    client.get(LIST)
    assert not tally.take()


def test_looking_and_searching_write_nothing(client: Client) -> None:
    published()
    with only_looking():
        for query in ("", "?q=zwemles", "?gemeente=dalfsen", "?pagina=9"):
            assert client.get(LIST + query).status_code == 200


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\"'><img src=x>"])
@pytest.mark.parametrize("name", ["q", "gemeente", "zoals", "leefgebied", "pagina"])
def test_what_somebody_writes_stays_text(client: Client, name: str, text: str) -> None:
    published()
    shown = client.get(LIST, {name: text}).content.decode()
    assert text not in shown
    assert "<img src=x" not in shown
