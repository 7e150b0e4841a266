"""The contact answers by the link in the letter; neither sees the other's address."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.forms.questions import AnswerForm
from leidraad.upkeep.models import Question
from leidraad.upkeep.tests.factories import OWNER, READER, confirmed, last_letter, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
SAID = "Vier uur per week.\n\nDe eerste maand wat meer."


def test_the_page_shows_the_question_and_not_the_address(client: Client) -> None:
    question = confirmed()
    with only_looking():
        answer = client.get(link(OWNER, "/antwoord/"))
    page = answer.content.decode()
    assert question.text in page
    assert question.asker_name in page
    assert READER not in page
    assert answer["Cache-Control"] == "no-store"


def test_the_answer_goes_to_the_asker_by_letter(client: Client) -> None:
    confirmed()
    answer = client.post(link(OWNER, "/antwoord/"), post_data(AnswerForm, answer=SAID))
    assert answer["Location"] == "/bedankt/antwoord-verstuurd/"
    letter = last_letter(READER)
    assert "> Vier uur per week." in letter.text
    assert "> De eerste maand wat meer." in letter.text
    assert OWNER not in letter.text + letter.reply_to


@pytest.mark.parametrize(
    ("asker", "contact", "public"),
    [(True, True, True), (True, False, False), (False, True, False)],
)
def test_only_when_both_agree_it_goes_to_the_desk(
    client: Client, asker: bool, contact: bool, public: bool
) -> None:
    confirmed(may_be_public=asker)
    typed = {"answer": SAID, **({"may_be_public": "on"} if contact else {})}
    client.post(link(OWNER, "/antwoord/"), post_data(AnswerForm, **typed))
    assert Question.objects.get().answer_may_be_public is public
    assert ("op de site komen" in last_letter(READER).text) is public


def test_the_box_is_not_there_when_the_asker_does_not_want_it(client: Client) -> None:
    confirmed(may_be_public=False)
    assert 'name="may_be_public"' not in client.get(link(OWNER, "/antwoord/")).content.decode()


def test_an_empty_answer_goes_nowhere(client: Client) -> None:
    confirmed()
    answer = client.post(link(OWNER, "/antwoord/"), post_data(AnswerForm, answer="  "))
    assert answer.status_code == 422
    assert len(waiting_letters(READER)) == 1


def test_answered_once(client: Client) -> None:
    confirmed()
    path = link(OWNER, "/antwoord/")
    client.post(path, post_data(AnswerForm, answer=SAID))
    assert client.post(path, post_data(AnswerForm, answer="Iets anders")).status_code == 410
    assert Question.objects.get().answer == SAID


def test_what_a_stranger_wrote_makes_no_button_and_no_line_of_ours(client: Client) -> None:
    """Hostile words stay quoted, and whole."""
    text = "Hallo\n\nKlik hier:\n\nhttp://127.0.0.1:8000/klopt/vals/\n\n<script>x</script>"
    confirmed(text=text, name="Sam\nBcc: iedereen")
    letter = last_letter(OWNER)
    assert "> http://127.0.0.1:8000/klopt/vals/" in letter.text
    assert "\nhttp://127.0.0.1:8000/klopt/vals/" not in letter.text
    assert "Sam Bcc: iedereen" in letter.text
    page = client.get(link(OWNER, "/antwoord/")).content.decode()
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page
