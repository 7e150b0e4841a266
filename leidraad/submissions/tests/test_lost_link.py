"""A lost link: the page says the same to everybody, the letter goes to a known mailbox only."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from leidraad.post.models import Letter
from leidraad.submissions.actions.lost_link import send_lost_links
from leidraad.submissions.forms import AddressForm
from leidraad.submissions.tests.factories import SENDER, TOKEN, begun, in_state, letters
from leidraad.submissions.tests.walking import COLLEAGUE, colleague_token, hand_over, page_of

pytestmark = pytest.mark.usefixtures("places")
ADDRESS = "/insturen/link-kwijt/"


def told(client: Client, address: str) -> str:
    answer = hand_over(client, ADDRESS, AddressForm, {"address": address})
    assert answer.status_code == 303
    body = client.get(answer["Location"]).content.decode()
    return re.sub(r'value="[^"]*"', "", body)


def test_known_or_not_the_page_says_the_same(client: Client) -> None:
    begun(address=SENDER)
    assert told(client, SENDER) == told(client, "niemand@elders.example")


def test_who_is_not_known_gets_no_letter() -> None:
    begun(address=SENDER)
    before = Letter.objects.count()
    send_lost_links(address="niemand@elders.example")
    assert Letter.objects.count() == before


def test_one_letter_opens_everything_of_this_mailbox(client: Client) -> None:
    begun(address=SENDER)
    in_state("refused", title="Iets anders")
    begun(address="ander@b.example")
    send_lost_links(address=SENDER.upper())
    tokens = TOKEN.findall(letters(SENDER)[-1].text)
    assert len(tokens) == 2
    assert {client.get(page_of(token)).status_code for token in tokens} == {200}


def test_a_colleague_finds_her_part(client: Client) -> None:
    colleague_token(begun(address=SENDER))
    send_lost_links(address=COLLEAGUE)
    token = TOKEN.findall(letters(COLLEAGUE)[-1].text)[-1]
    assert "Schrijf jij dit deel?" in client.get(page_of(token)).content.decode()


def test_what_was_taken_back_is_left_alone() -> None:
    in_state("taken-back")
    before = Letter.objects.count()
    send_lost_links(address=SENDER)
    assert Letter.objects.count() == before


def test_asking_again_and_again_fills_no_mailbox(at: Callable[[str], None]) -> None:
    at("2026-11-21 12:01")
    begun(address=SENDER)
    before = len(letters(SENDER))
    for _ in range(5):
        send_lost_links(address=SENDER)
    assert len(letters(SENDER)) == before + 1
    at("2026-11-21 12:16")
    send_lost_links(address=SENDER)
    assert len(letters(SENDER)) == before + 2


def test_a_stranger_writes_nothing_into_a_mailbox(at: Callable[[str], None]) -> None:
    """With its control: who confirmed the address sees which text it is."""
    at("2026-11-21 12:00")
    begun(address=SENDER, title="KOOP NU")
    send_lost_links(address=SENDER)
    assert "KOOP NU" not in letters(SENDER)[-1].text
    at("2026-11-21 12:20")
    in_state("received", title="Een echte titel")
    send_lost_links(address=SENDER)
    assert "Een echte titel" in letters(SENDER)[-1].text
