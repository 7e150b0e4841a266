"""The map: every municipality a tile with its count, and the same as a list."""

import re

import pytest
from django.test import Client

from leidraad.infographic.queries import TileMap, tile_map
from leidraad.library.api import find, selection_from
from leidraad.library.tests.factories import published
from leidraad.places.api import atlas

pytestmark = pytest.mark.usefixtures("places")


def drawn(*pairs: tuple[str, str]) -> TileMap:
    selection, _ = selection_from(list(pairs))
    return tile_map(find(selection, "nl", page_size=0))


def counts(shown: TileMap) -> dict[str, int]:
    inside = (one for province in shown.provinces for one in province.places)
    return {one.place.slug: one.count for one in inside if one.count}


@pytest.fixture
def three(places: None) -> None:
    del places
    published(title="a", municipalities=("GM0148", "GM0193"))
    published(title="b", municipalities=("GM0148",), domains=("onderwijs",))
    published(title="Leerdam", municipalities=("GM0545",))
    published(title="Landelijk", municipalities=(), is_national=True)


@pytest.mark.usefixtures("three")
def test_examples_are_counted_where_they_lie_today() -> None:
    shown = drawn()
    assert counts(shown) == {"dalfsen": 2, "zwolle": 1, "vijfheerenlanden": 1}
    assert shown.filled == 3
    assert counts(drawn(("leefgebied", "onderwijs"))) == {"dalfsen": 1}


@pytest.mark.usefixtures("three")
def test_every_municipality_is_a_link_in_the_picture_and_in_the_list(client: Client) -> None:
    page = client.get("/kaart/").content.decode()
    links = re.findall(r'href="/voorbeelden/\?gemeente=([a-z0-9-]+)"', page)
    assert len(atlas().current) == 342
    assert sorted(links) == sorted(2 * [place.slug for place in atlas().current])


@pytest.mark.usefixtures("three")
def test_a_tile_leads_to_as_many_examples_as_it_says_within_the_same_filters(
    client: Client,
) -> None:
    shown = drawn(("leefgebied", "inburgering"))
    for province in shown.provinces:
        for one in province.places:
            if one.count:
                assert "leefgebied=inburgering" in one.address
                assert client.get(one.address)["X-Total-Count"] == str(one.count)


@pytest.mark.usefixtures("three")
def test_an_example_of_two_municipalities_is_one_example_in_their_province() -> None:
    found = {province.name: province.count for province in drawn().provinces}
    assert len(found) == 12
    assert (found["Overijssel"], found["Utrecht"], found["Zeeland"]) == (2, 1, 0)
    assert {one.name for one in drawn(("gemeente", "zwolle")).provinces if one.count} == {
        "Overijssel",
        "Utrecht",
    }


@pytest.mark.usefixtures("three")
def test_the_chosen_municipality_is_marked_and_the_others_can_still_be_chosen() -> None:
    assert counts(drawn(("gemeente", "zwolle"))) == counts(drawn())
    assert drawn(("gemeente", "zwolle")).picture != drawn().picture


def test_no_two_tiles_lie_on_one_another() -> None:
    spots = [(place.column, place.row) for place in atlas().current]
    assert len(set(spots)) == len(spots)
