"""The contact, or the desk, does not take a correction over: the reader hears why."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from leidraad.accounts.tests.factories import person
from leidraad.gate.tests.factories import post_data
from leidraad.post.tests.factories import waiting_letters
from leidraad.submissions.models import Approval, Submission
from leidraad.upkeep.actions.corrections import confirm_correction
from leidraad.upkeep.api import (
    pass_on_corrections,
    take_over_correction,
    turn_down_correction,
)
from leidraad.upkeep.forms.corrections import TurnDownForm
from leidraad.upkeep.models import Correction
from leidraad.upkeep.tests.factories import OWNER, READER, example, link, token_of
from leidraad.upkeep.tests.readers import BETTER, sent, suggested

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
State = Correction.State
WHY = "De vervanger kwam er pas later bij."


def to_desk(**changes: object) -> Correction:
    found = example()
    found.contacts.clear()
    return sent(found, **changes)


def test_a_no_has_a_reason_that_the_reader_gets(client: Client) -> None:
    sent(example())
    path = f"{link(OWNER, '/correctie/')}nee/"
    assert client.post(path, post_data(TurnDownForm, why="  ")).status_code == 422
    answer = client.post(path, post_data(TurnDownForm, why=WHY))
    assert answer["Location"] == "/bedankt/niet-overgenomen/"
    assert Correction.objects.get().state == State.DECLINED
    assert f"> {WHY}" in waiting_letters(READER)[-1].text
    assert not Submission.objects.exists()
    assert client.get(path).status_code == 410


def test_an_unanswered_one_goes_to_the_desk_after_three_weeks(
    at: Callable[[str], None], client: Client
) -> None:
    at("2026-02-26")
    suggested(example())
    at("2026-03-01")
    confirm_correction(token=token_of(link(READER, "/bevestigen/")))
    path = link(OWNER, "/correctie/")
    at("2026-03-22 11:00")
    pass_on_corrections()
    assert Correction.objects.get().state == State.WITH_OWNER
    at("2026-03-22 13:00")
    pass_on_corrections()
    assert Correction.objects.get().state == State.WITH_DESK
    assert client.get(path).status_code == 410


def test_the_desk_makes_a_change_of_it_without_the_contacts_yes() -> None:
    correction = to_desk()
    submission = take_over_correction(by=person("editor"), correction=correction)
    assert submission.content["done"] == BETTER
    assert not Approval.objects.exists()
    assert Correction.objects.get().state == State.ACCEPTED
    assert "overgenomen" in waiting_letters(READER)[-1].subject


def test_the_desk_begins_to_edit_for_a_remark() -> None:
    submission = take_over_correction(by=person("editor"), correction=to_desk(text=""))
    assert submission.content["done"] == ""
    assert Correction.objects.get().submission == submission


def test_the_desk_says_no_with_a_reason() -> None:
    turn_down_correction(by=person("editor"), correction=to_desk(), why=WHY)
    assert f"> {WHY}" in waiting_letters(READER)[-1].text


@pytest.mark.parametrize("role", ["translator", "administrator", None])
def test_only_the_desk_decides(role: str | None) -> None:
    someone, correction = person(*[role] if role else []), to_desk()
    with pytest.raises(PermissionDenied):
        take_over_correction(by=someone, correction=correction)
    with pytest.raises(PermissionDenied):
        turn_down_correction(by=someone, correction=correction, why=WHY)


def test_what_lies_with_the_contact_is_not_the_desks() -> None:
    correction = sent(example())
    with pytest.raises(PermissionDenied):
        take_over_correction(by=person("editor"), correction=correction)


def test_a_second_decision_is_refused() -> None:
    correction, editor = to_desk(), person("editor")
    turn_down_correction(by=editor, correction=correction, why=WHY)
    with pytest.raises(PermissionDenied):
        take_over_correction(by=editor, correction=correction)
