"""Keeping what was handed in, once and within limits; forgetting that it was."""

from collections.abc import Callable
from datetime import timedelta

from django.db import IntegrityError, connection, transaction

from leidraad.gate.models import Knock, OnceKey
from leidraad.gate.queries import Wait, first_answer, wait
from leidraad.gate.tokens import Content, locked, stored_key
from leidraad.kernel.api import now

KEEP_ADDRESSES = timedelta(hours=24)
KEEP_KEYS = timedelta(days=7)
Act = Callable[[], str]


class TooBusyError(Exception):
    def __init__(self, wait: Wait) -> None:
        super().__init__(wait.until)
        self.wait = wait


class KeptBeforeError(Exception):
    """This form was handed in before, with something else in it."""


def once(key: str, act: Act) -> str:
    """Do this once for this key: whoever comes again gets the first one's answer.

    `act` writes and returns the address of its answer; if it raises, nothing is kept.
    """
    return keep_once(key, act, content=Content(key, is_told=False))


def keep_once(key: str, act: Act, *, content: Content, sender: str = "") -> str:
    """The key is written first, in the same transaction: a second one waits for the first.

    Raises KeptBeforeError.
    """
    try:
        with transaction.atomic():
            row = OnceKey.objects.create(
                key=stored_key(key), digest=content.digest, sender=sender, made_at=now()
            )
            answer = act()
            row.answer = locked(answer, content.text)
            row.save(update_fields=["answer"])
    except IntegrityError:
        first = first_answer(key, content)
        if first is None:
            raise  # a promise of somebody else's table
        if not first:
            raise KeptBeforeError from None
        return first
    return answer


def knock(limit: str, hashes: tuple[str, ...]) -> None:
    """Count one in, within a transaction. Raises TooBusyError."""
    _one_by_one(limit)
    waiting = wait(limit, hashes)
    if waiting:
        raise TooBusyError(waiting)
    Knock.objects.create(limit=limit, address=hashes[0], made_at=now())


def _one_by_one(limit: str) -> None:
    """Who counts is alone until the end of the transaction; on SQLite every writer is."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"gate.{limit}"])


def forget_knocks() -> None:
    """A duty of the worker: addresses go after a day, what was answered after a week."""
    a_day_ago = now() - KEEP_ADDRESSES
    Knock.objects.filter(made_at__lt=a_day_ago).delete()
    OnceKey.objects.filter(made_at__lt=a_day_ago).exclude(sender="").update(sender="")
    OnceKey.objects.filter(made_at__lt=now() - KEEP_KEYS).delete()
