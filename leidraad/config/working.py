"""The worker: duties that repeat, each in a thread of its own, so that none waits for another.

A duty may run in several workers at once and may be killed at any moment: the rows are the
truth, and doing it again does no harm. A new duty is one line in `DUTIES`.
"""

import logging
import threading
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from django.db import close_old_connections, connections

from leidraad.accounts import api as accounts
from leidraad.gate.api import forget_knocks
from leidraad.post import api as post
from leidraad.submissions import api as submissions
from leidraad.upkeep import api as upkeep

SECONDS_TO_FINISH = 5.0
LEAST_SECONDS_AFTER_A_FAULT = 10.0
SELDOM = 60.0  # a duty that rests this long keeps no connection meanwhile
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Duty:
    """What to do, and how many seconds lie between one start and the next."""

    name: str
    every_seconds: float
    run: Callable[[], object]


DUTIES: tuple[Duty, ...] = (
    Duty("letters", 2, post.send_due_letters),
    Duty("forget-post", 3600, post.forget_old),
    Duty("publish-scheduled", 60, submissions.publish_scheduled),
    Duty("tell-desk", 60, submissions.tell_desk),
    Duty("tell-answers", 600, submissions.tell_answers),
    Duty("remind-writers", 3600, submissions.remind_writers),
    Duty("warn-writers", 3600, submissions.warn_before_forgetting),
    Duty("forget-submissions", 3600, submissions.forget_submissions),
    Duty("sweep-pictures", 3600, submissions.sweep_pictures),
    Duty("ask-still-true", 3600, upkeep.ask_still_true),
    Duty("forget-questions", 3600, upkeep.forget_questions),
    Duty("forget-successions", 3600, upkeep.forget_successions),
    Duty("pass-on-corrections", 3600, upkeep.pass_on_corrections),
    Duty("send-digests", 3600, upkeep.send_digests),
    Duty("check-web-links", 3600, upkeep.check_web_links),
    Duty("forget-readers", 3600, upkeep.forget_readers),
    Duty("forget-knocks", 3600, forget_knocks),
    Duty("forget-people", 3600, accounts.forget_old),
)


def work(duties: Iterable[Duty] = DUTIES, *, stop: threading.Event) -> None:
    """Until `stop` is set; what then still runs gets a few seconds, and may be cut short."""
    threads = [
        threading.Thread(target=_repeat, args=(duty, stop), name=duty.name, daemon=True)
        for duty in duties
    ]
    for thread in threads:
        thread.start()
    stop.wait()
    end = monotonic() + SECONDS_TO_FINISH
    for thread in threads:
        thread.join(max(0.0, end - monotonic()))


def work_once(duties: Iterable[Duty] = DUTIES) -> bool:
    """Each duty once, one after the other; whether all went well."""
    went_well = [do(duty) for duty in duties]
    return all(went_well)


def _repeat(duty: Duty, stop: threading.Event) -> None:
    is_well = True
    while not stop.is_set():
        began = monotonic()
        was_well, is_well = is_well, do(duty, is_well=is_well)
        if is_well and not was_well:
            log.warning("Taak %s gaat weer goed.", duty.name)
        if duty.every_seconds >= SELDOM:
            connections.close_all()
        pause = duty.every_seconds if is_well else _after_a_fault(duty)
        stop.wait(max(0.0, began + pause - monotonic()))
    connections.close_all()


def _after_a_fault(duty: Duty) -> float:
    return max(duty.every_seconds, LEAST_SECONDS_AFTER_A_FAULT)


def do(duty: Duty, *, is_well: bool = True) -> bool:
    """Run it; a fault is told once, by kind and place: never what it was about."""
    try:
        close_old_connections()
        duty.run()
    except Exception as fault:
        if is_well:
            log.warning("Taak %s ging niet goed: %s.", duty.name, _kind_and_place(fault))
        connections.close_all()
        return False
    return True


def _kind_and_place(fault: Exception) -> str:
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {Path(last.filename).name}:{last.lineno}"
