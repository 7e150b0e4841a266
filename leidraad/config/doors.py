"""Two doors: what stands in a street list is open to all, the rest asks who you are."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver

from leidraad.accounts.api import Before, second_factor_first, session_is_over
from leidraad.config import signs_of_life

View = Callable[..., HttpResponseBase]


def open_to_all(patterns: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The same patterns, each view marked as needing no login."""
    opened = list(patterns)
    for pattern in opened:
        if isinstance(pattern, URLResolver):
            open_to_all(pattern.url_patterns)
        else:
            login_not_required(pattern.callback)
    return opened


def allow_before(what: Before, patterns: Iterable[URLPattern]) -> list[URLPattern]:
    """Pages for who has shown no second factor yet, or has none: there one gets it."""
    allowed = list(patterns)
    for pattern in allowed:
        pattern.callback.allowed_before = what  # type: ignore[attr-defined]
    return allowed


class ClosedUnlessOpened(LoginRequiredMiddleware):
    """Asks for a login, and for the second factor of who has a role.

    On the street nobody even looks who it is: Django's own asks first who the visitor is,
    which reads the session and makes every public page vary by cookie.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: View,
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if not getattr(view_func, "login_required", True):
            return None
        if request.user.is_authenticated and session_is_over(request, signs_of_life.read(request)):
            logout(request)
        asked = super().process_view(request, view_func, view_args, view_kwargs)
        if asked is None:
            asked = second_factor_first(request, but_for=getattr(view_func, "allowed_before", None))
        signs_of_life.expect(request)
        return asked

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        return signs_of_life.write(request, response)
