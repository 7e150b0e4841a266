"""Each step from each state: it goes, or nothing at all happens; and who may not, cannot."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person
from leidraad.audit.api import About, journal
from leidraad.kernel.api import today
from leidraad.library.api import withdraw_example
from leidraad.library.models import Version
from leidraad.submissions.actions import judge, own, write
from leidraad.submissions.actions.hand_in import NotReadyError
from leidraad.submissions.actions.publish import NotApprovedError
from leidraad.submissions.actions.versions import standing_of
from leidraad.submissions.models import Edit, Remark, Submission
from leidraad.submissions.rules.merging import marks
from leidraad.submissions.rules.states import STEPS
from leidraad.submissions.tests.factories import (
    CONTENT,
    OWNER,
    SENDER,
    STRANGER,
    agreed,
    fresh,
    in_state,
    last_token,
    letters,
    pen_of,
    proposed,
    received,
    whole_content,
)

pytestmark = pytest.mark.usefixtures("places")
Step = Callable[[User, Submission], Any]

# What may be asked of the desk, to which state it leads ("" stays), and the journal's word.
DEEDS: dict[str, tuple[Step, str, str]] = {
    "take up": (lambda by, one: judge.take_up(by=by, submission=one), "", "taken"),
    "pass on": (
        lambda by, one: judge.pass_on(by=by, submission=one, to=person("editor")), "", "passed_on"
    ),
    "return": (
        lambda by, one: judge.return_to_sender(by=by, submission=one, message="Hoe dan?"),
        "talking", "returned",
    ),
    "ask the owner": (
        lambda by, one: judge.lay_before_owner(by=by, submission=one), "with-owner", "to_owner"
    ),
    "hold": (lambda by, one: judge.hold(by=by, submission=one, reason="Even."), "held", "held"),
    "refuse": (
        lambda by, one: judge.refuse(by=by, submission=one, reason="Te dun."),
        "refused", "refused",
    ),
    "approve": (
        lambda by, one: judge.approve_as_editor(by=by, submission=one), "", "editor_approved"
    ),
    "remark": (
        lambda by, one: judge.add_remark(by=by, submission=one, field="done", text="Mooi."),
        "", "remarked",
    ),
}  # fmt: skip
STATES = tuple(STEPS)
STRANGERS = ((), ("translator",), ("administrator",), ("translator", "administrator"))


def told(submission: Submission) -> list[str]:
    """The journal about it, newest first."""
    return [line.event for line in journal(about=About("submission", submission.key))]


def everything(submission: Submission) -> tuple[Any, ...]:
    row = Submission.objects.filter(pk=submission.pk).values().get()
    return row, Remark.objects.count(), Edit.objects.count(), len(letters()), told(submission)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("deed", DEEDS)
def test_each_step_from_each_state(deed: str, state: str) -> None:
    act, to, event = DEEDS[deed]
    editor = person("editor")
    submission = in_state(state, by=editor)
    is_open = state in Submission.OPEN
    may = deed == "remark" or (is_open and (to in STEPS[state] or to in {"", state}))
    if to == state:  # only a lost letter is sent once more
        may = may and (to in STEPS[state] or deed == "ask the owner")
    before = everything(submission)
    if may:
        act(editor, submission)
        assert fresh(submission).state == (to or state)
        assert f"submissions.{event}" in told(submission)[:2]
    else:
        with pytest.raises(PermissionDenied):
            act(editor, submission)
        assert everything(submission) == before


@pytest.mark.parametrize("roles", STRANGERS)
@pytest.mark.parametrize("deed", [*DEEDS, "publish", "edit", "reopen"])
def test_who_is_no_editor_does_nothing(deed: str, roles: tuple[str, ...]) -> None:
    submission = in_state("refused" if deed == "reopen" else "received")
    more: dict[str, Step] = {
        "publish": lambda by, one: judge.publish_now(by=by, submission=one),
        "reopen": lambda by, one: judge.reopen(by=by, submission=one),
        "edit": lambda by, one: change_title(by, one, "Gekaapt"),
    }
    act = more[deed] if deed in more else DEEDS[deed][0]
    before = everything(submission)
    with pytest.raises(PermissionDenied):
        act(person(*roles), submission)
    assert everything(submission) == before


def test_reopening_is_for_the_head_editor() -> None:
    submission = in_state("refused")
    with pytest.raises(PermissionDenied):
        judge.reopen(by=person("editor"), submission=submission)
    judge.reopen(by=person("head_editor"), submission=submission)
    assert fresh(submission).state == "received"
    assert "opnieuw" in letters(SENDER)[-1].subject


@pytest.mark.parametrize("deed", DEEDS)
def test_a_step_without_its_line_in_the_journal_does_not_happen(
    deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    submission, editor = received(), person("editor")
    before = everything(submission)

    def broken(*_given: object, **_more: object) -> None:
        raise OSError("het journaal is vol")

    monkeypatch.setattr(judge, "record", broken)
    with pytest.raises(OSError, match="vol"), transaction.atomic():
        DEEDS[deed][0](editor, submission)
    assert everything(submission) == before


# --- editing -----------------------------------------------------------------------------


def change_title(
    by: User, submission: Submission, title: str, *, is_minor: bool = False
) -> Version | None:
    submission = fresh(submission)
    assert submission.version is not None
    content = {**submission.content, "title": title}
    return judge.edit(
        by=by, submission=submission, content=content, based_on=submission.version,
        is_minor=is_minor,
    )  # fmt: skip


def test_an_edit_is_a_new_version_and_the_old_one_stays() -> None:
    submission, editor = received(), person("editor")
    first = submission.version
    made = change_title(editor, submission, "Een betere titel")
    assert first is not None
    assert made is not None
    assert (made.title, made.number) == ("Een betere titel", first.number + 1)
    assert Version.objects.get(pk=first.pk).title == CONTENT["title"]


def test_an_edit_that_changes_nothing_is_none() -> None:
    submission, editor = received(), person("editor")
    assert change_title(editor, submission, str(CONTENT["title"])) is None
    assert submission.edits.count() == 1


@pytest.mark.parametrize(("is_minor", "stands"), [(True, True), (False, False)])
def test_only_a_minor_edit_keeps_the_owners_yes(is_minor: bool, stands: bool) -> None:
    submission, editor = received(), person("editor")
    agreed(submission, by=editor)
    change_title(editor, submission, "Samen naar de eerste les!", is_minor=is_minor)
    found = standing_of(fresh(submission))
    assert (found.owner, found.editor) == (stands, False)


def test_of_a_minor_edit_the_owner_hears_what_it_was() -> None:
    submission, editor = received(), person("editor")
    agreed(submission, by=editor)
    change_title(editor, submission, "Samen naar de allereerste les", is_minor=True)
    letter = letters(OWNER)[-1]
    assert "kleine wijziging" in letter.subject
    assert "> Titel:" in letter.text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("contact_mailbox", "ander@elders.example"),
        ("contact_phone", "0900 1234"),
        ("sources", "https://elders.example/ Elders"),
        ("year_from", "1999"),
        ("still_running", "no"),
        ("domains", ["zorg"]),
    ],
)
def test_what_is_no_spelling_is_never_minor(field: str, value: object) -> None:
    submission, editor = received(), person("editor")
    agreed(submission, by=editor)
    found = fresh(submission)
    changed = {**found.content, field: value}
    assert found.version is not None
    judge.edit(by=editor, submission=found, content=changed, based_on=found.version, is_minor=True)
    assert not standing_of(fresh(submission)).owner
    assert not any("kleine wijziging" in letter.subject for letter in letters())


def test_what_a_sender_wrote_meanwhile_does_not_come_along_as_minor() -> None:
    submission, editor = received(), person("editor")
    agreed(submission, by=editor)
    judge.return_to_sender(by=editor, submission=submission, message="Wie?")
    seen = marks(fresh(submission).content)
    write.save_draft(by=pen_of(submission), changes={"done": "Heel wat anders."}, seen=seen)
    change_title(editor, fresh(submission), "Samen naar de eerste les!", is_minor=True)
    found = fresh(submission)
    assert found.version is not None
    assert found.version.done == "Heel wat anders."
    assert not standing_of(found).owner


def test_what_was_taken_off_the_site_does_not_come_back_by_a_change() -> None:
    submission, editor = proposed(), person("editor")
    agreed(submission, by=editor)
    assert submission.example is not None
    withdraw_example(by=STRANGER, code=submission.example.code)
    with pytest.raises(PermissionDenied):
        judge.publish_now(by=editor, submission=submission, note="Nieuw.")


@pytest.mark.parametrize("is_minor", [True, False])
def test_what_was_planned_is_judged_again_after_any_edit(is_minor: bool) -> None:
    submission, editor = in_state("scheduled"), person("editor")
    change_title(editor, submission, "Toch anders", is_minor=is_minor)
    assert fresh(submission).state == "received"


def test_while_the_owner_reads_an_edit_ends_the_question() -> None:
    submission, editor = in_state("with-owner"), person("editor")
    token = last_token(OWNER)
    change_title(editor, submission, "Anders")
    assert fresh(submission).state == "received"
    assert own.approve_as_owner(token=token) is None
    assert not standing_of(fresh(submission)).owner


def test_a_second_question_ends_the_first_letter() -> None:
    submission, editor = in_state("with-owner"), person("editor")
    first = last_token(OWNER)
    change_title(editor, submission, "Anders")
    judge.lay_before_owner(by=editor, submission=submission)
    second = last_token(OWNER)
    assert own.approve_as_owner(token=first) is None
    assert own.approve_as_owner(token=second) is not None


def test_two_editors_in_two_fields_both_stand() -> None:
    submission, one, other = received(), person("editor"), person("editor")
    based_on = submission.version
    assert based_on is not None
    for by, field, text in ((one, "why", "Omdat het werkt."), (other, "costs", "Tien uur.")):
        content = {**CONTENT, field: text}
        judge.edit(by=by, submission=submission, content=content, based_on=based_on, is_minor=False)
    kept = fresh(submission).content
    assert (kept["why"], kept["costs"]) == ("Omdat het werkt.", "Tien uur.")


def test_two_editors_in_one_field_the_second_hears_of_the_first() -> None:
    submission, one, other = received(), person("editor"), person("editor")
    based_on = submission.version
    assert based_on is not None
    change_title(one, submission, "Van de een")
    content = {**CONTENT, "title": "Van de ander"}
    with pytest.raises(judge.ClashError) as clash:
        judge.edit(
            by=other, submission=submission, content=content, based_on=based_on, is_minor=False
        )
    assert clash.value.fields == ("title",)
    assert clash.value.theirs["title"] == "Van de een"
    assert fresh(submission).content["title"] == "Van de een"


def test_an_edit_that_empties_what_is_needed_is_refused() -> None:
    submission, editor = received(), person("editor")
    with pytest.raises(NotReadyError) as refused:
        change_title(editor, submission, "")
    assert "title" in {fault.field for fault in refused.value.faults}
    assert fresh(submission).content["title"] == CONTENT["title"]


# --- deciding ----------------------------------------------------------------------------


def test_what_is_not_whole_is_not_laid_before_the_owner() -> None:
    submission, editor = received(factors=[]), person("editor")
    with pytest.raises(NotReadyError) as refused:
        judge.lay_before_owner(by=editor, submission=submission)
    assert [fault.field for fault in refused.value.faults] == ["factors"]
    assert fresh(submission).state == "received"


@pytest.mark.parametrize("side", ["nobody", "owner", "editor"])
def test_without_both_it_does_not_become_public(side: str) -> None:
    submission, editor = received(), person("editor")
    if side == "owner":
        judge.lay_before_owner(by=editor, submission=submission)
        own.approve_as_owner(token=last_token(OWNER))
    if side == "editor":
        judge.approve_as_editor(by=editor, submission=submission)
    with pytest.raises(NotApprovedError):
        judge.publish_now(by=editor, submission=submission)
    with pytest.raises(PermissionDenied):
        judge.schedule(by=editor, submission=submission, on=today() + timedelta(days=1))
    assert fresh(submission).state == "received"


def test_with_both_it_does() -> None:
    """The control of the test above."""
    submission, editor = received(), person("editor")
    agreed(submission, by=editor)
    judge.publish_now(by=editor, submission=submission)
    assert fresh(submission).state == "published"
    assert "/voorbeelden/samen-naar-de-eerste-les/" in letters(SENDER)[-1].text


def test_a_change_says_to_the_reader_what_changed() -> None:
    submission, editor = proposed(), person("editor")
    judge.edit(
        by=editor, submission=submission, is_minor=False, based_on=_version(submission),
        content={**whole_content(), **CONTENT, "title": "Anders"},
    )  # fmt: skip
    agreed(submission, by=editor)
    Submission.objects.filter(pk=submission.pk).update(note="")
    acts: list[Callable[[], object]] = [
        lambda: judge.publish_now(by=editor, submission=submission),
        lambda: judge.schedule(by=editor, submission=submission, on=today() + timedelta(days=1)),
    ]
    for act in acts:
        with pytest.raises(PermissionDenied):
            act()
    judge.publish_now(by=editor, submission=submission, note="De titel is anders.")
    assert fresh(submission).state == "published"


def _version(submission: Submission) -> Version:
    found = fresh(submission).version
    assert found is not None
    return found


def test_planning_is_for_a_day_to_come() -> None:
    submission, editor = received(), person("editor")
    agreed(submission, by=editor)
    with pytest.raises(PermissionDenied):
        judge.schedule(by=editor, submission=submission, on=today())
    judge.schedule(by=editor, submission=submission, on=today() + timedelta(days=1))
    assert fresh(submission).state == "scheduled"


def test_a_refusal_has_a_reason_and_a_way_to_object() -> None:
    submission, editor = received(), person("editor")
    with pytest.raises(PermissionDenied):
        judge.refuse(by=editor, submission=submission, reason="  ")
    judge.refuse(by=editor, submission=submission, reason="Dit is reclame.")
    letter = letters(SENDER)[-1].text
    assert "> Dit is reclame." in letter
    assert "bezwaar" in letter


def test_an_internal_remark_stays_inside() -> None:
    submission, editor = received(), person("editor")
    before = len(letters())
    judge.add_remark(
        by=editor, submission=submission, field="", text="Bellen we even?", is_internal=True
    )
    assert len(letters()) == before


@pytest.mark.parametrize("state", STATES)
def test_what_lies_elsewhere_can_be_judged_again(state: str) -> None:
    submission, editor = in_state(state), person("editor")
    if state in {"talking", "with-owner", "held", "scheduled"}:
        judge.resume(by=editor, submission=submission)
        assert fresh(submission).state == "received"
        return
    with pytest.raises(PermissionDenied):
        judge.resume(by=editor, submission=submission)
    assert fresh(submission).state == state
