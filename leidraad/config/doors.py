"""Two doors: what stands in a street list is open to all, the rest asks who you are."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase
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


class ClosedUnlessOpened(LoginRequiredMiddleware):
    """Asks for a login, except on the street: there nobody even looks who it is.

    Django's own asks first who the visitor is, which reads the session and makes every
    public page vary by cookie.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)
