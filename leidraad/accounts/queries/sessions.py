"""Where somebody is signed in, in words."""

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from leidraad.accounts.models import User
from leidraad.accounts.rules import browser_in_words
from leidraad.kernel.api import now


@dataclass(frozen=True)
class OwnSession:
    number: int
    browser: str
    began_at: datetime
    is_this_one: bool


def own_sessions(user: User, here: str | None) -> tuple[OwnSession, ...]:
    """Those that still exist; looking removes nothing."""
    rows = list(UserSession.objects.filter(user=user).order_by("-created_at", "-pk"))
    keys = [row.session_key for row in rows]
    alive = set(
        Session.objects.filter(session_key__in=keys, expire_date__gt=now()).values_list(
            "session_key", flat=True
        )
    )
    return tuple(
        OwnSession(
            number=row.pk,
            browser=browser_in_words(row.user_agent),
            began_at=row.created_at,
            is_this_one=row.session_key == here,
        )
        for row in rows
        if row.session_key in alive
    )
