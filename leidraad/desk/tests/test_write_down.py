"""Writing down what was told by phone; the contact says yes by letter."""

from typing import Any

from django.test import Client

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import step
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import CONTENT, OWNER, fresh, letters

TOLD: dict[str, Any] = {**CONTENT, "municipalities": ["Dalfsen"]}


def test_written_down_and_laid_before_the_contact(desk: Client, editor: User) -> None:
    answer = desk.post("/redactie/nieuw/", TOLD)
    made = Submission.objects.get()
    assert answer["Location"].endswith(f"/{made.key}/")
    assert (made.origin, made.state, made.editor) == ("desk", "received", editor)
    assert made.content["municipalities"] == ["GM0148"]
    desk.post(step(made, "voorleggen"))
    assert fresh(made).state == "with-owner"
    assert letters(OWNER)


def test_what_is_missing_is_told_and_nothing_typed_is_lost(desk: Client) -> None:
    answer = desk.post("/redactie/nieuw/", {"title": "Half af", "why": "Omdat het kan."})
    assert answer.status_code == 422
    assert {"done", "less_well", "contact_mailbox"} <= set(answer.context["form"].errors)
    assert "Omdat het kan." in answer.content.decode()
    assert not Submission.objects.exists()


def test_others_write_nothing(places: None) -> None:
    del places
    other = sign_in(Client(), person("translator"))
    assert other.post("/redactie/nieuw/", TOLD).status_code == 403
    assert not Submission.objects.exists()
