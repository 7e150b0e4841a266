"""What was handed in before, and how busy it is."""

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from leidraad.gate.models import Knock, OnceKey
from leidraad.gate.rules import addresses
from leidraad.gate.rules.limits import LIMITS, WINDOW
from leidraad.gate.tokens import Content, stored_key, unlocked
from leidraad.kernel.api import now


@dataclass(frozen=True)
class Wait:
    """Until when, and whether it is for what came from this address itself."""

    until: datetime.datetime
    is_own: bool


def first_answer(nonce: str, content: Content) -> str | None:
    """What this form was answered the first time; empty when it now says something else."""
    row = OnceKey.objects.filter(key=stored_key(nonce)).first() if nonce else None
    return unlocked(row.answer, content.text) if row else None


def same_answer(content: Content, hashes: tuple[str, ...]) -> str | None:
    """What the same sentences from the same address were answered within the hour.

    Who goes back and sends again often does so with a form that was made anew.
    """
    if not content.is_told:
        return None
    recent = OnceKey.objects.filter(made_at__gt=now() - WINDOW, made_at__lte=now())
    row = recent.filter(digest=content.digest, sender__in=hashes).order_by("made_at").first()
    return unlocked(row.answer, content.text) if row else None


def real_address(request: HttpRequest) -> str:
    """A keyed hash of where this came from; tomorrow the same address gives another."""
    return hashes_of(request)[0]


def hashes_of(request: HttpRequest) -> tuple[str, ...]:
    """Of today, and of an hour ago: just after midnight an address is not new."""
    real = addresses.real_address(
        remote=request.META.get("REMOTE_ADDR", ""),
        forwarded=request.META.get("HTTP_X_FORWARDED_FOR", ""),
        proxies=settings.PROXIES,
    )
    days = [moment.date().isoformat() for moment in (now(), now() - WINDOW)]
    return tuple(
        salted_hmac(f"leidraad.gate.address.{day}", real, algorithm="sha256").hexdigest()
        for day in dict.fromkeys(days)
    )


def wait(limit: str, hashes: tuple[str, ...]) -> Wait | None:
    """How long somebody from here must wait before handing in; None when it may be now."""
    recent = Knock.objects.filter(limit=limit, made_at__gt=now() - WINDOW, made_at__lte=now())
    own = Q(address__in=hashes)
    counts = recent.aggregate(total=Count("pk"), own=Count("pk", filter=own))
    standing = LIMITS[limit].standing(own=counts["own"], total=counts["total"])
    if standing == "free":
        return None
    # The oldest goes first: then one more fits in.
    whose = recent if standing == "full" else recent.filter(own)
    most = {"full": LIMITS[limit].total, "own": LIMITS[limit].each, "busy": 1}[standing]
    newest = whose.order_by("-made_at").values_list("made_at", flat=True)
    return Wait(newest[most - 1] + WINDOW, is_own=standing == "own")
