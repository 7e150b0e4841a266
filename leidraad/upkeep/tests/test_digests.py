"""Digests: what is in them, once in a period whatever happens, and nothing when nothing is new."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leidraad.audit.api import Who
from leidraad.kernel.api import AMSTERDAM
from leidraad.library.actions.make_version import make_version
from leidraad.library.api import Example, draft_of, end_example, publish_version
from leidraad.library.tests.factories import draft
from leidraad.post.models import Letter
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.actions import follows
from leidraad.upkeep.actions.follows import send_digests
from leidraad.upkeep.models import Follow
from leidraad.upkeep.queries.news import news
from leidraad.upkeep.rules.periods import midnight
from leidraad.upkeep.tests.factories import READER
from leidraad.upkeep.tests.readers import following

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
EDITOR = Who("person", "1")
Clock = Callable[[str], None]


def placed(title: str, **changes: Any) -> Example:
    version = make_version(example=None, draft=draft(title=title, **changes))
    return publish_version(by=EDITOR, version=version, note="Geplaatst.")


def changed(found: Example, note: str, *, is_minor: bool = False) -> None:
    found.refresh_from_db()
    assert found.published is not None
    text = replace(draft_of(found.published), done=note)
    version = make_version(example=found, draft=text)
    publish_version(by=EDITOR, version=version, note=note, is_minor=is_minor)


def digests(address: str = READER) -> list[Letter]:
    return [one for one in waiting_letters(address) if "List-Unsubscribe" in one.headers]


@pytest.fixture
def followed(at: Clock) -> str:
    """Somebody who follows care by the month since the tenth of March."""
    at("2026-03-10 15:00")
    return following("?leefgebied=zorg")[1]


def test_new_changed_and_ended_each_under_their_own_head(at: Clock) -> None:
    at("2026-03-01")
    old, gone = placed("Al langer bekend"), placed("Bijna voorbij")
    at("2026-03-10 15:00")
    following("?leefgebied=zorg")
    at("2026-03-20")
    placed("Helemaal nieuw")
    changed(old, "Er is nu een vervanger.")
    end_example(by=EDITOR, example=gone, on=old.created_at.date(), why="Het geld was op.")
    at("2026-04-01 08:00")
    send_digests()
    text = digests()[0].text
    words = (
        *("NIEUW", "Helemaal nieuw"),
        *("VERANDERD", "Al langer bekend", "> Er is nu een vervanger."),
        *("GESTOPT", "Bijna voorbij", "> Het geld was op."),
    )
    parts = [text.index(word) for word in words]
    assert parts == sorted(parts)


def test_only_what_belongs_to_the_question(at: Clock, followed: str) -> None:
    del followed
    at("2026-03-20")
    placed("Over zorg")
    placed("Over huizen", domains=("huisvesting",))
    at("2026-04-01 08:00")
    send_digests()
    assert "Over zorg" in digests()[0].text
    assert "Over huizen" not in digests()[0].text


def test_a_minor_edit_and_what_was_there_before_are_no_news(at: Clock) -> None:
    at("2026-03-01")
    found = placed("Al langer bekend")
    at("2026-03-10")
    follow, _ = following("?leefgebied=zorg")
    at("2026-03-20")
    changed(found, "Een komma.", is_minor=True)
    at("2026-04-01 08:00")
    send_digests()
    assert digests() == []
    follow.refresh_from_db()
    assert follow.sent_until == midnight(date(2026, 4, 1), AMSTERDAM)


def test_no_letter_before_the_month_is_over(at: Clock, followed: str) -> None:
    del followed
    at("2026-03-20")
    placed("Over zorg")
    at("2026-03-31 23:59")
    send_digests()
    assert digests() == []
    at("2026-04-01 00:01")
    send_digests()
    assert len(digests()) == 1


def test_each_thing_is_told_in_one_digest_only(at: Clock, followed: str) -> None:
    del followed
    at("2026-03-20")
    placed("In maart")
    at("2026-04-02")
    placed("In april")
    send_digests()
    at("2026-05-01")
    send_digests()
    first, second = digests()
    assert ("In maart" in first.text, "In april" in first.text) == (True, False)
    assert ("In maart" in second.text, "In april" in second.text) == (False, True)


def test_every_week_on_monday(at: Clock) -> None:
    at("2026-03-10")
    following("", rhythm="weekly")
    at("2026-03-12")
    placed("Over zorg")
    at("2026-03-15 23:00")  # Sunday
    send_digests()
    assert digests() == []
    at("2026-03-16 00:10")
    send_digests()
    assert len(digests()) == 1


def test_running_again_sends_nothing_again(at: Clock, followed: str) -> None:
    del followed
    at("2026-03-20")
    placed("Over zorg")
    at("2026-04-01")
    for _ in range(3):
        send_digests()
    assert len(digests()) == 1


def test_killed_halfway_it_is_told_the_next_time(
    at: Clock, followed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter and what was told are one: neither is there without the other."""
    del followed
    at("2026-03-20")
    placed("Over zorg")
    at("2026-04-01")
    before = Follow.objects.get().sent_until

    class KilledError(BaseException):
        pass

    def killed(*_given: object, **_more: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(follows, "record", killed)
        with pytest.raises(KilledError):
            send_digests()
    assert digests() == []
    assert Follow.objects.get().sent_until == before
    send_digests()
    assert len(digests()) == 1


def test_two_workers_send_one_letter(
    at: Clock, followed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one comes between what the first read and what it wrote."""
    del followed
    at("2026-03-20")
    placed("Over zorg")
    at("2026-04-01")
    is_second: list[bool] = []

    def overtaken(*given: Any, **more: Any) -> Any:
        found = news(*given, **more)
        if not is_second:
            is_second.append(True)
            send_digests()
        return found

    monkeypatch.setattr(follows, "news", overtaken)
    send_digests()
    assert len(digests()) == 1


def test_the_key_of_a_letter_alone_keeps_it_from_going_twice(at: Clock, followed: str) -> None:
    """Control: even when the row had forgotten what was told."""
    del followed
    before = Follow.objects.get().sent_until
    at("2026-03-20")
    placed("Over zorg")
    at("2026-04-01")
    send_digests()
    Follow.objects.update(sent_until=before)
    send_digests()
    assert len(digests()) == 1


def test_in_the_readers_language(at: Clock) -> None:
    at("2026-03-10")
    following("", language="ar")
    at("2026-03-20")
    placed("Over zorg")
    at("2026-04-01")
    send_digests()
    letter = digests()[0]
    assert letter.language == "ar"
    assert "/ar/voorbeelden/" in letter.text
    assert "/ar/volgen/stoppen/" in letter.text


def test_a_mail_program_can_stop_it(at: Clock, followed: str) -> None:
    del followed
    at("2026-03-20")
    placed("Over zorg")
    at("2026-04-01")
    send_digests()
    headers = digests()[0].headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["List-Unsubscribe"].startswith("<http")
    assert "/volgen/stoppen/" in headers["List-Unsubscribe"]


def test_who_was_away_long_gets_one_letter(at: Clock, followed: str) -> None:
    """The worker stood still for months."""
    del followed
    at("2026-03-20")
    placed("Over zorg")
    at("2026-09-15")
    send_digests()
    assert len(digests()) == 1


def test_a_clock_that_goes_back_sends_nothing(at: Clock, followed: str) -> None:
    del followed
    at("2026-03-20")
    placed("Over zorg")
    at("2026-04-01")
    send_digests()
    at("2026-01-01")
    send_digests()
    assert len(digests()) == 1


def test_a_long_list_ends_with_a_link(at: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follows, "MOST_TOLD", 2)
    at("2026-03-10")
    following("?leefgebied=zorg")
    at("2026-03-20")
    for number in range(4):
        placed(f"Voorbeeld {number}")
    at("2026-04-01")
    send_digests()
    text = digests()[0].text
    assert "En nog 2 voorbeelden" in text
    assert "/voorbeelden/?leefgebied=zorg" in text


def test_who_follows_nothing_new_costs_few_questions(at: Clock) -> None:
    at("2026-03-10")
    for number in range(6):
        following("?leefgebied=zorg", address=f"lezer{number}@stad.example")
    at("2026-04-01")
    with CaptureQueriesContext(connection) as asked:
        send_digests()
    per_follow = [one for one in asked if "upkeep_follow" in one["sql"]]
    assert len(per_follow) <= 2 + 6
