"""Once is once, also for two at the same moment; and what was counted is forgotten."""

import json
import subprocess
import sys
from collections.abc import Callable
from threading import Barrier

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, connection, transaction
from django.test import RequestFactory

from leidraad.gate import actions
from leidraad.gate.actions import (
    KeptBeforeError,
    TooBusyError,
    forget_knocks,
    keep_once,
    knock,
    once,
)
from leidraad.gate.models import Knock, OnceKey
from leidraad.gate.queries import Wait, hashes_of, real_address, wait
from leidraad.gate.rules.limits import LIMITS
from leidraad.gate.tests import real_file
from leidraad.gate.tests.fixtures import keep, notes
from leidraad.gate.tokens import Content

At = Callable[[str], None]
HERE = ("here",)


def kept(text: str) -> str:
    keep(text)
    return f"/{text}/"


# --- once ----------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_second_gets_the_first_answer() -> None:
    answers = [once("k", lambda: kept("a")), once("k", lambda: kept("b"))]
    assert answers == ["/a/", "/a/"]
    assert notes() == ["a"]


@pytest.mark.django_db
def test_who_comes_just_too_late_with_something_else_is_told() -> None:
    """Between looking and keeping another one of the same form came in."""
    keep_once("k", lambda: kept("a"), content=Content("a", is_told=False))
    with pytest.raises(KeptBeforeError):
        keep_once("k", lambda: kept("b"), content=Content("b", is_told=False))
    assert notes() == ["a"]


@pytest.mark.django_db
def test_what_failed_may_be_tried_again() -> None:
    def fail() -> str:
        keep("half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        once("k", fail)
    assert notes() == []
    assert once("k", lambda: kept("a")) == "/a/"


@pytest.mark.django_db
def test_a_clash_in_another_table_is_not_taken_for_a_repeat() -> None:
    ContentType.objects.create(app_label="note", model="a")
    with pytest.raises(IntegrityError):
        once("k", lambda: kept("a"))
    assert not OnceKey.objects.exists()


def told(*words: str) -> dict[str, int | str | list[int]]:
    """What a process of its own, on a real file, says."""
    ran = subprocess.run(
        [sys.executable, "-m", real_file.__name__, *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    answer: dict[str, int | str | list[int]] = json.loads(ran.stdout.splitlines()[-1])
    return answer


def test_twenty_at_the_same_moment_are_one_on_a_real_file() -> None:
    assert told("race", "guarded") == {"kept": 1, "answers": 1, "statuses": [303]}


def test_without_the_key_they_are_twenty() -> None:
    """The control: without it the same race keeps them all."""
    assert told("race", "bare")["kept"] == 20


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.urls("leidraad.gate.tests.fixtures")
def test_twenty_at_the_same_moment_are_one_on_postgresql() -> None:
    assert real_file.race("guarded") == {"kept": 1, "answers": 1, "statuses": [303]}
    assert real_file.race("bare")["kept"] == 21


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.urls("leidraad.gate.tests.fixtures")
def test_at_the_same_moment_the_limit_still_holds_on_postgresql() -> None:
    assert real_file.crowd()["kept"] == LIMITS["ask"].each


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.urls("leidraad.gate.tests.fixtures")
def test_when_they_do_not_count_one_by_one_the_limit_breaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The control: all have counted before anyone is counted."""
    together = Barrier(real_file.MANY, timeout=20)

    def count_and_look_round(limit: str, hashes: tuple[str, ...]) -> Wait | None:
        found = wait(limit, hashes)
        together.wait()
        return found

    monkeypatch.setattr(actions, "_one_by_one", lambda _limit: None)
    monkeypatch.setattr(actions, "wait", count_and_look_round)
    assert real_file.crowd()["kept"] == real_file.MANY > LIMITS["ask"].each


def test_at_the_same_moment_the_limit_still_holds_on_a_real_file() -> None:
    assert told("crowd")["kept"] == LIMITS["ask"].each


def test_a_full_disk_loses_nothing_and_needs_no_restart() -> None:
    found = told("full")
    assert found["before"] == 303
    assert found["full"] == 503
    assert found["typed"] == "kept"
    assert found["looking"] == 200
    assert found["after"] == 303
    assert found["kept"] == 2


# --- how busy ------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_oldest_knock_makes_room_for_the_next(at: At) -> None:
    most = LIMITS["ask"].each
    for minute in range(most):
        at(f"2026-11-21 12:{minute:02}")
        knock("ask", HERE)
    with pytest.raises(TooBusyError) as busy:
        knock("ask", HERE)
    assert busy.value.wait.is_own
    assert busy.value.wait.until.strftime("%H:%M") == "12:00"  # in UTC: an hour after the first
    at("2026-11-21 13:00")
    knock("ask", HERE)
    with pytest.raises(TooBusyError):
        knock("ask", HERE)


@pytest.mark.django_db
def test_limits_do_not_touch_one_another() -> None:
    for _time in range(LIMITS["ask"].each):
        knock("ask", HERE)
    assert wait("ask", HERE)
    assert wait("send-in", HERE) is None


@pytest.mark.django_db
@pytest.mark.parametrize("moment", ["2026-11-21 11:00", "2026-11-22 12:00", "2036-11-21 12:00"])
def test_a_clock_that_jumps_shuts_nobody_out(at: At, moment: str) -> None:
    at("2026-11-21 12:00")
    for _time in range(LIMITS["ask"].each):
        knock("ask", HERE)
    at(moment)
    assert wait("ask", HERE) is None


def test_an_address_has_another_name_tomorrow_but_not_at_midnight(at: At) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1")
    at("2026-11-21 12:00")
    today = real_address(request)
    assert "192.0.2.1" not in today
    assert hashes_of(request) == (today,)
    at("2026-11-22 01:30")  # half past midnight in UTC
    assert today in hashes_of(request)
    assert real_address(request) != today
    at("2026-11-22 12:00")
    assert today not in hashes_of(request)


@pytest.mark.django_db
def test_knocks_go_after_a_day_and_keys_after_a_week(at: At) -> None:
    at("2026-11-01 12:00")
    with transaction.atomic():
        knock("ask", HERE)
    keep_once("old", lambda: kept("a"), content=Content("a", is_told=True), sender="here")
    at("2026-11-02 11:59")
    forget_knocks()
    assert (Knock.objects.count(), OnceKey.objects.get().sender) == (1, "here")
    at("2026-11-02 12:01")
    forget_knocks()
    assert (Knock.objects.count(), OnceKey.objects.get().sender) == (0, "")
    at("2026-11-08 12:01")
    forget_knocks()
    forget_knocks()
    assert OnceKey.objects.count() == 0
    assert connection.in_atomic_block
