"""Remarks at a field: for colleagues, unless the sender may read them."""

import pytest
from django.test import Client

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import address, text_of
from leidraad.submissions.actions.judge import add_remark
from leidraad.submissions.tests.factories import received


def test_a_remark_is_for_colleagues_unless_one_says_otherwise(desk: Client) -> None:
    found = received()
    desk.post(address(found, "desk_remark"), {"field": "done", "text": "Wie zijn dit?"})
    to_all = {"field": "", "text": "Mooi verhaal.", "to_sender": "on"}
    desk.post(address(found, "desk_remark"), to_all)
    assert list(found.remarks.values_list("field", "is_internal")) == [("done", True), ("", False)]


def test_it_stands_at_its_field_with_the_name(desk: Client) -> None:
    found = received()
    desk.post(address(found, "desk_remark"), {"field": "done", "text": "Wie zijn dit?"})
    told = text_of(desk, address(found))
    assert "Wie zijn dit?" in told
    assert "Sanne de Proef" in told
    assert "alleen redactie" in told


def test_the_field_is_chosen_beforehand(desk: Client) -> None:
    form = desk.get(f"{address(received(), 'desk_remark')}?veld=less_well").context["form"]
    assert form["field"].value() == "less_well"


@pytest.mark.parametrize("sent", [{"field": "done", "text": " "}, {"field": "geen", "text": "Ja."}])
def test_what_is_not_right_is_told(desk: Client, sent: dict[str, str]) -> None:
    found = received()
    assert desk.post(address(found, "desk_remark"), sent).status_code == 422
    assert not found.remarks.exists()


def test_settling(desk: Client, editor: User) -> None:
    found = received()
    made = add_remark(by=editor, submission=found, field="done", text="Wie?")
    way = address(found, "desk_settle", number=made.pk)
    assert desk.get(way).status_code == 405
    desk.post(way)
    made.refresh_from_db()
    assert made.settled_at is not None


def test_a_remark_of_another_submission_is_not_found(desk: Client, editor: User) -> None:
    one, other = received(), received(title="Een ander")
    made = add_remark(by=editor, submission=other, field="", text="Wie?")
    assert desk.post(address(one, "desk_settle", number=made.pk)).status_code == 404


def test_others_remark_nothing(places: None) -> None:
    del places
    found, other = received(), sign_in(Client(), person("translator"))
    sent = {"field": "done", "text": "Hm."}
    assert other.post(address(found, "desk_remark"), sent).status_code == 403
    assert not found.remarks.exists()
