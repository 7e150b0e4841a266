"""The button behind the letter: only then does the question reach the contact."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import ContactMade, Question
from leidraad.upkeep.tests.factories import OWNER, READER, asked, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]


def test_looking_sends_nothing_however_often(client: Client) -> None:
    question = asked()
    path = link(READER, "/vragen/")
    for method in (client.get, client.head, client.get):
        with only_looking():
            answer = method(path)
        assert answer.status_code == 200
    assert question.text in client.get(path).content.decode()
    assert not waiting_letters(OWNER)


def test_the_page_is_kept_by_nobody(client: Client) -> None:
    asked()
    answer = client.get(link(READER, "/vragen/"))
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies


def test_the_button_sends_it_to_the_contact_without_the_askers_address(client: Client) -> None:
    question = asked()
    answer = client.post(link(READER, "/vragen/"), post_data(ButtonForm))
    assert answer["Location"] == "/bedankt/vraag-verstuurd/"
    (letter,) = waiting_letters(OWNER)
    assert f"> {question.text}" in letter.text
    assert READER not in letter.text + letter.reply_to
    assert ContactMade.objects.get().times == 1


def test_twice_is_once(client: Client) -> None:
    asked()
    path = link(READER, "/vragen/")
    first = client.post(path, post_data(ButtonForm))
    second = client.post(path, post_data(ButtonForm))
    assert first.status_code == 303
    assert second.status_code == 410
    assert "al gebruikt" in second.content.decode()
    assert len(waiting_letters(OWNER)) == 1
    assert ContactMade.objects.get().times == 1


def test_a_form_without_the_gates_token_does_nothing(client: Client) -> None:
    """Control of the guard: a scanner that posts an empty form changes nothing."""
    asked()
    assert client.post(link(READER, "/vragen/"), {}).status_code == 403
    assert Question.objects.get().confirmed_at is None


def test_an_unknown_link_is_told_kindly(client: Client) -> None:
    answer = client.get("/vragen/bevestigen/bestaat-niet/")
    assert answer.status_code == 404
    assert "kennen wij niet" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


def test_an_old_link_says_that_it_is_old(client: Client, at: Clock) -> None:
    at("2026-11-01")
    asked()
    path = link(READER, "/vragen/")
    at("2026-12-15")
    answer = client.get(path)
    assert answer.status_code == 410
    assert "verlopen" in answer.content.decode()


def test_a_link_for_another_page_opens_nothing_here(client: Client) -> None:
    asked()
    token = link(READER, "/vragen/").rstrip("/").rpartition("/")[2]
    assert client.get(f"/antwoord/{token}/").status_code == 404
    assert client.get(f"/klopt/{token}/").status_code == 404
