"""The examples as a list, with filters that count along."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.library.actions.tally import tally
from leidraad.library.queries.listing import listing
from leidraad.library.views.kept import kept, pairs, template_for

TOTAL = "X-Total-Count"


def example_list(request: HttpRequest) -> HttpResponse:
    """A search without result is counted, also when the page itself was kept."""
    response = _kept_list(request)
    if response.get(TOTAL) == "0":
        tally.count(request.GET.get("q", "")[:200])
    return response


@kept
def _kept_list(request: HttpRequest) -> HttpResponse:
    shown = listing(pairs(request), get_language() or "nl")
    template = template_for(request, "library/example_list.html")
    response = render(request, template, {"listing": shown})
    response[TOTAL] = str(shown.total)
    return response
