"""When something first happened, per thing it happened to."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import Min

from leidraad.audit.models import JournalEntry


def first_moments(events: Iterable[str], *, since: datetime) -> Mapping[str, datetime]:
    """By the key of what it was about: the first of these events after a moment."""
    lines = JournalEntry.objects.filter(event__in=tuple(events), at__gte=since)
    return dict(lines.order_by().values_list("about_key").annotate(Min("at")))
