"""An editor reads a question and its answer before they stand on the site, or do not."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person
from leidraad.desk.tests.asking import text_of
from leidraad.library.api import PublicAnswer
from leidraad.upkeep.api import place_answer
from leidraad.upkeep.models import Question
from leidraad.upkeep.tests.factories import READER, answered

pytestmark = pytest.mark.django_db


def address(question: Question) -> str:
    return f"/redactie/bijhouden/antwoorden/{question.pk}/"


def test_looking_places_nothing(desk: Client) -> None:
    question = answered()
    with only_looking():
        page = text_of(desk, address(question))
    assert question.text in page
    assert READER not in page
    assert question.asker_name not in page


def test_on_the_site_without_the_askers_name(desk: Client, client: Client) -> None:
    question = answered()
    typed = {"text": question.text, "answer": question.answer}
    assert desk.post(address(question), typed).status_code == 302
    placed = PublicAnswer.objects.get()
    assert (placed.question, placed.answer) == (question.text, question.answer)
    assert placed.answered_by == "Regisseur 1, Gemeente Voorbeeldstad"
    page = text_of(client, f"/voorbeelden/{question.example.slugs.get(is_current=True).text}/")
    assert question.answer in page
    assert question.asker_name not in page


def test_what_is_about_a_person_can_be_taken_out(desk: Client) -> None:
    question = answered()
    desk.post(address(question), {"text": "Hoeveel uur kost het?", "answer": "Vier uur."})
    assert PublicAnswer.objects.get().question == "Hoeveel uur kost het?"


def test_nothing_is_left_empty(desk: Client) -> None:
    question = answered()
    assert desk.post(address(question), {"text": " ", "answer": "Vier."}).status_code == 422
    assert not PublicAnswer.objects.exists()


def test_not_on_the_site(desk: Client) -> None:
    question = answered()
    desk.post(address(question), {"no": "1"})
    assert not PublicAnswer.objects.exists()
    assert desk.get(address(question)).status_code == 404


def test_twice_is_once(desk: Client) -> None:
    question = answered()
    typed = {"text": question.text, "answer": question.answer}
    assert [desk.post(address(question), typed).status_code for _ in range(2)] == [302, 404]
    assert PublicAnswer.objects.count() == 1


def test_without_both_consents_it_cannot_be_placed(editor: User) -> None:
    """Control of the guard in the action itself, past every page."""
    question = answered(agrees=False)
    with pytest.raises(PermissionDenied):
        place_answer(by=editor, question=question, text="Vraag?", answer="Ja.")


def test_a_translator_places_nothing(editor: User) -> None:
    del editor  # the places are there
    question = answered()
    with pytest.raises(PermissionDenied):
        place_answer(by=person("translator"), question=question, text="Vraag?", answer="Ja.")
    assert not PublicAnswer.objects.exists()
