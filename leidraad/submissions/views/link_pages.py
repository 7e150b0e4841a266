"""What every page behind a link in a letter has in common: who holds it, and who may keep it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from leidraad.submissions.access import Pen, pen
from leidraad.submissions.views.gone import gone, not_this

More = ParamSpec("More")
ByPen = Callable[Concatenate[HttpRequest, Pen, More], HttpResponse]
Page = Callable[Concatenate[HttpRequest, More], HttpResponse]
ByToken = Callable[Concatenate[HttpRequest, str, More], HttpResponse]


def by_link(view: ByPen[More]) -> ByToken[More]:
    """For a view that takes a pen: the address holds its token, and nobody keeps the answer."""

    @wraps(view)
    def answer(
        request: HttpRequest, token: str, *args: More.args, **kwargs: More.kwargs
    ) -> HttpResponse:
        held = pen(token)
        if held is None:
            return quiet(gone(request, token))
        try:
            return quiet(view(request, held, *args, **kwargs))
        except (PermissionDenied, Http404) as refused:
            return quiet(not_this(request, is_there=isinstance(refused, PermissionDenied)))

    return cast("ByToken[More]", answer)


def letter_page(view: Page[More]) -> Page[More]:
    """For a page behind a link that works once: it finds out itself what the link is for."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: More.args, **kwargs: More.kwargs) -> HttpResponse:
        return quiet(view(request, *args, **kwargs))

    return answer


def quiet(response: HttpResponse) -> HttpResponse:
    """Kept by nobody, told to no other page, found by no search engine."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def way(request: HttpRequest, name: str, **more: object) -> str:
    """Another page under the link of this one."""
    assert request.resolver_match
    token = request.resolver_match.kwargs["token"]
    return reverse(name, kwargs={"token": token, **more})
