"""What need not be kept goes: on its day, after a letter, wholly, and never the whole house."""

import os
import time
from collections.abc import Callable, Iterator

import pytest
from django.apps import apps

from leidraad.accounts.tests.factories import person
from leidraad.library.api import picture_folder
from leidraad.library.models import Example, Version
from leidraad.post.api import forget_old
from leidraad.submissions.actions import forget, judge, own, write
from leidraad.submissions.actions.hand_in import hand_in
from leidraad.submissions.models import Submission, Upload, Writer
from leidraad.submissions.tests.factories import (
    SENDER,
    begun,
    fresh,
    in_state,
    letters,
    pen_of,
    proposed,
)

pytestmark = pytest.mark.usefixtures("places")
At = Callable[[str], None]


def the_worker_runs() -> None:
    forget.remind_writers()
    forget.warn_before_forgetting()
    forget.forget_submissions()


def days(at: At, *moments: str) -> None:
    """The worker comes by on each of these days, and once more the same day."""
    for moment in moments:
        at(moment)
        the_worker_runs()
        the_worker_runs()


def subjects() -> list[str]:
    return [letter.subject for letter in letters(SENDER)]


# --- drafts ------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "is_there"), [("2026-01-07", True), ("2026-01-08", False)])
def test_a_draft_that_nobody_can_find_goes_after_a_week(at: At, day: str, is_there: bool) -> None:
    at("2026-01-01")
    begun()
    days(at, day)
    assert Submission.objects.exists() is is_there


def test_a_colleagues_link_keeps_a_draft_without_an_address(at: At) -> None:
    at("2026-01-01")
    submission = begun()
    write.invite_writer(by=pen_of(submission, address=""), address="c@c.example", section="why")
    days(at, "2026-01-20")
    assert Submission.objects.exists()
    days(at, "2026-07-01")
    assert not Submission.objects.exists()


def test_a_silent_draft_is_reminded_once(at: At) -> None:
    at("2026-01-01")
    begun(address=SENDER)
    days(at, "2026-01-08")
    assert len(subjects()) == 1  # the link itself
    days(at, "2026-01-09", "2026-01-10", "2026-03-01")
    assert [one for one in subjects() if "staat klaar" in one] == [
        "Je concept in Leidraad staat klaar"
    ]


def test_a_silent_draft_goes_after_half_a_year_and_a_letter(at: At) -> None:
    at("2026-01-01")
    begun(address=SENDER)
    days(at, "2026-01-10", "2026-05-30", "2026-05-31")
    assert [one for one in subjects() if "Over een maand" in one] == []
    days(at, "2026-06-01")
    assert len([one for one in subjects() if "Over een maand" in one]) == 1
    assert "1 juli 2026" in letters(SENDER)[-1].text
    days(at, "2026-06-15", "2026-06-30")
    assert Submission.objects.exists()
    days(at, "2026-07-01")
    assert not Submission.objects.exists()
    assert len([one for one in subjects() if "Over een maand" in one]) == 1


def test_without_the_letter_nothing_goes(at: At) -> None:
    """The worker stood still for a year: the letter first, and then the month."""
    at("2026-01-01")
    begun(address=SENDER)
    days(at, "2026-01-10", "2027-01-01")
    assert Submission.objects.exists()
    days(at, "2027-01-30")
    assert Submission.objects.exists()
    days(at, "2027-01-31")
    assert not Submission.objects.exists()


def test_who_writes_again_keeps_it(at: At) -> None:
    at("2026-01-01")
    submission = begun(address=SENDER)
    days(at, "2026-01-10", "2026-06-01")
    write.save_draft(by=pen_of(submission), changes={"why": "Toch verder."}, seen={})
    days(at, "2026-07-02", "2026-10-28")
    assert Submission.objects.exists()


