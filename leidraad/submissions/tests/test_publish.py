"""What was planned comes on its day, once, and only while both still stand behind it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from leidraad.accounts.tests.factories import person
from leidraad.audit.api import About, journal
from leidraad.kernel.api import today
from leidraad.library.api import withdraw_example
from leidraad.library.models import Example, Publication
from leidraad.submissions.actions import judge, publish
from leidraad.submissions.actions.publish import publish_scheduled
from leidraad.submissions.models import Approval, Submission
from leidraad.submissions.tests.factories import (
    SENDER,
    STRANGER,
    agreed,
    fresh,
    in_state,
    letters,
    proposed,
)

pytestmark = pytest.mark.usefixtures("places")
At = Callable[[str], None]


@pytest.fixture
def planned(at: At, places: None) -> Submission:
    """For three days later."""
    del places
    at("2026-11-20")
    return in_state("scheduled")


@pytest.mark.parametrize(
    ("day", "state"),
    [("2026-11-22", "scheduled"), ("2026-11-23 00:01", "published"), ("2026-12-24", "published")],
)
def test_it_comes_on_its_day_in_the_netherlands(
    planned: Submission, at: At, day: str, state: str
) -> None:
    at(day)
    publish_scheduled()
    assert fresh(planned).state == state


def test_twice_the_worker_is_one_publication_and_one_letter(planned: Submission, at: At) -> None:
    at("2026-11-23")
    publish_scheduled()
    publish_scheduled()
    assert Publication.objects.count() == 1
    assert len([one for one in letters(SENDER) if "staat op de site" in one.subject]) == 1
    line = journal(about=About("submission", planned.key), limit=1)[0]
    assert (line.event, line.by.kind) == ("submissions.published", "system")


def test_without_the_contacts_yes_it_does_not_come(planned: Submission, at: At) -> None:
    Approval.objects.filter(submission=planned, side="owner").delete()
    at("2026-11-23")
    publish_scheduled()
    assert fresh(planned).state == "scheduled"
    assert not Publication.objects.exists()


def test_what_was_taken_off_the_site_stays_off(at: At) -> None:
    at("2026-11-20")
    submission, editor = proposed(), person("editor")
    agreed(submission, by=editor)
    day = today() + timedelta(days=3)
    judge.schedule(by=editor, submission=submission, on=day, note="Nieuw.")
    assert submission.example is not None
    withdraw_example(by=STRANGER, code=submission.example.code)
    at("2026-11-23")
    publish_scheduled()
    assert Example.objects.get(pk=submission.example.pk).published is None
    assert fresh(submission).state == "scheduled"


def test_one_that_fails_leaves_nothing_half_done(
    planned: Submission, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object, **_more: object) -> None:
        raise OSError("de post is dicht")

    at("2026-11-23")
    with monkeypatch.context() as patch:
        patch.setattr(publish, "tell_sender", broken)
        with pytest.raises(OSError, match="dicht"):
            publish_scheduled()
    assert fresh(planned).state == "scheduled"
    assert not Publication.objects.exists()
    publish_scheduled()
    assert fresh(planned).state == "published"


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_sender_hears_where_it_stands_in_her_own_language(language: str) -> None:
    editor = person("editor")
    submission = in_state("received", by=editor)
    Submission.objects.filter(pk=submission.pk).update(language=language)
    agreed(fresh(submission), by=editor)
    judge.publish_now(by=editor, submission=submission)
    prefix = "" if language == "nl" else f"/{language}"
    assert f"{prefix}/voorbeelden/samen-naar-de-eerste-les/" in letters(SENDER)[-1].text
