"""Pages behind a link of a letter: kept by nobody, told to no other page; and what to say when
the link works no more.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.gate.api import with_status
from leidraad.post.api import link_state

More = ParamSpec("More")
Page = Callable[Concatenate[HttpRequest, More], HttpResponse]


def letter_page(view: Page[More]) -> Page[More]:
    @wraps(view)
    def answer(request: HttpRequest, /, *args: More.args, **kwargs: More.kwargs) -> HttpResponse:
        return quiet(view(request, *args, **kwargs))

    return answer


def quiet(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def over(request: HttpRequest, purpose: str, token: str) -> HttpResponse:
    """404 for what never was a link, 410 for one that was, or of which the question is gone."""
    why = link_state(purpose, token)
    answer = render(request, "upkeep/over.html", {"purpose": purpose, "why": why})
    return with_status(answer, 404 if why == "unknown" else 410)
