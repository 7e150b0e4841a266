"""A mail server may refuse, hang or break off: every letter arrives, doubles are recognisable."""

import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection

from leidraad.kernel.api import now
from leidraad.post.actions import send_letters
from leidraad.post.api import (
    find_link,
    make_link,
    put_in_post,
    queue_state,
    send_due_letters,
    street_address,
)
from leidraad.post.carriers import smtp
from leidraad.post.models import Letter
from leidraad.post.rules.patience import TOO_LATE
from leidraad.post.tests.mail_servers import (
    Desk,
    Server,
    dripping_server,
    free_port,
    mail_server,
)

At = Callable[[str], None]
pytestmark = pytest.mark.django_db
TRIAL = "post/letters/trial.txt"


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "CONNECT_SECONDS", 0.3)
    monkeypatch.setattr(smtp, "ALL_SECONDS", 0.5)


def put(number: int = 1) -> None:
    for one in range(number):
        put_in_post(to=f"iemand{one}@gemeente.example", template=TRIAL, context={})


def the_letter() -> Letter:
    return Letter.objects.get()


# --- it goes well -------------------------------------------------------------------------


def test_a_letter_goes_out_and_what_it_said_is_erased(settings: Any) -> None:
    desk = Desk()
    put()
    before = the_letter()
    with mail_server(desk) as settings.MAIL_SERVER:
        assert send_due_letters() == 1
    assert desk.addressees == ["iemand0@gemeente.example"]
    (message,) = desk.messages()
    assert message["Message-ID"] == before.message_id
    row = the_letter()
    assert (row.to, row.subject, row.text, row.headers) == ("", "", "", {})
    assert (row.state, row.tries) == ("sent", 1)
    assert row.sent_at
    assert "iemand0" not in str(Letter.objects.values().get())


def test_what_was_sent_is_not_sent_again(settings: Any) -> None:
    desk = Desk()
    put(3)
    with mail_server(desk) as settings.MAIL_SERVER:
        assert [send_due_letters(), send_due_letters()] == [3, 0]
    assert len(desk.received) == 3


