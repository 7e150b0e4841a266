"""Sending what waits. Each letter is held for a minute by whoever sends it.

A worker that dies loses its hold: another sends the letter again, with the same Message-ID.
"""

import logging
from datetime import datetime
from email.message import EmailMessage
from time import monotonic

from django.conf import settings
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from leidraad.kernel.api import now
from leidraad.post.actions.links import restart_links
from leidraad.post.carriers.box import carry_to_box
from leidraad.post.carriers.smtp import carry_by_smtp
from leidraad.post.models import Letter
from leidraad.post.rules.message import Envelope, message
from leidraad.post.rules.paper import Page
from leidraad.post.rules.patience import (
    LEASE,
    LONGEST_WAIT,
    TOO_LATE,
    UNREACHABLE,
    UNWRITABLE,
    CarryError,
    Problem,
    next_try_at,
)

ROUND_SECONDS = 3.0  # short, so that a worker that is asked to stop can
ROUND_LETTERS = 100
ERASED = {"to": "", "reply_to": "", "subject": "", "text": "", "headers": {}}
log = logging.getLogger(__name__)


def send_due_letters() -> int:
    """One round along the letters that are due; how many went out.

    A server that cannot be reached ends the round: the next letter would meet the same.
    """
    sent, end = 0, monotonic() + ROUND_SECONDS
    for letter in _due(now()):
        if monotonic() > end:
            break
        if not _claim(letter):
            continue
        problem = _try(letter)
        if problem == UNREACHABLE:
            break
        sent += problem is None
    if sent:
        _try_again_soon()
    return sent


def _due(moment: datetime) -> list[Letter]:
    """Also what stands further ahead than any wait: a clock that had run ahead put it there."""
    waiting = Letter.objects.filter(state=Letter.State.WAITING)
    is_due = Q(next_try_at__lte=moment) | Q(next_try_at__gt=moment + LONGEST_WAIT + LEASE)
    return list(waiting.filter(is_due).order_by("next_try_at", "id")[:ROUND_LETTERS])


def _claim(letter: Letter) -> bool:
    """Take it for the length of the lease; the database lets one worker through."""
    seen, letter.next_try_at = letter.next_try_at, now() + LEASE
    letter.tries += 1
    unclaimed = Letter.objects.filter(
        pk=letter.pk, state=Letter.State.WAITING, next_try_at=seen, tries=letter.tries - 1
    )
    return unclaimed.update(next_try_at=letter.next_try_at, tries=letter.tries) == 1


def _try(letter: Letter) -> Problem | None:
    try:
        restart_links(letter.text)
        _carry(_message(letter), to=letter.to)
    except CarryError as error:
        problem = error.problem
    except Exception as fault:  # a letter that we cannot make may not stop the others
        log.warning("Een brief kon niet gemaakt worden: %s.", type(fault).__name__)
        problem = UNWRITABLE
    else:
        _sent(letter)
        return None
    _not_sent(letter, problem)
    return problem


def _carry(made: EmailMessage, *, to: str) -> None:
    if settings.MAIL_SERVER:
        carry_by_smtp(made, to=to, server=settings.MAIL_SERVER)
    else:
        carry_to_box(made)


def _message(letter: Letter) -> EmailMessage:
    envelope = Envelope(
        message_id=letter.message_id,
        sender=settings.MAIL_FROM,
        to=letter.to,
        reply_to=letter.reply_to,
        subject=letter.subject,
        headers=letter.headers,
        written_at=letter.created_at,
    )
    with translation.override(letter.language):
        page = Page(
            text=letter.text,
            language=letter.language,
            own=tuple({settings.STREET_URL, settings.INSIDE_URL}),
            open_word=_("Openen"),
            footer=f"Leidraad · {settings.STREET_URL}/",
        )
    return message(envelope, page)


def _sent(letter: Letter) -> None:
    """Whoever held it: it has gone. What it said and to whom is no longer ours to keep."""
    Letter.objects.filter(pk=letter.pk, state=Letter.State.WAITING).update(
        state=Letter.State.SENT, sent_at=now(), last_problem="", **ERASED
    )


def _not_sent(letter: Letter, problem: Problem) -> None:
    """Only while the hold lasts: afterwards another worker decides."""
    again = next_try_at(tries=letter.tries, written_at=letter.created_at, now=now())
    if again is None and not problem.is_final:
        problem = TOO_LATE
    held = Letter.objects.filter(
        pk=letter.pk, state=Letter.State.WAITING, next_try_at=letter.next_try_at
    )
    if problem.is_final or again is None:
        held.update(
            state=Letter.State.GIVEN_UP,
            next_try_at=now(),
            last_problem=problem.word,
            **ERASED,
        )
    else:
        held.update(next_try_at=again, last_problem=problem.word)


def _try_again_soon() -> None:
    """The server answers again: who found the door shut need not wait for hours."""
    turned_away = Letter.objects.filter(
        state=Letter.State.WAITING, last_problem=UNREACHABLE.word, next_try_at__gt=now() + LEASE
    )
    turned_away.update(next_try_at=now(), last_problem="")
