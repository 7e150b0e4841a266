"""One page tells the sender how far it is, whatever the state."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.accounts.tests.factories import person
from leidraad.post.api import make_link
from leidraad.submissions.actions import judge
from leidraad.submissions.models import Remark, Submission
from leidraad.submissions.queries.conversation import conversation
from leidraad.submissions.tests.factories import SENDER, fresh, in_state

pytestmark = pytest.mark.usefixtures("places")
SAID = {
    "received": ("ontvangen", "De redactie leest het", "Uiterlijk op"),
    "with-owner": ("ligt bij het contact", "Zonder ja van het contact"),
    "held": ("wacht even", "Even wachten."),
    "scheduled": ("ingepland", "komt het op de site"),
    "published": ("staat op de site", "Bekijk het op de site"),
    "refused": ("niet geplaatst", "Te weinig bekend.", "Ik ben het er niet mee eens"),
    "taken-back": ("ingetrokken", "Na twaalf maanden"),
}


def page_of(client: Client, submission: Submission) -> str:
    token = make_link("draft", subject=submission.key, address=SENDER)
    with only_looking():
        answer = client.get(f"/insturen/{token}/")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    return answer.content.decode()


@pytest.mark.parametrize("state", SAID)
def test_each_state_in_words(client: Client, state: str) -> None:
    page = page_of(client, in_state(state))
    for words in SAID[state]:
        assert words in page


@pytest.mark.parametrize("state", SAID)
def test_one_can_take_back_only_what_is_under_way(client: Client, state: str) -> None:
    has_way = "intrekken/" in page_of(client, in_state(state))
    assert has_way is (state in Submission.OPEN)


def test_a_promise_that_was_not_kept_is_said_honestly(client: Client) -> None:
    submission = in_state("received")
    Submission.objects.filter(pk=submission.pk).update(promised_on="2026-01-05")
    assert "We beloofden antwoord op 5 januari 2026" in page_of(client, fresh(submission))


def test_remarks_stand_per_field_and_internal_ones_nowhere(client: Client) -> None:
    submission, editor = in_state("received"), person("editor", name="Geheime Redacteur")
    judge.add_remark(by=editor, submission=submission, field="done", text="Wie fietste er mee?")
    judge.add_remark(
        by=editor, submission=submission, field="", text="Bel haar niet.", is_internal=True
    )
    page = page_of(client, fresh(submission))
    assert "Wie fietste er mee?" in page
    assert "Wat er gedaan is" in page
    assert "over=done" in page
    assert "Bel haar niet." not in page
    assert "Geheime Redacteur" not in page


def test_a_question_waits_until_it_is_answered_or_settled() -> None:
    submission, editor = in_state("received"), person("editor")
    remark = judge.add_remark(by=editor, submission=submission, field="done", text="Wie?")
    assert conversation(submission)[0].is_asked
    judge.settle_remark(by=editor, remark=remark)
    assert not conversation(submission)[0].is_asked


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_in_every_language(client: Client, language: str) -> None:
    submission = in_state("held")
    token = make_link("draft", subject=submission.key, address=SENDER)
    answer = client.get(f"/{language}/insturen/{token}/")
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()


def test_the_questions_do_not_grow_with_the_remarks(
    client: Client, django_assert_max_num_queries: object
) -> None:
    submission = in_state("held")
    for number in range(12):
        Remark.objects.create(
            submission=submission, field="done", text=f"{number}", side="desk",
            by_kind="person", by_key="1", at=submission.saved_at,
        )  # fmt: skip
    token = make_link("draft", subject=submission.key, address=SENDER)
    with django_assert_max_num_queries(12):  # type: ignore[operator] # pytest-django's own
        client.get(f"/insturen/{token}/")


def test_the_desks_questions_stand_above_the_open_text(client: Client) -> None:
    page = page_of(client, in_state("talking"))
    assert "Wie?" in page
    assert "antwoord/" in page
    assert page.index("Wie?") < page.index('name="title"')
