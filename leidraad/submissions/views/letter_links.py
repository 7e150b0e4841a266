"""Pages behind a link that works once: kept by nobody, told to no other page."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse

from leidraad.submissions.views.link_pages import quiet

More = ParamSpec("More")
Page = Callable[Concatenate[HttpRequest, More], HttpResponse]


def letter_page(view: Page[More]) -> Page[More]:
    @wraps(view)
    def answer(request: HttpRequest, /, *args: More.args, **kwargs: More.kwargs) -> HttpResponse:
        return quiet(view(request, *args, **kwargs))

    return answer
