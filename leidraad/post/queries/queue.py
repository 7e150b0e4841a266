"""How the outbox is doing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q

from leidraad.kernel.api import now
from leidraad.post.models import Letter


@dataclass(frozen=True)
class QueueState:
    """`failed`: letters that were given up in the last thirty days."""

    waiting: int
    oldest_at: datetime | None
    failed: int


def queue_state() -> QueueState:
    waiting = Q(state=Letter.State.WAITING)
    lately = now() - timedelta(days=30)
    failed = Q(state=Letter.State.GIVEN_UP, next_try_at__gte=lately)
    found = Letter.objects.aggregate(
        waiting=Count("id", filter=waiting),
        oldest_at=Min("created_at", filter=waiting),
        failed=Count("id", filter=failed),
    )
    return QueueState(**found)
