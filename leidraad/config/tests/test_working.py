"""The worker: every duty by itself, stopped when asked, and killed without a letter lost."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connections

from leidraad.config import working
from leidraad.config.working import DUTIES, Duty, work, work_once
from leidraad.post.tests.mail_servers import Desk, mail_server

LETTERS = 60
WRITE = f"""
import django
django.setup()
from leidraad.post.api import put_in_post
for number in range({LETTERS}):
    to = f"iemand{{number}}@gemeente.example"
    put_in_post(to=to, template="post/letters/trial.txt", context={{}})
"""


def wait_for(is_so: Callable[[], object], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "dat duurde te lang"
        time.sleep(0.01)


# --- duties -------------------------------------------------------------------------------


@contextmanager
def worker(*duties: Duty) -> Iterator[threading.Event]:
    stop = threading.Event()
    thread = threading.Thread(target=work, args=(duties,), kwargs={"stop": stop})
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join()


@pytest.fixture(autouse=True)
def _no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "close_all", lambda: None)
    monkeypatch.setattr(working, "close_old_connections", lambda: None)


def test_every_duty_has_a_name_of_its_own_and_a_sensible_time() -> None:
    names = [duty.name for duty in DUTIES]
    assert len(set(names)) == len(names)
    assert all(duty.every_seconds >= 1 for duty in DUTIES)


def test_a_duty_repeats() -> None:
    done: list[float] = []
    with worker(Duty("count", 0.01, lambda: done.append(time.monotonic()))):
        wait_for(lambda: len(done) >= 3)


def test_a_duty_that_fails_or_hangs_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(working, "LEAST_SECONDS_AFTER_A_FAULT", 0.01)
    monkeypatch.setattr(working, "SECONDS_TO_FINISH", 0.05)
    tries, done, forever = [], [], threading.Event()

    def fail() -> None:
        tries.append(1)
        raise ValueError("iemand@gemeente.example")

    duties = (
        Duty("fails", 0.01, fail),
        Duty("hangs", 0.01, forever.wait),
        Duty("works", 0.01, lambda: done.append(1)),
    )
    with worker(*duties):
        wait_for(lambda: len(done) >= 3 and len(tries) >= 3)
    forever.set()
    assert len(caplog.messages) == 1, "told once, not each time"
    assert "ValueError in test_working.py:" in caplog.text
    assert "iemand" not in caplog.text


def test_a_duty_that_recovers_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(working, "LEAST_SECONDS_AFTER_A_FAULT", 0.01)
    answers = iter([ZeroDivisionError(), None, None])

    def once_wrong() -> None:
        if fault := next(answers, None):
            raise fault

    with worker(Duty("wrong", 0.01, once_wrong)):
        wait_for(lambda: len(caplog.messages) >= 2)
    assert [message.partition(":")[0] for message in caplog.messages] == [
        "Taak wrong ging niet goed",
        "Taak wrong gaat weer goed.",
    ]


def test_once_does_each_once_and_tells_whether_all_went_well() -> None:
    done: list[str] = []
    good = [Duty("one", 5, lambda: done.append("one")), Duty("two", 5, lambda: done.append("two"))]
    bad = Duty("bad", 5, lambda: int("bad"))
    assert work_once(good)
    assert not work_once([bad, *good])
    assert done == ["one", "two", "one", "two"]


def test_a_duty_that_failed_makes_the_command_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "work_once", lambda: False)
    with pytest.raises(CommandError):
        call_command("work", once=True)


@pytest.mark.django_db
def test_every_duty_does_well_on_an_empty_house() -> None:
    assert work_once()


# --- a real worker, killed ----------------------------------------------------------------


class House:
    """A data folder with a database of its own, and the worker's program."""

    def __init__(self, folder: Path, port: int) -> None:
        self.file = folder / "leidraad.sqlite3"
        own = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        self.env = own | {
            "LEIDRAAD_DATA": str(folder),
            "LEIDRAAD_SMTP_URL": f"smtp://127.0.0.1:{port}",
            "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
        }

    def run(self, *words: str) -> None:
        subprocess.run([sys.executable, *words], cwd=settings.BASE, env=self.env, check=True)

    def worker(self) -> "subprocess.Popen[bytes]":
        words = [sys.executable, "manage.py", "work"]
        return subprocess.Popen(words, cwd=settings.BASE, env=self.env)

    def waiting(self) -> int:
        return int(self._sql("SELECT COUNT(*) FROM post_letter WHERE state = 'waiting'"))

    def let_a_minute_pass(self) -> None:
        """What a dead worker held is free again."""
        ago = "strftime('%Y-%m-%d %H:%M:%S', 'now', '-1 second')"
        self._sql(f"UPDATE post_letter SET next_try_at = {ago} WHERE state = 'waiting' RETURNING 1")

    def _sql(self, sql: str) -> str:
        with closing(sqlite3.connect(self.file, timeout=10)) as line, line:
            return str((line.execute(sql).fetchone() or [""])[0])


@pytest.fixture
def house(tmp_path: Path) -> Iterator[tuple[House, Desk]]:
    desk = Desk(seconds_per_letter=0.02)
    with mail_server(desk) as server:
        made = House(tmp_path, server.port)
        made.run("manage.py", "migrate", "post", "--verbosity", "0")
        made.run("-c", WRITE)
        yield made, desk


def stop(program: "subprocess.Popen[bytes]", how: signal.Signals) -> int:
    program.send_signal(how)
    return program.wait(timeout=10)


def copies(desk: Desk) -> dict[str, set[bytes]]:
    """What arrived, by addressee."""
    found = defaultdict(set)
    for to, content in zip(desk.addressees, desk.received, strict=True):
        found[to].add(content)
    return found


def test_killed_again_and_again_every_letter_arrives(house: tuple[House, Desk]) -> None:
    """A second copy, where there is one, is the same to the last byte, Message-ID and all."""
    made, desk = house
    for had in (5, 20, 35):
        program = made.worker()
        wait_for(lambda had=had: len(desk.received) >= had)  # type: ignore[misc]
        assert stop(program, signal.SIGKILL) == -signal.SIGKILL
        made.let_a_minute_pass()
    program = made.worker()
    wait_for(lambda: made.waiting() == 0)
    assert stop(program, signal.SIGTERM) == 0
    assert len(copies(desk)) == LETTERS
    assert {len(same) for same in copies(desk).values()} == {1}
    assert LETTERS <= len(desk.received) <= LETTERS + 3


def test_two_workers_side_by_side_send_none_twice(house: tuple[House, Desk]) -> None:
    made, desk = house
    both = [made.worker(), made.worker()]
    wait_for(lambda: made.waiting() == 0)
    assert [stop(one, signal.SIGTERM) for one in both] == [0, 0]
    assert sorted(desk.addressees) == sorted(set(desk.addressees))
    assert len(desk.addressees) == LETTERS


def test_asked_to_stop_while_the_server_hangs_it_stops_within_seconds(
    house: tuple[House, Desk],
) -> None:
    made, desk = house
    desk.seconds_per_letter = 8
    program = made.worker()
    wait_for(lambda: desk.received)
    began = time.monotonic()
    assert stop(program, signal.SIGTERM) == 0
    assert time.monotonic() - began < 8
