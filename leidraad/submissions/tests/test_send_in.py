"""The quick version: a title is enough, nothing typed is lost, twice is once."""

from typing import Any

import pytest
from django.test import Client
from django.urls import resolve, reverse
from django.utils.html import escape

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.post.models import Letter
from leidraad.submissions.access import pen
from leidraad.submissions.forms import QuickForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.walking import HOSTILE, hand_over

pytestmark = pytest.mark.usefixtures("places")
ADDRESS = "/insturen/"
TYPED: dict[str, object] = {
    "title": "Samen naar de eerste les",
    "municipalities": ["dalfsen", "Den Bosch, Utrecht"],
    "domains": ["inburgering", "zorg"],
    "done": "Vrijwilligers fietsen mee.",
}


def only_one() -> Submission:
    return Submission.objects.get()


def test_looking_writes_nothing_and_sets_no_cookie(client: Client) -> None:
    with only_looking():
        answer = client.get(ADDRESS)
    assert (answer.status_code, answer.cookies) == (200, {})


def test_what_was_typed_becomes_a_draft_under_a_link(client: Client) -> None:
    answer = hand_over(client, ADDRESS, QuickForm, TYPED)
    assert answer.status_code == 303
    held = pen(resolve(answer["Location"]).kwargs["token"])
    assert held is not None
    content = held.submission.content
    assert content["title"] == TYPED["title"]
    assert content["municipalities"] == ["GM0148", "GM0796", "GM0344"]
    assert content["domains"] == ["inburgering", "zorg"]
    assert (held.submission.state, held.link.address) == ("draft", "")
    assert not Letter.objects.exists()
    assert client.get(answer["Location"]).status_code == 200


def test_without_a_title_it_comes_back_with_all_that_was_typed(client: Client) -> None:
    answer = hand_over(client, ADDRESS, QuickForm, {**TYPED, "title": ""})
    body = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#id_title"' in body
    assert "Vrijwilligers fietsen mee." in body
    assert 'value="Den Bosch, Utrecht"' in body
    assert not Submission.objects.exists()


def test_a_place_that_we_do_not_know_is_kept_as_typed(client: Client) -> None:
    hand_over(client, ADDRESS, QuickForm, {**TYPED, "municipalities": ["Zonnedal"]})
    assert only_one().content["municipalities"] == ["Zonnedal"]


@pytest.mark.parametrize(
    "told",
    [
        {"contact_mailbox": "regie@dalfsen.example"},
        {"address": "regie@dalfsen.example"},
    ],
)
def test_who_is_the_contact_herself_says_her_address_once(
    client: Client, told: dict[str, Any]
) -> None:
    hand_over(client, ADDRESS, QuickForm, {**TYPED, "is_contact": "on", **told})
    submission = only_one()
    assert submission.content["contact_mailbox"] == "regie@dalfsen.example"
    assert submission.writers.get().address == "regie@dalfsen.example"
    assert [letter.to for letter in Letter.objects.all()] == ["regie@dalfsen.example"]


def test_an_address_of_the_contact_that_is_none_is_told_there(client: Client) -> None:
    wrong = {**TYPED, "is_contact": "on", "contact_mailbox": "geen adres"}
    answer = hand_over(client, ADDRESS, QuickForm, wrong)
    assert answer.status_code == 422
    assert 'href="#id_contact_mailbox"' in answer.content.decode()


def test_sent_twice_is_one_draft(client: Client) -> None:
    once = post_data(QuickForm, **TYPED)
    first, second = client.post(ADDRESS, once), client.post(ADDRESS, once)
    assert first["Location"] == second["Location"]
    assert Submission.objects.count() == 1


def test_two_different_ones_are_two(client: Client) -> None:
    """The control: it is the guard that makes one of two."""
    hand_over(client, ADDRESS, QuickForm, TYPED)
    hand_over(client, ADDRESS, QuickForm, {**TYPED, "title": "Iets heel anders"})
    assert Submission.objects.count() == 2


def test_the_language_of_the_page_is_that_of_the_letters(client: Client) -> None:
    answer = hand_over(client, "/ar/insturen/", QuickForm, TYPED)
    assert answer["Location"].startswith("/ar/insturen/")
    assert only_one().language == "ar"


@pytest.mark.parametrize("name", ["title", "area", "done", "less_well", "contact_role", "name"])
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_is_shown_as_it_is(client: Client, name: str, text: str) -> None:
    typed = {"title": "Een titel", "address": "geen adres", name: text}
    answer = hand_over(client, ADDRESS, QuickForm, typed)
    assert answer.status_code == 422
    assert escape(text.strip()) in answer.content.decode()
    assert text not in answer.content.decode() or text == escape(text)


def test_a_nothing_sign_is_told_and_nothing_breaks(client: Client) -> None:
    answer = hand_over(client, ADDRESS, QuickForm, {"title": "Een\x00titel"})
    assert answer.status_code == 422


def test_it_is_told_where_to_find_a_lost_link(client: Client) -> None:
    assert f'href="{reverse("lost_link")}"' in client.get(ADDRESS).content.decode()
