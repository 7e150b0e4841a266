"""What happened to an example, on its page and in what machines read of it."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leidraad.library.actions.make_version import PictureCard, make_version
from leidraad.library.actions.publish import publish_version, withdraw_example
from leidraad.library.actions.stay_true import (
    Adopter,
    Exchange,
    add_adoption,
    confirm_example,
    end_example,
    mark_unconfirmed,
    publish_answer,
    remove_adoption,
)
from leidraad.library.models import Adoption, Example
from leidraad.library.rules.draft import ContactCard
from leidraad.library.tests.factories import EDITOR, draft, published
from leidraad.library.views.kept import shelf

pytestmark = pytest.mark.usefixtures("places")
Clock = Callable[[str], None]
PAGE = "/voorbeelden/samen-koken/"
DALFSEN = ContactCard("Gemeente Dalfsen", "regisseur", "regie@a.example")
ZWOLLE = ContactCard("Gemeente Zwolle", "beleid", "beleid@b.example", "038-1")
UTRECHT = ContactCard("Gemeente Utrecht", "kwartiermaker", "kwartier@c.example")
NOTHING_TOLD = ("Bevestigd door", "Niet bevestigd", "gestopt op", "Ook in", "Overgenomen van")
MOST_QUESTIONS = 9


@pytest.fixture
def example(places: None, at: Clock) -> Example:
    del places
    at("2026-11-21")
    return Example.objects.get(code=published(title="Samen koken", contacts=(DALFSEN,)))


def shown(client: Client, address: str = PAGE) -> str:
    """The text of a page, without its markup."""
    html = client.get(address).content.decode()
    body = re.sub(r"<(head|script|svg).*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def whole(client: Client, example: Example) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/v1/examples/{example.code}").json()
    return found


def adopted(
    example: Example, code: str = "GM0193", contact: ContactCard = ZWOLLE, **values: object
) -> Adoption:
    adopter = Adopter(code, contact, **values)  # type: ignore[arg-type]
    return add_adoption(by=EDITOR, example=example, adopter=adopter)


def test_of_what_nobody_asked_nothing_is_told(client: Client, example: Example) -> None:
    told = shown(client)
    for words in NOTHING_TOLD:
        assert words not in told
    assert "creativeWorkStatus" not in client.get(PAGE).content.decode()
    body = whole(client, example)
    assert (body["confirmed_on"], body["ended_on"], body["adopted_by"]) == (None, None, 0)


def test_a_confirmed_example_says_when(client: Client, example: Example) -> None:
    confirm_example(by=EDITOR, example=example)
    assert "Bevestigd door het contact op 21 november 2026" in shown(client)
    assert whole(client, example)["confirmed_on"] == "2026-11-21"


def test_an_unconfirmed_example_says_since_when_and_not_that_it_was_confirmed(
    client: Client, example: Example
) -> None:
    confirm_example(by=EDITOR, example=example)
    mark_unconfirmed(by=EDITOR, example=example, since=date(2026, 5, 3))
    told = shown(client)
    assert "Niet bevestigd sinds 3 mei 2026" in told
    assert "Bevestigd door het contact" not in told
    assert '"creativeWorkStatus": "niet bevestigd sinds 2026"' in client.get(PAGE).content.decode()


def test_an_ended_example_stays_with_the_reason(client: Client, example: Example) -> None:
    end_example(by=EDITOR, example=example, on=date(2026, 10, 1), why="De subsidie <b>stopte</b>.")
    told = shown(client)
    assert "Dit voorbeeld is gestopt op 1 oktober 2026" in told
    assert "De subsidie &lt;b&gt;stopte&lt;/b&gt;." in told
    assert "Loopt het nog? nee" in told
    body = whole(client, example)
    assert (body["ended_on"], body["ended_why"]) == ("2026-10-01", "De subsidie <b>stopte</b>.")


def test_without_sources_the_contact_tells_it(client: Client) -> None:
    code = published(title="Samen koken", contacts=(DALFSEN, UTRECHT), sources=())
    for told in (shown(client), shown(client, f"/mijn-lijst/?v={code}")):
        assert "Verteld door Gemeente Dalfsen, Gemeente Utrecht zelf." in told
    assert "De bron zegt het niet" not in shown(client)


# --- taken over --------------------------------------------------------------------------


def test_who_does_this_too_stands_there_with_what_they_changed(
    client: Client, example: Example
) -> None:
    first = adopted(example, changed="Met een taalmaatje.", since_year=2024)
    adopted(example, "GM0344", UTRECHT, learned_from=first)
    told = shown(client)
    assert "ook in 2 gemeenten" in told
    assert "Zwolle sinds 2024 Anders: Met een taalmaatje." in told
    assert "Utrecht geleerd van Zwolle" in told
    assert "kwartiermaker Gemeente Utrecht" in told
    assert "beleid@b.example" not in told
    assert "ook in 2 gemeenten" in shown(client, "/voorbeelden/")
    body = whole(client, example)
    assert [one["municipality"]["name"] for one in body["adopters"]] == ["Zwolle", "Utrecht"]


def test_both_sides_of_an_adoption_lead_to_each_other(client: Client, example: Example) -> None:
    own = Example.objects.get(code=published(title="Samen eten", municipalities=("GM0193",)))
    adopted(example, changed="Wij eten ook.", own_example=own)
    assert 'href="/voorbeelden/samen-eten/"' in client.get(PAGE).content.decode()
    told = shown(client, "/voorbeelden/samen-eten/")
    assert "Overgenomen van Samen koken ( Dalfsen ). Anders: Wij eten ook." in told
    assert whole(client, own)["taken_from"] == [
        {"example": example.code, "changed": "Wij eten ook.", "learned_from": None}
    ]


def test_a_side_that_is_withdrawn_is_not_spoken_of(client: Client, example: Example) -> None:
    own = Example.objects.get(code=published(title="Samen eten", municipalities=("GM0193",)))
    adopted(example, own_example=own)
    withdraw_example(by=EDITOR, code=own.code)
    assert "samen-eten" not in client.get(PAGE).content.decode()
    body = whole(client, example)
    assert body["adopters"][0]["own_example"] is None


def test_the_origin_too_is_only_named_while_it_is_public(client: Client, example: Example) -> None:
    own = Example.objects.get(code=published(title="Samen eten", municipalities=("GM0193",)))
    adopted(example, own_example=own)
    withdraw_example(by=EDITOR, code=example.code)
    assert "Overgenomen van" not in shown(client, "/voorbeelden/samen-eten/")
    assert whole(client, own)["taken_from"] == []


def test_who_stops_disappears(client: Client, example: Example) -> None:
    adoption = adopted(example)
    assert "ook in 1 gemeente" in shown(client)
    remove_adoption(by=EDITOR, adoption=adoption)
    assert "ook in 1 gemeente" not in shown(client)


# --- questions and changes ---------------------------------------------------------------


def test_a_question_stands_there_with_its_answer(client: Client, example: Example) -> None:
    exchange = Exchange(
        "Wat <i>kostte</i> het?", "Twee dagen.\n\nMeer niet.", date(2026, 11, 1), "Dalfsen"
    )
    publish_answer(by=EDITOR, example=example, exchange=exchange)
    told = shown(client)
    assert "Wat &lt;i&gt;kostte&lt;/i&gt; het? Twee dagen. Meer niet. Dalfsen , 21 november" in told
    (answer,) = whole(client, example)["answers"]
    assert answer["answered_on"] == "2026-11-21"


def test_what_changed_is_told_and_small_things_are_folded(client: Client, at: Clock) -> None:
    at("2026-03-01")
    version = make_version(example=None, draft=draft(title="Samen koken"))
    example = publish_version(by=EDITOR, version=version, note="Geplaatst.")
    for day, note, minor in (
        ("2026-04-01", "Kosten erbij.", False),
        ("2026-05-01", "Typfout.", True),
    ):
        at(day)
        version = make_version(example=example, draft=draft(title="Samen koken", costs=note))
        publish_version(by=EDITOR, version=version, note=note, is_minor=minor)
    told = shown(client)
    assert "Wat veranderde er 1 april 2026 Kosten erbij. 1 maart 2026 Geplaatst." in told
    assert "1 kleine wijziging 1 mei 2026 Typfout." in told
    body = whole(client, example)
    assert body["published_on"] == "2026-03-01"
    assert [one["note"] for one in body["changes"]] == ["Typfout.", "Kosten erbij.", "Geplaatst."]


def test_a_draft_that_waits_is_no_change(client: Client, example: Example) -> None:
    make_version(example=example, draft=draft(title="Straks heet het zo"))
    assert "Straks" not in shown(client)
    assert "Straks" not in json.dumps(whole(client, example))


def test_the_fullest_page_asks_so_many_questions(client: Client, example: Example) -> None:
    other = Example.objects.get(code=published(title="Samen eten"))
    photo = PictureCard("foto.webp", 800, 600, "Een keuken", "Buurthuis", "given")
    version = make_version(example=example, draft=draft(title="Samen koken"), pictures=(photo,))
    publish_version(by=EDITOR, version=version, note="Een foto erbij.")
    first = adopted(example)
    adopted(example, "GM0344", UTRECHT, learned_from=first)
    adopted(other, own_example=example)
    publish_answer(
        by=EDITOR, example=example, exchange=Exchange("Hoe?", "Zo.", date(2026, 11, 1), "Dalfsen")
    )
    client.get("/voorbeelden/")
    shelf.clear()
    with CaptureQueriesContext(connection) as asked:
        assert client.get(PAGE).status_code == 200
    assert len(asked) == MOST_QUESTIONS