def test_a_server_that_does_not_let_us_in_is_told_once_without_the_word(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    put(2)
    with mail_server(Desk()) as server:
        settings.MAIL_SERVER = Server(port=server.port, user="naam", password="woord")
        assert [send_due_letters(), send_due_letters()] == [0, 0]
        assert caplog.messages == ["De mailserver laat ons er niet in: SMTPNotSupportedError."]
        settings.MAIL_SERVER = server
        put()
        assert send_due_letters() == 1


# --- it does not go well ------------------------------------------------------------------


def test_a_server_that_is_not_there(at: At, settings: Any) -> None:
    port, desk = free_port(), Desk()
    settings.MAIL_SERVER = Server(port=port)
    at("2026-11-21 12:00")
    put(3)
    assert send_due_letters() == 0
    tried = Letter.objects.filter(tries=1)
    assert tried.count() == 1, "the next letter would meet the same"
    assert tried.get().last_problem == "unreachable"
    at("2026-11-21 12:01")
    with mail_server(desk, port):
        assert send_due_letters() == 3
    assert len(desk.received) == 3


def test_after_an_hour_of_silence_nobody_waits_for_hours(at: At, settings: Any) -> None:
    """What long found the door shut goes as soon as one letter gets through."""
    port, desk = free_port(), Desk()
    settings.MAIL_SERVER = Server(port=port)
    for minute in range(0, 60, 2):
        at(f"2026-11-21 12:{minute:02}")
        if minute < 20:
            put()
        send_due_letters()
    at("2026-11-21 13:00")
    put()
    with mail_server(desk, port):
        send_due_letters()
        send_due_letters()
    assert Letter.objects.filter(state="sent").count() == 11
    assert len(set(desk.received)) == len(desk.received) == 11


@pytest.mark.parametrize("sign", [b"", b"2"])
def test_a_server_that_hangs_is_hung_up_on(settings: Any, sign: bytes) -> None:
    put(2)
    began = time.monotonic()
    with dripping_server(sign) as settings.MAIL_SERVER:
        assert send_due_letters() == 0
    assert time.monotonic() - began < 2
    assert Letter.objects.filter(last_problem="unreachable").count() == 1


def test_a_server_that_breaks_off_after_the_text_gets_the_same_letter(
    at: At, settings: Any
) -> None:
    desk = Desk(breaks_off=True)
    at("2026-11-21 12:00")
    put()
    with mail_server(desk) as settings.MAIL_SERVER:
        assert send_due_letters() == 0
        assert the_letter().last_problem == "broke-off"
        desk.breaks_off = False
        assert send_due_letters() == 0, "not before its time"
        at("2026-11-21 12:01")
        assert send_due_letters() == 1
    first, second = desk.received
    assert first == second


def test_a_letter_that_breaks_the_server_is_not_hurried(at: At, settings: Any) -> None:
    """Else it would arrive again and again while others go through."""
    desk = Desk(breaks_off=True)
    at("2026-11-21 12:00")
    put()
    with mail_server(desk) as settings.MAIL_SERVER:
        send_due_letters()
        desk.breaks_off = False
        put()
        send_due_letters()
        send_due_letters()
    assert len(desk.received) == 2


def test_an_address_that_does_not_exist_is_given_up_at_once(settings: Any) -> None:
    put(2)
    desk = Desk(answer_to_address="550 no such user iemand@gemeente.example")
    with mail_server(desk) as settings.MAIL_SERVER:
        assert send_due_letters() == 0
    assert set(Letter.objects.values_list("state", "last_problem", "to", "text")) == {
        ("given-up", "address-refused", "", "")
    }
    assert queue_state().failed == 2


@pytest.mark.parametrize(
    ("desk", "problem"),
    [
        (Desk(answer_to_address="450 full"), "not-now"),
        (Desk(answer_to_address="530 log in first"), "server-refused"),
        (Desk(answer_to_letter="554 looks like spam"), "letter-refused"),
        (Desk(answer_to_letter="451 later"), "letter-refused"),
    ],
)
def test_what_may_pass_is_tried_again(at: At, settings: Any, desk: Desk, problem: str) -> None:
    at("2026-11-21 12:00")
    put()
    with mail_server(desk) as settings.MAIL_SERVER:
        send_due_letters()
    assert the_letter().last_problem == problem
    at("2026-11-21 12:01")
    with mail_server(Desk()) as settings.MAIL_SERVER:
        assert send_due_letters() == 1


def test_after_five_days_it_is_given_up_and_editors_see_it(at: At, settings: Any) -> None:
    settings.MAIL_SERVER = Server(port=free_port())
    at("2026-11-21 12:00")
    put()
    assert (queue_state().waiting, queue_state().failed) == (1, 0)
    at("2026-11-26 11:59:30")
    send_due_letters()
    assert (the_letter().state, the_letter().last_problem) == ("given-up", "too-late")
    assert (queue_state().waiting, queue_state().oldest_at, queue_state().failed) == (0, None, 1)
    at("2026-12-27")
    assert queue_state().failed == 0


def test_one_letter_that_cannot_be_made_does_not_stop_the_others(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    put(2)
    Letter.objects.filter(to="iemand0@gemeente.example").update(to="@@geheim@@")
    desk = Desk()
    with mail_server(desk) as settings.MAIL_SERVER:
        assert send_due_letters() == 1
    assert Letter.objects.get(state="waiting").last_problem == "unwritable"
    assert caplog.messages
    assert "geheim" not in caplog.text


def test_the_time_of_a_link_begins_when_its_letter_leaves(
    at: At, settings: Any, template: Callable[[str], str]
) -> None:
    """A sign-in link of ten minutes is worth something too when the mail was down for an hour."""
    name = template("Inloggen\n\nInloggen:\n\n{{ link }}")
    at("2026-11-21 12:00")
    token = make_link("sign-in", subject="u")
    other = make_link("sign-in", subject="v")
    link = street_address(f"/inloggen/{token}/")
    put_in_post(to="a@b.example", template=name, context={"link": link})
    at("2026-11-21 13:00")
    assert find_link("sign-in", token) is None
    with mail_server(Desk()) as settings.MAIL_SERVER:
        assert send_due_letters() == 1
    at("2026-11-21 13:09")
    assert find_link("sign-in", token)
    assert find_link("sign-in", other) is None
    at("2026-11-21 13:10")
    assert find_link("sign-in", token) is None


# --- the hold -----------------------------------------------------------------------------


def test_a_letter_that_is_held_is_left_alone_until_its_holder_must_be_dead(
    at: At, settings: Any
) -> None:
    at("2026-11-21 12:00:00")
    put()
    (held,) = send_letters._due(now())
    assert send_letters._claim(held)
    desk = Desk()
    with mail_server(desk) as settings.MAIL_SERVER:
        at("2026-11-21 12:00:59")
        assert send_due_letters() == 0
        at("2026-11-21 12:01:00")
        assert send_due_letters() == 1


def test_who_lost_its_hold_no_longer_decides(at: At) -> None:
    at("2026-11-21 12:00")
    put()
    (slow,) = send_letters._due(now())
    send_letters._claim(slow)
    at("2026-11-21 12:02")
    (quick,) = send_letters._due(now())
    assert send_letters._claim(quick)
    send_letters._not_sent(slow, TOO_LATE)
    assert the_letter().state == "waiting"


def test_a_clock_that_ran_ahead_does_not_keep_a_letter_for_years(at: At, settings: Any) -> None:
    settings.MAIL_SERVER = Server(port=free_port())
    at("2026-11-21")
    put()
    Letter.objects.update(created_at="2036-11-21T12:00Z")
    at("2036-11-21")
    send_due_letters()
    at("2026-11-21 12:10")
    with mail_server(Desk()) as settings.MAIL_SERVER:
        assert send_due_letters() == 1


def _two_workers_at_once(desk: Desk) -> Counter[bytes]:
    """Both look at the whole queue before either takes anything from it."""
    together = threading.Barrier(2, timeout=20)
    look = send_letters._due

    def look_together(*given: Any) -> list[Letter]:
        found = look(*given)
        together.wait()
        return found

    def run() -> None:
        try:
            send_due_letters()
        finally:
            connection.close()

    with patch.object(send_letters, "_due", look_together):
        threads = [threading.Thread(target=run) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return Counter(desk.received)


@pytest.fixture
def _whole_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(send_letters, "ROUND_LETTERS", 200)
    monkeypatch.setattr(send_letters, "ROUND_SECONDS", 60)
    monkeypatch.setattr(smtp, "CONNECT_SECONDS", 10)
    monkeypatch.setattr(smtp, "ALL_SECONDS", 20)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_whole_queue")
def test_two_workers_and_two_hundred_letters_none_twice(settings: Any) -> None:
    desk = Desk()
    put(200)
    with mail_server(desk) as settings.MAIL_SERVER:
        received = _two_workers_at_once(desk)
    assert len(received) == 200
    assert set(received.values()) == {1}
    assert Letter.objects.filter(state="sent").count() == 200


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_whole_queue")
def test_without_the_hold_the_same_two_workers_send_doubles(settings: Any) -> None:
    """Control: the hold is what keeps them apart."""
    desk = Desk()
    put(20)
    with (
        mail_server(desk) as settings.MAIL_SERVER,
        patch.object(send_letters, "_claim", return_value=True),
    ):
        received = _two_workers_at_once(desk)
    assert max(received.values()) == 2
