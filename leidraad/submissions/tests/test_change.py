"""Changes of what is public, and what was told by phone: judged like everything else."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from leidraad.accounts.tests.factories import person
from leidraad.library.actions.set_contacts import set_contacts
from leidraad.library.api import ContactCard, contact_cards, draft_of, replace_contact
from leidraad.library.models import Example
from leidraad.submissions.actions import change, hand_in, judge, own, write
from leidraad.submissions.actions.versions import standing_of
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.merging import marks
from leidraad.submissions.tests.factories import (
    CONTENT,
    OWNER,
    SENDER,
    STRANGER,
    agreed,
    fresh,
    last_token,
    letters,
    pen_of,
    proposed,
    public_example,
)

pytestmark = pytest.mark.usefixtures("places")


def again(example: Example) -> Example:
    return Example.objects.get(pk=example.pk)


def test_the_public_text_stays_while_the_change_is_judged() -> None:
    submission = proposed(title="Een andere titel")
    assert submission.example is not None
    public = submission.example.published
    assert public is not None
    assert public.title != "Een andere titel"
    assert submission.version is not None
    assert submission.version.title == "Een andere titel"
    assert submission.version.done == public.done


def test_a_second_change_comes_into_the_first() -> None:
    example = public_example()
    first = change.propose_change(
        by=STRANGER,
        example=example,
        change=change.Change({"costs": "Tien uur."}, "correction", "Kosten"),
    )
    second = change.propose_change(
        by=STRANGER, example=example, change=change.Change({"why": "Daarom."}, "check", "Waarom")
    )
    assert first.pk == second.pk
    assert (second.content["costs"], second.content["why"]) == ("Tien uur.", "Daarom.")
    assert second.note == "Kosten; Waarom"
    assert second.edits.count() == 2


def test_the_table_knows_one_open_change_per_example() -> None:
    submission = proposed()
    with pytest.raises(IntegrityError), transaction.atomic():
        Submission.objects.create(
            key="x", kind="change", origin="desk", state="received", example=submission.example,
            version=submission.version, started_at=submission.started_at,
            saved_at=submission.saved_at, state_since=submission.state_since,
        )  # fmt: skip


def test_after_a_refusal_there_can_be_a_new_one() -> None:
    submission = proposed()
    judge.refuse(by=person("editor"), submission=submission, reason="Nee.")
    assert submission.example is not None
    other = change.start_editing(by=person("editor"), example=again(submission.example))
    assert other.pk != submission.pk


def test_reopening_a_refused_change_beside_an_open_one_is_refused_kindly() -> None:
    submission = proposed()
    judge.refuse(by=person("editor"), submission=submission, reason="Nee.")
    assert submission.example is not None
    change.start_editing(by=person("editor"), example=again(submission.example))
    with pytest.raises(PermissionDenied):
        judge.reopen(by=person("head_editor"), submission=submission)
    assert fresh(submission).state == "refused"


def test_a_change_by_the_contact_herself_has_her_yes() -> None:
    wanted = change.Change({"costs": "Tien uur."}, "check", "Kosten", OWNER, is_owners=True)
    submission = change.propose_change(by=STRANGER, example=public_example(), change=wanted)
    assert standing_of(submission).owner
    more = change.Change({"why": "Van een ander."}, "correction")
    assert submission.example is not None
    submission = change.propose_change(by=STRANGER, example=submission.example, change=more)
    assert not standing_of(submission).owner


def test_what_is_not_public_cannot_be_changed() -> None:
    example = public_example()
    Example.objects.filter(pk=example.pk).update(published=None)
    with pytest.raises(PermissionDenied):
        change.propose_change(by=STRANGER, example=example, change=change.Change({}, "desk"))


@pytest.mark.parametrize("roles", [(), ("translator",), ("administrator",)])
def test_editing_restoring_and_writing_down_are_the_desks(roles: tuple[str, ...]) -> None:
    example, stranger = public_example(), person(*roles)
    assert example.published is not None
    version = example.published
    acts: list[Callable[[], object]] = [
        lambda: change.start_editing(by=stranger, example=example),
        lambda: change.restore(by=stranger, version=version, note="Terug"),
        lambda: change.write_down(by=stranger, content=CONTENT),
    ]
    for act in acts:
        with pytest.raises(PermissionDenied):
            act()
    assert not Submission.objects.exists()


def test_to_edit_again_is_to_go_on_with_the_same() -> None:
    example, editor = public_example(), person("editor")
    first = change.start_editing(by=editor, example=example)
    assert change.start_editing(by=person("editor"), example=example).pk == first.pk


def test_an_earlier_version_can_be_proposed_again() -> None:
    submission, editor = proposed(title="Een andere titel"), person("editor")
    agreed(submission, by=editor)
    judge.publish_now(by=editor, submission=submission)
    assert submission.based_on is not None
    back = change.restore(by=editor, version=submission.based_on, note="De oude titel terug.")
    assert back.version is not None
    assert draft_of(back.version) == draft_of(submission.based_on)
    assert back.origin == "restore"
    assert not standing_of(back).may_be_public


def test_what_was_told_by_phone_waits_for_the_contact() -> None:
    editor = person("editor")
    submission = change.write_down(by=editor, content=CONTENT)
    assert (submission.origin, submission.editor) == ("desk", editor)
    assert not standing_of(submission).owner
    agreed(submission, by=editor)
    judge.publish_now(by=editor, submission=submission)
    assert fresh(submission).state == "published"


def test_written_down_without_what_is_needed_is_told() -> None:
    with pytest.raises(hand_in.NotReadyError):
        change.write_down(by=person("editor"), content={**CONTENT, "done": ""})
    assert not Submission.objects.exists()


def test_the_proposer_answers_questions_and_sends_it_in_again() -> None:
    submission = proposed(address=SENDER)
    judge.return_to_sender(by=person("editor"), submission=submission, message="Hoe weet je dit?")
    assert "> Hoe weet je dit?" in letters(SENDER)[-1].text
    pen = pen_of(submission)
    seen = marks(fresh(submission).content)
    write.save_draft(by=pen, changes={"costs": "Ik werk er."}, seen=seen)
    hand_in.hand_in(by=pen)
    submission = fresh(submission)
    assert (submission.kind, submission.state) == ("change", "received")
    assert submission.version is not None
    assert submission.version.costs == "Ik werk er."
    assert submission.example is not None
    assert submission.version.example_id == submission.example_id


# --- contacts ----------------------------------------------------------------------------


def test_publishing_a_change_keeps_the_other_contacts_and_what_they_agreed_to() -> None:
    example, editor = public_example(), person("editor")
    cards = (
        ContactCard("Gemeente Voorbeeldstad", "regisseur", OWNER, shows_mailbox=True),
        ContactCard("Gemeente Buurdorp", "regisseur", "b@buurdorp.example"),
    )
    set_contacts(example=example, cards=cards)
    submission = change.start_editing(by=editor, example=example)
    assert submission.version is not None
    judge.edit(
        by=editor, submission=submission, based_on=submission.version, is_minor=False,
        content={**submission.content, "costs": "Tien uur."},
    )  # fmt: skip
    agreed(submission, by=editor)
    judge.publish_now(by=editor, submission=submission, note="Kosten erbij.")
    kept = contact_cards(again(example))
    assert [card.organisation for card in kept] == ["Gemeente Voorbeeldstad", "Gemeente Buurdorp"]
    assert kept[0].shows_mailbox
    assert kept[0].last_confirmed_on
    assert not kept[1].last_confirmed_on


def test_the_new_contact_is_the_one_who_is_asked() -> None:
    example, editor = public_example(), person("editor")
    wanted = change.Change({"contact_mailbox": "nieuw@voorbeeldstad.example"}, "desk", "Contact")
    submission = change.propose_change(by=STRANGER, example=example, change=wanted)
    judge.lay_before_owner(by=editor, submission=submission)
    assert own.approve_as_owner(token=last_token("nieuw@voorbeeldstad.example")) is not None


def test_who_left_while_a_change_was_judged_does_not_come_back() -> None:
    submission, editor = proposed(), person("editor")
    assert submission.example is not None
    card = ContactCard("Gemeente Voorbeeldstad", "regisseur", "opvolger@voorbeeldstad.example")
    replace_contact(by=STRANGER, contact=submission.example.contacts.get(), card=card)
    judge.lay_before_owner(by=editor, submission=submission)
    assert own.approve_as_owner(token=last_token(card.mailbox)) is not None
    judge.approve_as_editor(by=editor, submission=submission)
    judge.publish_now(by=editor, submission=submission)
    mailboxes = again(submission.example).contacts.values_list("mailbox", flat=True)
    assert list(mailboxes) == [card.mailbox]


def test_minor_edits_alone_reset_no_freshness() -> None:
    example, editor = public_example(), person("editor")
    Example.objects.filter(pk=example.pk).update(confirmed_on="2026-01-05")
    submission = change.start_editing(by=editor, example=again(example))
    assert submission.version is not None
    judge.edit(
        by=editor, submission=submission, based_on=submission.version, is_minor=True,
        content={**submission.content, "done": "Zo ging het!"},
    )  # fmt: skip
    agreed(submission, by=editor)
    judge.publish_now(by=editor, submission=submission, note="Spelling.")
    published = again(example).publications.first()
    assert published is not None
    assert published.note == "Spelling."
