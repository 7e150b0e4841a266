"""The examples as a list, with filters that count along."""

from urllib.parse import quote, unquote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.library.actions.tally import tally
from leidraad.library.queries.listing import listing
from leidraad.library.views.kept import kept, pairs, template_for

TOTAL, MISSED = "X-Total-Count", "X-Missed-Words"


def example_list(request: HttpRequest) -> HttpResponse:
    """Words that occur nowhere are counted, also when the page itself was kept."""
    response = _kept_list(request)
    missed = unquote(response.get(MISSED, ""))
    del response[MISSED]
    if request.method == "GET" and "@" not in request.GET.get("q", ""):
        tally.count(missed.split())
    return response


@kept
def _kept_list(request: HttpRequest) -> HttpResponse:
    shown = listing(pairs(request), get_language() or "nl")
    template = template_for(request, "library/example_list.html")
    response = render(request, template, {"listing": shown})
    response[TOTAL] = str(shown.total)
    if shown.found.missed:
        response[MISSED] = quote(" ".join(shown.found.missed))
    return response
