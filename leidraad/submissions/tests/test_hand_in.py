"""Handing in: an address that is real, a version that is fixed, an answer that is promised."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from leidraad.accounts.models import MailDomain
from leidraad.accounts.tests.factories import organisation, person
from leidraad.audit.api import About, journal
from leidraad.library.models import Version
from leidraad.post.api import make_link
from leidraad.submissions.actions import hand_in, judge, own, write
from leidraad.submissions.actions.versions import standing_of
from leidraad.submissions.models import Submission
from leidraad.submissions.rules import queueing
from leidraad.submissions.tests.factories import (
    CONTENT,
    OWNER,
    SENDER,
    begun,
    fresh,
    held,
    in_state,
    last_token,
    letters,
    pen_of,
    received,
)

pytestmark = pytest.mark.usefixtures("places")


def unproven(submission: Submission) -> Any:
    """A link that was only shown: it proves no mailbox."""
    return pen_of(submission, address="")


def test_an_address_that_is_not_confirmed_gets_a_letter_first() -> None:
    submission = begun(address=SENDER)
    hand_in.hand_in(by=unproven(submission))
    submission = fresh(submission)
    assert (submission.state, submission.wants_in) == ("draft", True)
    assert submission.version is None
    assert "bevestig" in letters(SENDER)[-1].subject


def test_confirmed_it_is_in_with_a_version_a_promise_and_a_letter(at: Any) -> None:
    at("2026-11-20")
    submission = begun(address=SENDER)
    hand_in.hand_in(by=unproven(submission))
    hand_in.confirm_address(token=last_token(SENDER))
    submission = fresh(submission)
    assert (submission.state, submission.wants_in) == ("received", False)
    assert submission.version is not None
    assert submission.version.title == CONTENT["title"]
    assert str(submission.promised_on) == "2026-12-04"
    assert "4 december 2026" in letters(SENDER)[-1].text
    events = [line.event for line in journal(about=About("submission", submission.key))]
    assert events[0] == "submissions.received"


def test_the_letter_confirms_once() -> None:
    submission = begun(address=SENDER)
    hand_in.hand_in(by=unproven(submission))
    token = last_token(SENDER)
    assert hand_in.confirm_address(token=token) is not None
    assert hand_in.confirm_address(token=token) is None
    assert Version.objects.count() == 1
    assert len(letters(SENDER)) == 3  # the draft's link, the question, the receipt


def test_a_link_from_a_letter_to_that_mailbox_is_proof_enough() -> None:
    assert received().state == "received"


def test_a_link_to_another_mailbox_proves_nothing() -> None:
    submission = begun(address=SENDER)
    hand_in.hand_in(by=pen_of(submission, address="iemand@anders.example"))
    assert fresh(submission).state == "draft"


def test_handing_in_twice_is_once() -> None:
    submission = received()
    hand_in.hand_in(by=pen_of(submission))
    assert submission.edits.count() == 1
    assert len([one for one in letters(SENDER) if "binnen" in one.subject]) == 1


@pytest.mark.parametrize(
    ("missing", "field"),
    [
        ({"title": ""}, "title"),
        ({"done": " "}, "done"),
        ({"less_well": ""}, "less_well"),
        ({"municipalities": []}, "municipalities"),
        ({"domains": []}, "domains"),
        ({"contact_mailbox": ""}, "contact_mailbox"),
        ({"year_from": "ooit"}, "year_from"),
    ],
)
def test_what_is_missing_is_told_at_its_field(missing: dict[str, Any], field: str) -> None:
    submission = begun(address=SENDER, **missing)
    with pytest.raises(hand_in.NotReadyError) as refused:
        hand_in.hand_in(by=pen_of(submission))
    assert field in {fault.field for fault in refused.value.faults}
    assert fresh(submission).state == "draft"


def test_the_quick_version_leaves_the_rest_to_the_desk() -> None:
    assert received(factors=[], phases=[], groups=[]).state == "received"


def test_without_an_address_it_says_so() -> None:
    with pytest.raises(hand_in.NotReadyError) as refused:
        hand_in.hand_in(by=unproven(begun()))
    assert [fault.field for fault in refused.value.faults] == ["address"]


def test_another_address_is_asked_anew_and_the_old_letter_ends() -> None:
    submission = begun(address="fout@voorbeeldstad.example")
    hand_in.hand_in(by=unproven(submission))
    old = last_token("fout@voorbeeldstad.example")
    write.give_address(by=unproven(submission), address=SENDER)
    hand_in.hand_in(by=unproven(submission))
    assert hand_in.confirm_address(token=old) is None
    assert fresh(submission).state == "draft"
    assert hand_in.confirm_address(token=last_token(SENDER)) is not None
    assert fresh(submission).state == "received"


def test_an_address_confirmed_while_the_text_misses_something_counts_next_time() -> None:
    submission = begun(address=SENDER)
    hand_in.hand_in(by=unproven(submission))
    Submission.objects.filter(pk=submission.pk).update(content={**CONTENT, "title": ""})
    assert hand_in.confirm_address(token=last_token(SENDER)) is not None
    assert fresh(submission).state == "draft"
    Submission.objects.filter(pk=submission.pk).update(content=CONTENT)
    hand_in.hand_in(by=unproven(submission))
    assert fresh(submission).state == "received"


def test_a_colleague_cannot_hand_in() -> None:
    submission = begun(address=SENDER)
    write.invite_writer(by=pen_of(submission), address="collega@b.example", section="done")
    colleague = held(last_token("collega@b.example"))
    with pytest.raises(PermissionDenied):
        hand_in.hand_in(by=colleague)


# --- the sender is the contact -----------------------------------------------------------


def test_who_names_herself_as_contact_agrees_with_her_own_words() -> None:
    submission = received(contact_mailbox=SENDER.upper())
    assert standing_of(submission).owner


def test_who_names_another_does_not_speak_for_her() -> None:
    assert not standing_of(received(contact_mailbox=OWNER)).owner


def test_her_yes_is_for_what_she_sent_in() -> None:
    submission, editor = received(contact_mailbox=SENDER), person("editor")
    content = {**submission.content, "title": "Door de redactie veranderd"}
    assert submission.version is not None
    judge.edit(
        by=editor, submission=submission, content=content, based_on=submission.version,
        is_minor=False,
    )  # fmt: skip
    assert not standing_of(fresh(submission)).owner


# --- the row at the desk -----------------------------------------------------------------


def test_when_the_row_is_full_strangers_wait_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queueing, "MOST_WAITING", 1)
    first, second = received(address="a@a.example"), received(address="b@b.example")
    assert (first.is_queued_later, second.is_queued_later) == (False, True)
    assert second.state == "received"


def test_a_known_mail_domain_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queueing, "MOST_WAITING", 0)
    known = organisation("Stichting Voorbeeld", "partner")
    MailDomain.objects.create(organisation=known, domain="voorbeeldstad.example")
    submission = received(address=SENDER)
    assert not submission.is_queued_later
    assert hand_in.sender_organisation(submission) == known
    assert received(address="x@elders.example").is_queued_later


# --- in conversation ---------------------------------------------------------------------


def test_after_questions_it_comes_in_again_as_the_next_version() -> None:
    submission = in_state("talking")
    sent_at = submission.sent_at
    pen = pen_of(submission)
    write.save_draft(by=pen, changes={"why": "Omdat het werkt."}, seen={})
    hand_in.hand_in(by=pen)
    submission = fresh(submission)
    assert (submission.state, submission.edits.count()) == ("received", 2)
    assert submission.sent_at == sent_at
    assert submission.version is not None
    assert submission.version.why == "Omdat het werkt."


def test_who_took_it_back_cannot_hand_it_in() -> None:
    submission = begun(address=SENDER)
    own.take_back(by=pen_of(submission))
    hand_in.hand_in(by=pen_of(submission))
    assert fresh(submission).state == "taken-back"


def test_a_link_for_something_else_confirms_nothing() -> None:
    submission = begun(address=SENDER)
    hand_in.hand_in(by=unproven(submission))
    other = make_link("draft", subject=submission.key, address=SENDER)
    assert hand_in.confirm_address(token=other) is None
    assert hand_in.confirm_address(token="") is None
    assert fresh(submission).state == "draft"
