"""Looking at a link changes nothing, however often and by whomever (mail scanners too)."""

import hashlib

from django.db.models import Q, QuerySet

from leidraad.kernel.api import now
from leidraad.post import models
from leidraad.post.rules.links import Link, State, purpose_named


def find_link(purpose: str, token: str) -> Link | None:
    """None when it is unknown, used, expired or ended; `link_state` tells which."""
    row = working(purpose, token).first()
    return value_of(row) if row else None


def link_state(purpose: str, token: str) -> State:
    """Why a link does not work, for a kind sentence on the page; "open" when it does."""
    row = _with(purpose, token).first()
    if row is None:
        return "unknown"
    if row.used_at:
        return "used"
    if row.ended_at:
        return "ended"
    return "expired" if row.expires_at and row.expires_at <= now() else "open"


def working(purpose: str, token: str) -> QuerySet[models.Link]:
    in_time = Q(expires_at=None) | Q(expires_at__gt=now())
    return _with(purpose, token).filter(in_time, used_at=None, ended_at=None)


def _with(name: str, token: str) -> QuerySet[models.Link]:
    purpose_named(name)
    return models.Link.objects.filter(purpose=name, token_hash=fingerprint(token))


def fingerprint(token: str) -> str:
    """Enough for random tokens: there is nothing to guess, so nothing to slow down."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def value_of(row: models.Link) -> Link:
    return Link(
        key=row.key,
        purpose=row.purpose,
        subject=row.subject,
        address=row.address,
        made_at=row.made_at,
    )
