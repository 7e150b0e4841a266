"""Two doors: what stands in a street list is open to all, the rest asks who you are."""

from collections.abc import Iterable

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver


def open_to_all(patterns: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The same patterns, each view marked as needing no login."""
    opened = list(patterns)
    for pattern in opened:
        if isinstance(pattern, URLResolver):
            open_to_all(pattern.url_patterns)
        else:
            login_not_required(pattern.callback)
    return opened
