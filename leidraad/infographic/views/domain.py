"""One place you walk into: what "integraal" means there, and what it is tied to."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.infographic.queries import domain_place
from leidraad.library.api import kept, listing, pairs
from leidraad.themes import api as themes

CARDS = 9


@kept
def domain(request: HttpRequest, code: str) -> HttpResponse:
    try:
        item = themes.domain(code)
    except themes.UnknownCodeError as error:
        raise Http404 from error
    language = get_language() or "nl"
    beside = [pair for pair in pairs(request) if pair[0] != "leefgebied"]
    shown = listing([*beside, ("leefgebied", code)], language, page_size=CARDS)
    context = {
        "listing": shown,
        "place": domain_place(item, shown.found, language),
        "chips": [chip for chip in shown.panel.chips if chip.facet != "leefgebied"],
    }
    return render(request, "infographic/domain.html", context)
