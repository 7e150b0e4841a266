"""The town: six places with counts, four moments, and the thread between what belongs together."""

import re

import pytest
from django.test import Client

from leidraad.infographic.queries import TownScene, ties, town_scene
from leidraad.library.api import find, listing, selection_from
from leidraad.library.tests.factories import published
from leidraad.themes import api as themes

pytestmark = pytest.mark.usefixtures("places")
DOMAINS = [item.code for item in themes.domains()]


def scene(*pairs: tuple[str, str], language: str = "nl") -> TownScene:
    selection, _notices = selection_from(list(pairs))
    return town_scene(find(selection, language, page_size=0), language)


@pytest.fixture
def three(places: None) -> None:
    del places
    published(title="a", domains=("huisvesting", "zorg"), phases=("voor-aankomst",))
    published(title="b", domains=("zorg", "onderwijs"), phases=("later",))
    published(title="c", domains=("zorg", "onderwijs"), phases=("later", "voor-aankomst"))


@pytest.mark.usefixtures("three")
def test_six_places_in_the_order_of_the_thread_each_with_its_count() -> None:
    assert [place.code for place in scene().places] == DOMAINS
    assert [place.count for place in scene().places] == [1, 0, 0, 0, 2, 3]
    filtered = scene(("fase", "later"))
    assert [place.count for place in filtered.places] == [0, 0, 0, 0, 2, 2]


@pytest.mark.usefixtures("three")
def test_four_moments_in_the_order_of_time_that_can_be_chosen_and_let_go() -> None:
    stations = scene(("leefgebied", "onderwijs"), ("fase", "later")).stations
    assert [one.code for one in stations] == [item.code for item in themes.phases()]
    assert [one.count for one in stations] == [1, 0, 0, 2]
    assert [one.is_chosen for one in stations] == [False, False, False, True]
    assert stations[3].address == "?leefgebied=onderwijs"
    assert stations[0].address == "?leefgebied=onderwijs&fase=later,voor-aankomst"


@pytest.mark.usefixtures("three")
def test_the_thread_joins_what_examples_join_the_closest_first() -> None:
    found = [(tie.codes, tie.count) for tie in scene().ties if tie.count]
    assert found == [(("onderwijs", "zorg"), 2), (("huisvesting", "zorg"), 1)]
    assert len(scene().ties) == 15
    assert len(scene().loose) == 13


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [("fase", "voor-aankomst")],
        [("samen", "zorg")],
        [("samen", "zorg,onderwijs"), ("fase", "later")],
        [("leefgebied", "huisvesting")],
    ],
)
def test_a_tie_leads_to_as_many_examples_as_it_says(
    client: Client, pairs: list[tuple[str, str]]
) -> None:
    selection, _ = selection_from(pairs)
    for tie in ties(find(selection, "nl"), "nl"):
        assert client.get(tie.address)["X-Total-Count"] == str(tie.count), tie.address


def drawn_counts(html: str) -> list[str]:
    return re.findall(r'class="place__count" aria-hidden="true">(\d+)<', html)


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("prefix", ["", "/en", "/ar", "/ti"])
def test_the_page_holds_six_links_with_counts(client: Client, prefix: str) -> None:
    page = client.get(f"{prefix}/").content.decode()
    for code in DOMAINS:
        assert f'href="{prefix}/leefgebied/{code}/"' in page
    assert drawn_counts(page) == ["1", "0", "0", "0", "2", "3"]


@pytest.mark.usefixtures("three")
def test_the_same_filters_hold_in_all_three_views(client: Client) -> None:
    """Switching view keeps what was chosen: the address after `?` is the same."""
    chosen = "?leefgebied=onderwijs&amp;fase=later"
    for path in ("/", "/kaart/", "/voorbeelden/"):
        page = client.get(f"{path}?fase=later&leefgebied=onderwijs").content.decode()
        for other in ("/", "/kaart/", "/voorbeelden/"):
            assert f'href="{other}{chosen}"' in page, (path, other)


def test_a_script_gets_the_part_that_changes(client: Client) -> None:
    part = client.get("/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert 'id="uitkomst"' in part


def test_six_cards_are_enough_to_begin_with(client: Client) -> None:
    for number in range(8):
        published(title=f"Voorbeeld {number}")
    assert client.get("/").content.decode().count("<article") == 6
    assert listing([], "nl", page_size=6).total == 8
