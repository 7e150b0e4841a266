"""Each step of judging, by whom, and what comes of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.steps import STEPS
from leidraad.desk.tests.asking import address, step, text_of
from leidraad.kernel.api import today
from leidraad.submissions.actions import judge, own
from leidraad.submissions.tests.factories import (
    OWNER,
    SENDER,
    agreed,
    fresh,
    in_state,
    last_token,
    letters,
    pen_of,
    proposed,
    received,
)

TOMORROW = {"on": str(today() + timedelta(days=1)), "note": "Nieuw."}


def test_taking_up(desk: Client, editor: User) -> None:
    found = received()
    answer = desk.post(step(found, "oppakken"))
    assert answer["Location"] == address(found)
    assert fresh(found).editor == editor


def test_passing_on_to_a_colleague_only(desk: Client) -> None:
    found, colleague, other = received(), person("editor"), person("translator")
    assert desk.post(step(found, "doorgeven"), {"to": other.pk}).status_code == 422
    desk.post(step(found, "doorgeven"), {"to": colleague.pk})
    assert fresh(found).editor == colleague


def test_asking_the_sender(desk: Client) -> None:
    found = received()
    assert desk.post(step(found, "vraag"), {"message": ""}).status_code == 422
    desk.post(step(found, "vraag"), {"message": "Hoeveel mensen deden mee?"})
    assert fresh(found).state == "talking"
    assert "Hoeveel mensen deden mee?" in letters(SENDER)[-1].text


def test_laying_before_the_contact(desk: Client) -> None:
    found = received()
    desk.post(step(found, "voorleggen"))
    assert fresh(found).state == "with-owner"
    assert letters(OWNER)


def test_a_lost_letter_is_sent_once_more(desk: Client) -> None:
    found = in_state("with-owner")
    old = last_token(OWNER)
    assert desk.post(step(found, "voorleggen")).status_code == 302
    assert own.approve_as_owner(token=old) is None
    assert own.approve_as_owner(token=last_token(OWNER)) is not None


def test_publishing_takes_both(desk: Client, editor: User) -> None:
    found = received()
    assert desk.post(step(found, "plaatsen")).status_code == 409
    assert fresh(found).state == "received"
    agreed(found, by=editor)
    desk.post(step(found, "plaatsen"))
    assert fresh(found).state == "published"


def test_without_the_look_beforehand_publishing_is_still_refused(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: the page asks first, and the action holds when it does not."""
    found = received()
    monkeypatch.setattr("leidraad.desk.views.step.possible_steps", lambda _now: ("plaatsen",))
    answer = desk.post(step(found, "plaatsen"))
    assert answer.status_code == 422
    assert "niet allebei" in answer.content.decode()
    assert fresh(found).state == "received"


def test_a_change_needs_a_note_for_the_reader(desk: Client, editor: User) -> None:
    found = proposed()
    found.note = ""
    found.save()
    agreed(found, by=editor)
    assert desk.post(step(found, "plaatsen"), {"note": " "}).status_code == 422
    desk.post(step(found, "plaatsen"), {"note": "Nieuwe titel."})
    assert fresh(found).state == "published"
    example = fresh(found).example
    assert example is not None
    assert example.publications.values_list("note", flat=True)[0] == "Nieuwe titel."


def test_planning_and_taking_it_up_again(desk: Client, editor: User) -> None:
    found = received()
    agreed(found, by=editor)
    assert desk.post(step(found, "inplannen"), {"on": str(today())}).status_code == 422
    desk.post(step(found, "inplannen"), TOMORROW)
    assert fresh(found).state == "scheduled"
    desk.post(step(found, "hervatten"))
    assert (fresh(found).state, fresh(found).publish_on) == ("received", None)


def test_holding_with_a_reason(desk: Client) -> None:
    found = received()
    assert desk.post(step(found, "aanhouden"), {"reason": " "}).status_code == 422
    desk.post(step(found, "aanhouden"), {"reason": "Na de zomer."})
    assert (fresh(found).state, fresh(found).reason) == ("held", "Na de zomer.")


def test_refusing_with_a_suggested_reason_and_own_words(desk: Client) -> None:
    found = received()
    assert desk.post(step(found, "afwijzen"), {}).status_code == 422
    suggestion = desk.get(step(found, "afwijzen")).context["form"]["suggestion"].subwidgets[0]
    chosen = suggestion.data["value"]
    desk.post(
        step(found, "afwijzen"), {"suggestion": chosen, "reason": "Stuur het later nog eens."}
    )
    assert fresh(found).state == "refused"
    assert fresh(found).reason == f"{chosen}\n\nStuur het later nog eens."


def test_reopening_is_for_the_head_editor(desk: Client, heads_desk: Client) -> None:
    found = in_state("refused")
    assert desk.post(step(found, "heropenen")).status_code == 409
    heads_desk.post(step(found, "heropenen"))
    assert fresh(found).state == "received"


