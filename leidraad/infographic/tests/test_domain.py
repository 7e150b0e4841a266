"""A place you walk into: its examples, what integral means there, and what it is tied to."""

import pytest
from django.test import Client
from django.utils.html import escape

from leidraad.infographic.queries import domain_place
from leidraad.library.api import listing
from leidraad.library.tests.factories import published
from leidraad.themes import api as themes

pytestmark = pytest.mark.usefixtures("places")
CODES = [item.code for item in themes.domains()]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["nl", "en", "ar", "ti"])
def test_every_place_says_what_integral_means_there(
    client: Client, code: str, language: str
) -> None:
    prefix = "" if language == "nl" else f"/{language}"
    answer = client.get(f"{prefix}/leefgebied/{code}/")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert f"<h1>{themes.domain(code).name_in(language)}</h1>" in page
    told = themes.domain(code).text("together", language)
    assert escape(told.value.split("\n\n")[0].strip()[:40]) in page


def test_it_shows_its_own_examples_and_leads_to_all_of_them(client: Client) -> None:
    published(title="Hier", domains=("zorg",))
    published(title="Elders", domains=("huisvesting",))
    page = client.get("/leefgebied/zorg/").content.decode()
    assert "Hier" in page
    assert "Elders" not in page
    assert 'href="/voorbeelden/?leefgebied=zorg"' in page


def test_it_is_tied_to_the_five_others_and_each_tie_leads_to_what_it_says(client: Client) -> None:
    published(title="a", domains=("zorg", "onderwijs"))
    published(title="b", domains=("huisvesting", "zorg"))
    published(title="c", domains=("huisvesting", "onderwijs"))
    item = themes.domain("zorg")
    found = listing([("leefgebied", "zorg")], "nl", page_size=1).found
    place = domain_place(item, found, "nl")
    assert [tie.codes[0] for tie in place.ties] == ["zorg"] * 5
    assert {tie.codes[1] for tie in place.ties} == set(CODES) - {"zorg"}
    assert {tie.codes[1]: tie.count for tie in place.ties if tie.count} == {
        "onderwijs": 1,
        "huisvesting": 1,
    }
    for tie in place.ties:
        assert tie.names == (item.name_in("nl"), themes.domain(tie.codes[1]).name_in("nl"))
        assert client.get(tie.address)["X-Total-Count"] == str(tie.count)


@pytest.mark.parametrize("code", ["sport", "ZORG", "zorg-en-meer", "-"])
def test_a_place_that_is_not_there(client: Client, code: str) -> None:
    assert client.get(f"/leefgebied/{code}/").status_code == 404


def test_the_rest_of_a_choice_goes_along_into_a_place(client: Client) -> None:
    published(title="Over gezinnen", groups=("gezinnen",))
    published(title="Over ouderen", groups=("ouderen",))
    page = client.get("/leefgebied/zorg/?doelgroep=ouderen&leefgebied=onderwijs").content.decode()
    assert "Over ouderen" in page
    assert "Over gezinnen" not in page
    assert (
        "/leefgebied/zorg/?doelgroep=ouderen" in client.get("/?doelgroep=ouderen").content.decode()
    )
