"""One place you walk into: what "integraal" means there, and what it is tied to."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.infographic.queries import domain_place
from leidraad.library.api import kept, listing
from leidraad.themes import api as themes

CARDS = 9


@kept
def domain(request: HttpRequest, code: str) -> HttpResponse:
    try:
        item = themes.domain(code)
    except themes.UnknownCodeError as error:
        raise Http404 from error
    language = get_language() or "nl"
    shown = listing([("leefgebied", code)], language, page_size=CARDS)
    place = domain_place(item, shown.found, language)
    return render(request, "infographic/domain.html", {"listing": shown, "place": place})
