"""Following a question: what it says of it, and that a stranger learns nothing."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.library.tests.factories import published
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.forms.follows import FollowForm
from leidraad.upkeep.models import Follow
from leidraad.upkeep.tests.factories import READER, example
from leidraad.upkeep.tests.readers import following

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
PAGE = "/volgen/"


def typed(**changes: object) -> dict[str, object]:
    return post_data(FollowForm, **{"address": READER, "rhythm": "monthly", **changes})


def test_the_question_stands_there_in_words(client: Client) -> None:
    example()
    with only_looking():
        page = client.get(f"{PAGE}?leefgebied=zorg&gemeente=dalfsen&pagina=3").content.decode()
    assert "Zorg" in page
    assert "Dalfsen" in page
    assert "Nu is er 1 voorbeeld." in page
    assert "/voorbeelden.atom" in page


def test_the_feed_of_a_domain_stands_beside_it(client: Client) -> None:
    assert "/leefgebied/zorg.atom" in client.get(f"{PAGE}?leefgebied=zorg").content.decode()


def test_nothing_chosen_is_everything(client: Client) -> None:
    assert "Alle praktijkvoorbeelden" in client.get(PAGE).content.decode()


def test_what_is_not_understood_is_said(client: Client) -> None:
    page = client.get(PAGE, {"leefgebied": "onzin<script>"}).content.decode()
    assert "onzin&lt;script&gt;" in page


def test_it_waits_for_the_address(client: Client) -> None:
    answer = client.post(
        f"{PAGE}?q=taal&leefgebied=zorg&pagina=2", typed(address="Lezer@Stad.example")
    )
    assert answer["Location"] == "/bedankt/volgen-gevraagd/"
    follow = Follow.objects.get()
    assert (follow.address, follow.question) == ("lezer@stad.example", "?leefgebied=zorg&q=taal")
    assert follow.confirmed_at is None
    assert not answer.cookies
    assert len(waiting_letters("lezer@stad.example")) == 1


def test_the_same_again_within_minutes_is_one_letter(
    client: Client, at: Callable[[str], None]
) -> None:
    at("2026-03-01 10:00")
    for _ in range(2):
        client.post(PAGE, typed())
    assert len(waiting_letters()) == 1
    at("2026-03-01 10:30")
    client.post(PAGE, typed())
    assert len(waiting_letters()) == 2
    assert Follow.objects.count() == 1


def test_whether_somebody_follows_already_is_told_by_letter_alone(
    client: Client, at: Callable[[str], None]
) -> None:
    at("2026-03-01")
    following("", READER)
    at("2026-03-02")
    known = client.post(PAGE, typed(rhythm="weekly"))
    unknown = client.post(PAGE, typed(address="ander@stad.example"))
    assert known["Location"] == unknown["Location"]
    assert "al" in waiting_letters(READER)[-1].subject
    assert Follow.objects.get(address=READER).rhythm == "monthly"


def test_a_question_that_is_too_long_is_refused_and_kept(client: Client) -> None:
    places = "&".join(f"gemeente={name}" for name in ("utrecht", "dalfsen", "meppel") * 3)
    long = f"{PAGE}?q={'w' * 199}&{places}&fase=eerste-weken,later&jaar=" + ",".join(
        str(year) for year in range(1990, 2025)
    )
    answer = client.post(long, typed())
    assert answer.status_code == 422
    assert READER in answer.content.decode()
    assert not Follow.objects.exists()


@pytest.mark.parametrize("rhythm", ["", "daily", "monthly'"])
def test_an_unknown_rhythm(client: Client, rhythm: str) -> None:
    assert client.post(PAGE, typed(rhythm=rhythm)).status_code == 422


def test_the_page_asks_no_more_of_the_database_with_more_examples(client: Client) -> None:
    def asked() -> int:
        client.get(PAGE)
        with CaptureQueriesContext(connection) as found:
            client.get(PAGE)
        return len(found)

    example()
    few = asked()
    for number in range(5):
        published(title=f"Voorbeeld {number}")
    assert asked() == few


def test_a_letter_to_a_stranger_carries_none_of_what_was_typed(client: Client) -> None:
    bait = "gratis-geld.example/klik"
    client.post(f"{PAGE}?q={bait}&leefgebied=zorg", typed(address="ander@stad.example"))
    letter = waiting_letters("ander@stad.example")[-1]
    assert bait not in letter.text
    assert "een eigen zoekvraag" in letter.text
    assert "Zorg" in letter.text


def test_a_mailbox_that_does_not_answer_is_left_alone(
    client: Client, at: Callable[[str], None]
) -> None:
    at("2026-03-01 10:00")
    for number in range(8):
        client.post(f"{PAGE}?q=woord{number}", typed())
    assert len(waiting_letters(READER)) == 5
    at("2026-03-03 10:00")
    client.post(f"{PAGE}?q=woord", typed())
    assert len(waiting_letters(READER)) == 6
