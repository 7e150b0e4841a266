"""Improving a part of an example: where, the form, and what comes of hostile input."""

import pytest
from django.test import Client

from leidraad.audit.api import journal
from leidraad.gate.tests.factories import post_data
from leidraad.library.models import Example
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.forms.corrections import CorrectForm
from leidraad.upkeep.models import Correction
from leidraad.upkeep.tests.factories import OWNER, READER, example
from leidraad.upkeep.tests.readers import BETTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
DONE = "Elk gezin heeft één vaste begeleider."


def page_of(found: Example, section: str = "done") -> str:
    return f"/verbeteren/{found.code}/?onderdeel={section}"


def typed(**changes: object) -> dict[str, object]:
    words: dict[str, object] = {
        "version": 1,
        "text": BETTER,
        "reason": "",
        "name": "Sam Lezer",
        "address": READER,
    }
    return post_data(CorrectForm, **{**words, **changes})


def test_the_form_begins_with_what_stands_there(client: Client) -> None:
    answer = client.get(page_of(example(done=DONE)))
    assert answer.context["form"].initial == {"version": 1, "text": DONE}
    assert OWNER not in answer.content.decode()
    assert not answer.cookies


def test_a_correction_waits_for_its_senders_address(client: Client) -> None:
    found = example(done=DONE)
    answer = client.post(page_of(found), typed())
    assert (answer.status_code, answer["Location"]) == (303, "/bedankt/verbetering-voorgesteld/")
    correction = Correction.objects.get()
    assert correction.state == Correction.State.UNCONFIRMED
    assert (correction.text, correction.version_id) == (BETTER, found.published_id)
    (letter,) = waiting_letters()
    assert letter.to == READER
    assert BETTER not in letter.text
    assert [line.event for line in journal(event="upkeep.correction")] == [
        "upkeep.correction_suggested"
    ]


def test_the_same_text_without_a_word_is_no_correction(client: Client) -> None:
    answer = client.post(page_of(example(done=DONE)), typed(text=f"{DONE}\r\n"))
    assert answer.status_code == 422
    assert "text" in answer.context["form"].errors
    assert not Correction.objects.exists()


def test_a_remark_alone_is_enough(client: Client) -> None:
    client.post(page_of(example(done=DONE)), typed(text=DONE, reason="Dit klopt niet meer."))
    assert Correction.objects.get().text == ""


def test_something_about_the_whole_needs_words(client: Client) -> None:
    found = example()
    assert client.post(page_of(found, "geheel"), typed()).status_code == 422
    client.post(page_of(found, "geheel"), typed(reason="Het contact is vertrokken."))
    assert Correction.objects.get().section == "geheel"


@pytest.mark.parametrize(
    ("section", "text"), [("title", "t" * 91), ("summary", "woord " * 61), ("done", "d" * 6_001)]
)
def test_too_long_is_said_and_not_lost(client: Client, section: str, text: str) -> None:
    answer = client.post(page_of(example(), section), typed(text=text))
    assert answer.status_code == 422
    assert "te lang" in str(answer.context["form"].errors["text"])
    assert text.strip() in answer.content.decode()


@pytest.mark.parametrize("number", ["99", "0", "-1", "1 OR 1=1", "", "99999999999999999999"])
def test_a_version_that_never_was_public_is_refused(client: Client, number: str) -> None:
    assert client.post(page_of(example()), typed(version=number)).status_code == 422
    assert not Correction.objects.exists()


def test_a_strangers_script_is_words(client: Client) -> None:
    hostile = '</textarea><script>alert("x")</script>'
    answer = client.post(page_of(example()), typed(text=hostile, address="geen adres"))
    assert hostile not in answer.content.decode()


def test_what_is_not_public_cannot_be_corrected(client: Client) -> None:
    found = example()
    Example.objects.filter(pk=found.pk).update(published=None)
    assert client.get("/verbeteren/0000000/").status_code == 404


def test_a_letter_to_a_stranger_carries_none_of_what_was_typed(client: Client) -> None:
    """Whoever fills this in may give somebody else's address."""
    bait = "https://gratis-geld.example/klik"
    client.post(page_of(example()), typed(name=bait, reason=bait, text=bait))
    assert "gratis-geld" not in waiting_letters(READER)[-1].text