def test_what_is_written_between_looking_and_deleting_stays(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    at("2026-01-01")
    submission = begun()
    at("2026-02-01")
    delete = forget._delete_draft

    def late(seen: Submission) -> None:
        write.save_draft(by=pen_of(seen), changes={"why": "Net op tijd."}, seen={})
        delete(seen)

    monkeypatch.setattr(forget, "_delete_draft", late)
    forget.forget_submissions()
    assert fresh(submission).content["why"] == "Net op tijd."


def test_with_a_wrong_clock_no_run_empties_the_house(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forget, "MOST_AT_ONCE", 2)
    at("2026-01-01")
    for _ in range(5):
        begun()
    at("2099-01-01")
    forget.forget_submissions()
    assert Submission.objects.count() >= 5 - 2 * 2
    assert Submission.objects.exists()


# --- refused and taken back --------------------------------------------------------------


@pytest.mark.parametrize("state", ["refused", "taken-back"])
def test_after_a_year_and_a_letter_the_people_go_and_the_decision_stays(at: At, state: str) -> None:
    at("2026-01-01")
    submission = in_state(state)
    days(at, "2026-11-30")
    assert not [one for one in subjects() if "Over een maand" in one]
    days(at, "2026-12-02", "2026-12-20", "2026-12-31")
    assert len([one for one in subjects() if "Over een maand" in one]) == 1
    assert fresh(submission).erased_at is None
    days(at, "2027-01-01")
    submission = fresh(submission)
    assert submission.erased_at is not None
    assert (submission.state, submission.content) == (state, {})
    assert not Writer.objects.exists()
    assert not Version.objects.exists()
    assert not Example.objects.exists()


def test_what_is_opened_again_meanwhile_stays(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    at("2026-01-01")
    submission = in_state("refused")
    days(at, "2026-12-02")
    at("2027-01-02")
    erase = forget.erase_people

    def late(*, submission: Submission) -> None:
        judge.reopen(by=person("head_editor"), submission=submission)
        erase(submission=submission)

    monkeypatch.setattr(forget, "erase_people", late)
    forget.forget_submissions()
    assert fresh(submission).state == "received"
    assert fresh(submission).content == submission.content


def test_a_refusal_after_reopening_has_a_year_of_its_own(at: At) -> None:
    at("2026-01-01")
    submission, editor = in_state("refused"), person("head_editor")
    days(at, "2026-12-02")
    judge.reopen(by=editor, submission=submission)
    judge.refuse(by=editor, submission=submission, reason="Nog steeds niet.")
    days(at, "2027-01-05", "2027-10-30")
    assert fresh(submission).erased_at is None


def test_of_what_is_public_only_who_sent_it_in_is_forgotten(at: At) -> None:
    at("2026-01-01")
    submission = in_state("published")
    days(at, "2026-12-31")
    assert fresh(submission).writers.exists()
    days(at, "2027-01-01", "2027-01-02")
    submission = fresh(submission)
    assert submission.erased_at is not None
    assert not submission.writers.exists()
    assert submission.edits.exists()
    assert submission.approvals.exists()
    assert submission.example is not None
    assert submission.example.published == submission.version


def test_what_is_under_way_is_never_erased(at: At) -> None:
    at("2026-01-01")
    kept = [in_state(state) for state in ("received", "held", "talking")]
    days(at, "2030-01-01", "2031-01-01")
    assert {fresh(one).erased_at for one in kept} == {None}
    assert {bool(fresh(one).content) for one in kept} == {True}


def test_a_refused_change_leaves_the_example_as_it_is(at: At) -> None:
    at("2026-01-01")
    submission = proposed(address=SENDER)
    judge.refuse(by=person("editor"), submission=submission, reason="Klopt niet.")
    days(at, "2026-12-02", "2027-01-02")
    submission = fresh(submission)
    assert submission.erased_at is not None
    assert submission.example is not None
    assert submission.example.published is not None
    assert submission.example.versions.count() == 1


# --- nothing of a person stays -----------------------------------------------------------

CANARY = "kanarievogel"
LEFT_ALONE = {"post.Letter"}  # erased by post itself once sent; see its own tests


def everywhere() -> Iterator[tuple[str, str]]:
    """Every value of every row of every table."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            for row in model._default_manager.values():
                yield model._meta.label, repr(row)


def where_it_sings() -> set[str]:
    return {label for label, row in everywhere() if CANARY in row.lower()} - LEFT_ALONE


def full_of_canaries() -> Submission:
    editor = person("editor")
    address = f"{CANARY}@voorbeeldstad.example"
    submission = begun(
        address=address,
        title=f"Titel {CANARY}", done=f"Gedaan {CANARY}", contact_role=CANARY,
        contact_mailbox=address,
    )  # fmt: skip
    pen = pen_of(submission, address=address)
    write.give_address(by=pen, address=address, name=f"Naam {CANARY}")
    write.invite_writer(by=pen, address=f"{CANARY}@b.example", section="why", message=CANARY)
    Upload.objects.create(
        submission=submission, file="a.webp", width=1, height=1, alternative=CANARY,
        credit=CANARY, consent="nobody", position=0,
    )  # fmt: skip
    hand_in(by=pen)
    submission = fresh(submission)
    judge.approve_as_editor(by=editor, submission=submission)
    judge.add_remark(by=editor, submission=submission, field="done", text=f"Vraag {CANARY}")
    own.reply(by=pen_of(fresh(submission), address=address), text=f"Antwoord {CANARY}")
    judge.refuse(by=editor, submission=submission, reason="Toch niet.")
    own.object_to_refusal(by=pen_of(fresh(submission), address=address), text=f"Maar {CANARY}")
    return fresh(submission)


def test_nothing_of_a_person_is_left_in_any_table(at: At) -> None:
    """Links go with post's own duty a month after they ended; with its control before."""
    at("2026-01-01")
    submission = full_of_canaries()
    assert {"submissions.Submission", "submissions.Writer", "library.Version"} <= where_it_sings()
    days(at, "2026-12-02", "2027-01-02")
    assert fresh(submission).erased_at is not None
    assert where_it_sings() <= {"post.Link"}
    at("2027-02-03")
    forget_old()
    assert where_it_sings() == set()


def test_a_draft_that_goes_leaves_nothing(at: At) -> None:
    at("2026-01-01")
    begun(title=f"Titel {CANARY}")
    assert where_it_sings() == {"submissions.Submission"}
    days(at, "2026-01-09")
    at("2026-03-01")
    forget_old()
    assert where_it_sings() == set()


# --- pictures ----------------------------------------------------------------------------


def test_only_files_that_nobody_shows_and_that_are_a_day_old_go() -> None:
    submission = begun()
    folder = picture_folder()
    folder.mkdir(parents=True)
    for name in ("gebruikt.webp", "oud.webp", "vers.webp"):
        (folder / name).write_bytes(b"beeld")
    for name in ("gebruikt.webp", "oud.webp"):
        os.utime(folder / name, (time.time() - 200_000,) * 2)
    Upload.objects.create(
        submission=submission, file="gebruikt.webp", width=1, height=1, alternative="Iets",
        consent="nobody", position=0,
    )  # fmt: skip
    forget.sweep_pictures()
    assert sorted(one.name for one in folder.iterdir()) == ["gebruikt.webp", "vers.webp"]
