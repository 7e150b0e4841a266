"""Asking a colleague, seeing who was asked, taking it back."""

from typing import Any

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.submissions.forms import ButtonForm, ColleagueForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import (
    SENDER,
    begun,
    in_state,
    last_token,
    letters,
)
from leidraad.submissions.tests.walking import (
    COLLEAGUE,
    colleague_token,
    hand_over,
    page_of,
    token_of,
    writers,
)

pytestmark = pytest.mark.usefixtures("places")


def asked(client: Client, submission: Submission, **more: Any) -> Any:
    typed = {"address": COLLEAGUE, "section": "costs", "message": "Jij weet dit.", **more}
    way = page_of(token_of(submission), "draft_colleagues")
    return hand_over(client, way, ColleagueForm, typed)


def test_a_colleague_gets_a_link_of_her_own(client: Client) -> None:
    submission = begun(address=SENDER)
    answer = asked(client, submission)
    body = client.get(answer["Location"]).content.decode()
    assert COLLEAGUE in body
    assert "Wat het kost" in body
    assert 'name="costs"' in client.get(page_of(last_token(COLLEAGUE))).content.decode()


@pytest.mark.parametrize(("address", "is_there"), [("", False), (SENDER, True)])
def test_words_can_be_added_by_who_showed_a_mailbox(
    client: Client, address: str, is_there: bool
) -> None:
    token = token_of(begun(address=SENDER), address=address)
    page = client.get(page_of(token, "draft_colleagues")).content.decode()
    assert ('name="message"' in page) == is_there


def test_looking_writes_nothing(client: Client) -> None:
    submission = begun(address=SENDER)
    colleague_token(submission)
    way = page_of(token_of(submission), "draft_colleagues")
    with only_looking():
        assert client.get(way).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "at"),
    [
        ({"address": SENDER.upper()}, "id_address"),
        ({"address": "nee"}, "id_address"),
        ({"section": "title"}, "id_section_0"),
        ({"section": ""}, "id_section_0"),
    ],
)
def test_what_is_wrong_is_told_there(client: Client, wrong: dict[str, str], at: str) -> None:
    submission = begun(address=SENDER)
    answer = asked(client, submission, **wrong)
    assert answer.status_code == 422
    assert f'href="#{at}"' in answer.content.decode()
    assert "Jij weet dit." in answer.content.decode()
    assert writers(submission) == []


def test_it_can_be_taken_back(client: Client) -> None:
    submission = begun(address=SENDER)
    hers = colleague_token(submission)
    number = submission.writers.get(is_sender=False).pk
    way = page_of(token_of(submission), "draft_uninvite", number=number)
    assert client.get(way).status_code == 302
    assert writers(submission) == [COLLEAGUE]
    assert hand_over(client, way, ButtonForm).status_code == 303
    assert writers(submission) == []
    assert client.get(page_of(hers)).status_code == 410


def test_nobody_takes_back_what_is_of_another_text(client: Client) -> None:
    other = begun(address="ander@b.example")
    colleague_token(other)
    number = other.writers.get(is_sender=False).pk
    way = page_of(token_of(begun(address=SENDER)), "draft_uninvite", number=number)
    assert hand_over(client, way, ButtonForm).status_code == 404
    assert writers(other) == [COLLEAGUE]


def test_the_sender_herself_cannot_be_taken_back(client: Client) -> None:
    submission = begun(address=SENDER)
    number = submission.writers.get(is_sender=True).pk
    way = page_of(token_of(submission), "draft_uninvite", number=number)
    assert hand_over(client, way, ButtonForm).status_code == 404


def test_after_handing_in_nobody_is_asked(client: Client) -> None:
    submission = in_state("received")
    before = len(letters())
    assert asked(client, submission).status_code == 409
    assert len(letters()) == before


def test_the_number_of_questions_to_the_database_does_not_grow(
    client: Client, django_assert_num_queries: Any
) -> None:
    submission = begun(address=SENDER)
    way = page_of(token_of(submission), "draft_colleagues")
    asked(client, submission)
    with django_assert_num_queries(4):
        client.get(way)
    for number in range(4):
        asked(client, submission, address=f"collega{number}@b.example")
    with django_assert_num_queries(4):
        client.get(way)
