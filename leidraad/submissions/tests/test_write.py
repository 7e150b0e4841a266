"""Writing together under links: each in her own fields, nobody's words gone."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied

from leidraad.post.api import find_link
from leidraad.submissions.access import pen
from leidraad.submissions.actions import write
from leidraad.submissions.models import Writer
from leidraad.submissions.rules.merging import marks
from leidraad.submissions.rules.states import STEPS
from leidraad.submissions.tests.factories import (
    SENDER,
    begun,
    fresh,
    held,
    in_state,
    last_token,
    letters,
    pen_of,
)

pytestmark = pytest.mark.usefixtures("places")
COLLEAGUE = "collega@buurdorp.example"


def test_the_link_is_not_kept_itself() -> None:
    submission, token = write.start_submission(
        by=pen_of(begun()).by, content={"title": "Nieuw"}, language="ar"
    )
    found = find_link("draft", token)
    assert found is not None
    assert (found.subject, fresh(submission).language) == (submission.key, "ar")
    assert pen(token[:-1] + ("a" if token[-1] != "a" else "b")) is None


def test_saving_counts_only_when_something_changed() -> None:
    submission = begun()
    pen_held, before = pen_of(submission), submission.revision
    same = {"title": submission.content["title"]}
    assert write.save_draft(by=pen_held, changes=same, seen={}).submission.revision == before
    saved = write.save_draft(
        by=pen_held, changes={"title": "Anders"}, seen=marks(submission.content)
    )
    assert (saved.submission.revision, saved.clashes) == (before + 1, ())


def test_two_tabs_in_one_field_both_hear_of_it() -> None:
    submission = begun()
    seen, one, other = marks(submission.content), pen_of(submission), pen_of(submission)
    write.save_draft(by=one, changes={"title": "Van het eerste tabblad"}, seen=seen)
    saved = write.save_draft(by=other, changes={"title": "Van het tweede"}, seen=seen)
    assert saved.clashes == ("title",)
    assert fresh(submission).content["title"] == "Van het eerste tabblad"


def test_a_colleague_writes_her_own_part_and_no_other() -> None:
    submission = begun(address=SENDER)
    write.invite_writer(
        by=pen_of(submission), address=COLLEAGUE, section="why", message="Jij weet dit."
    )
    letter = letters(COLLEAGUE)[-1]
    assert "Waarom het werkt" in letter.text
    assert "> Jij weet dit." in letter.text
    colleague = held(last_token(COLLEAGUE))
    changes = {"why": "Omdat ik het weet.", "title": "Gekaapt"}
    write.save_draft(by=colleague, changes=changes, seen=marks(submission.content))
    kept = fresh(submission).content
    assert kept["why"] == "Omdat ik het weet."
    assert kept["title"] == submission.content["title"]


def test_who_showed_no_mailbox_sends_a_stranger_no_words() -> None:
    title = "Win nu https://kwaad.example/"
    for address, is_there in (("", False), (SENDER, True)):
        by = pen_of(begun(address=SENDER, title=title), address=address)
        write.invite_writer(by=by, address=COLLEAGUE, section="why", message="Klik hier.")
        text = letters(COLLEAGUE)[-1].text
        assert [word in text for word in (title, "Klik hier.", "Anna")] == [is_there] * 3


def test_nobody_is_filled_with_invitations() -> None:
    for _text in range(write.MOST_INVITED + 2):
        by = pen_of(begun(address=SENDER))
        for _time in range(2):
            write.invite_writer(by=by, address=COLLEAGUE, section="why")
    assert len(letters(COLLEAGUE)) == write.MOST_INVITED
    assert pen(last_token(COLLEAGUE)) is not None


def test_an_invitation_taken_back_opens_nothing() -> None:
    submission = begun(address=SENDER)
    writer = write.invite_writer(by=pen_of(submission), address=COLLEAGUE, section="why")
    token = last_token(COLLEAGUE)
    assert pen(token) is not None
    write.uninvite_writer(by=pen_of(submission), writer=writer)
    assert pen(token) is None
    assert not Writer.objects.filter(address=COLLEAGUE).exists()


def test_a_colleague_invites_and_changes_nobody() -> None:
    submission = begun(address=SENDER)
    writer = write.invite_writer(by=pen_of(submission), address=COLLEAGUE, section="why")
    colleague = held(last_token(COLLEAGUE))
    acts: list[Callable[[], object]] = [
        lambda: write.invite_writer(by=colleague, address="x@x.example", section="done"),
        lambda: write.uninvite_writer(by=colleague, writer=writer),
        lambda: write.give_address(by=colleague, address="x@x.example"),
    ]
    for act in acts:
        with pytest.raises(PermissionDenied):
            act()


def test_writers_of_another_text_are_not_yours_to_remove() -> None:
    writer = write.invite_writer(by=pen_of(begun(address=SENDER)), address=COLLEAGUE, section="why")
    with pytest.raises(PermissionDenied):
        write.uninvite_writer(by=pen_of(begun(address="b@b.example")), writer=writer)


@pytest.mark.parametrize("state", STEPS)
def test_a_text_is_written_only_while_it_is_with_the_sender(state: str) -> None:
    submission = in_state(state)
    changes = {"title": "Nog even anders"}
    if state in {"draft", "talking"}:
        seen = marks(submission.content)
        write.save_draft(by=pen_of(submission), changes=changes, seen=seen)
        assert fresh(submission).content["title"] == "Nog even anders"
        return
    with pytest.raises(PermissionDenied):
        write.save_draft(by=pen_of(submission), changes=changes, seen={})
    assert fresh(submission).content["title"] == submission.content["title"]


def test_a_confirmed_address_stays_whose_it_is() -> None:
    submission = in_state("talking")
    with pytest.raises(PermissionDenied):
        write.give_address(by=pen_of(submission), address="ander@b.example")


def test_to_a_mailbox_that_nobody_confirmed_goes_no_text_of_a_stranger() -> None:
    """With its control: once confirmed, the letter names the text."""
    submission = begun(address="slachtoffer@b.example", title="KOOP NU")
    assert "KOOP NU" not in "".join(
        f"{one.subject}{one.text}" for one in letters("slachtoffer@b.example")
    )
    known = in_state("talking", title="Een titel")
    write.send_link_again(submission=known)
    assert "> Een titel" in letters(SENDER)[-1].text
    assert submission.writers.get(is_sender=True).confirmed_at is None