def test_a_refusal_that_stands_is_the_last_word(desk: Client, heads_desk: Client) -> None:
    found = in_state("refused")
    assert heads_desk.post(step(found, "afwijzing-blijft"), {"message": "Nee."}).status_code == 409
    own.object_to_refusal(by=pen_of(found), text="Kijk nog eens.")
    assert desk.post(step(found, "afwijzing-blijft"), {"message": "Nee."}).status_code == 409
    assert heads_desk.post(step(found, "afwijzing-blijft"), {"message": " "}).status_code == 422
    heads_desk.post(step(found, "afwijzing-blijft"), {"message": "Het blijft een plan."})
    assert "Het blijft een plan." in letters(SENDER)[-1].text
    assert not fresh(found).has_open_objection
    assert "Het blijft een plan." in fresh(found).reason


def test_the_same_step_twice_is_told_not_taken(desk: Client) -> None:
    found = received()
    desk.post(step(found, "oppakken"))
    answer = desk.post(step(found, "oppakken"))
    assert answer.status_code == 409
    assert "Dat kan nu niet" in answer.content.decode()


def test_what_was_typed_stays_when_something_is_missing(desk: Client) -> None:
    found = received()
    sent = {"on": "gisteren", "note": "Met dank aan de buurt"}
    agreed(found, by=person("editor"))
    answer = desk.post(step(found, "inplannen"), sent)
    assert answer.status_code == 422
    assert "gisteren" in answer.content.decode()


@pytest.mark.parametrize("name", STEPS)
def test_looking_at_a_step_does_nothing(desk: Client, name: str) -> None:
    found = received()
    with only_looking():
        assert desk.get(step(found, name)).status_code == 200
    assert desk.head(step(found, name)).status_code == 200


def test_no_other_steps(desk: Client) -> None:
    assert desk.get(step(received(), "verbranden")).status_code == 404


def test_what_is_missing_for_publishing_is_told_at_the_step(desk: Client) -> None:
    told = text_of(desk, step(received(factors=[]), "plaatsen"))
    assert "Dit mist nog voor plaatsing" in told


# --- role by action ----------------------------------------------------------------------

ACTS: dict[str, Callable[[User, Any], object]] = {
    "take_up": lambda by, one: judge.take_up(by=by, submission=one),
    "pass_on": lambda by, one: judge.pass_on(by=by, submission=one, to=person("editor")),
    "edit": lambda by, one: judge.edit(
        by=by, submission=one, content={"title": "Anders"}, based_on=one.version, is_minor=False
    ),
    "return_to_sender": lambda by, one: judge.return_to_sender(
        by=by, submission=one, message="Wie?"
    ),
    "lay_before_owner": lambda by, one: judge.lay_before_owner(by=by, submission=one),
    "approve_as_editor": lambda by, one: judge.approve_as_editor(by=by, submission=one),
    "publish_now": lambda by, one: judge.publish_now(by=by, submission=one),
    "schedule": lambda by, one: judge.schedule(
        by=by, submission=one, on=today() + timedelta(days=2)
    ),
    "hold": lambda by, one: judge.hold(by=by, submission=one, reason="Even."),
    "refuse": lambda by, one: judge.refuse(by=by, submission=one, reason="Nee."),
    "resume": lambda by, one: judge.resume(by=by, submission=one),
    "reopen": lambda by, one: judge.reopen(by=by, submission=one),
    "uphold": lambda by, one: judge.uphold(by=by, submission=one, message="Nee."),
    "add_remark": lambda by, one: judge.add_remark(by=by, submission=one, field="", text="Hm."),
}


HEADS = {"reopen", "uphold"}
WHERE = {"reopen": "refused", "uphold": "refused", "resume": "held"}


@pytest.mark.parametrize("role", ["translator", "administrator", ""])
@pytest.mark.parametrize("name", ACTS)
def test_no_act_is_for_somebody_else(name: str, role: str, places: None) -> None:
    del places
    found = in_state(
        {"reopen": "refused", "uphold": "refused", "resume": "held"}.get(name, "received")
    )
    before = fresh(found).state
    with pytest.raises(PermissionDenied):
        ACTS[name](person(*filter(None, [role])), found)
    assert fresh(found).state == before


@pytest.mark.parametrize(
    "name", sorted(set(ACTS) - {"publish_now", "schedule", "reopen", "uphold"})
)
def test_an_editor_may(name: str, editor: User) -> None:
    """Control: it is the role that was refused above."""
    ACTS[name](editor, in_state("held" if name == "resume" else "received"))


@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("role", ["translator", "administrator"])
def test_no_step_is_for_somebody_else(name: str, role: str, places: None) -> None:
    del places
    other, found = sign_in(Client(), person(role)), received()
    assert other.get(step(found, name)).status_code == 403
    assert other.post(step(found, name), {"reason": "Nee.", "message": "Wie?"}).status_code == 403
    assert fresh(found).state == "received"


@pytest.mark.parametrize("name", STEPS)
def test_a_stranger_is_asked_to_sign_in(name: str, client: Client, places: None) -> None:
    del places
    answer = client.post(step(received(), name))
    assert answer["Location"].startswith("/inloggen/")


@pytest.mark.parametrize("name", sorted(HEADS))
def test_what_is_the_head_editors_is_not_an_editors(name: str, editor: User) -> None:
    found = in_state("refused")
    own.object_to_refusal(by=pen_of(found), text="Kijk nog eens.")
    with pytest.raises(PermissionDenied):
        ACTS[name](editor, fresh(found))
