"""The map: every municipality one tile of the same size, and the same as a list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.infographic.queries import tile_map
from leidraad.library.api import kept, listing, pairs, template_for


@kept
def map_page(request: HttpRequest) -> HttpResponse:
    shown = listing(pairs(request), get_language() or "nl", page_size=0)
    return render(
        request,
        template_for(request, "infographic/map.html"),
        {"listing": shown, "map": tile_map(shown.found)},
    )
