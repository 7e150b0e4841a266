"""What every page behind a link in a letter has in common: who holds it, and who may keep it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from django.http import HttpRequest, HttpResponse

from leidraad.upkeep.views.link_gone import link_gone

Held = TypeVar("Held")
ByToken = Callable[[HttpRequest, str], HttpResponse]


def behind(
    purpose: str, load: Callable[[str], Held | None]
) -> Callable[[Callable[[HttpRequest, Held], HttpResponse]], ByToken]:
    """For a view that takes what the link opens; nobody keeps the answer."""

    def around(view: Callable[[HttpRequest, Held], HttpResponse]) -> ByToken:
        @wraps(view)
        def answer(request: HttpRequest, token: str) -> HttpResponse:
            held = load(token)
            if held is None:
                return quiet(link_gone(request, purpose, token))
            return quiet(view(request, held))

        return answer

    return around


def quiet(response: HttpResponse) -> HttpResponse:
    """Kept by nobody, told to no other page, found by no search engine."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response
