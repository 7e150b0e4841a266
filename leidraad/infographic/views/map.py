"""The map: every municipality one tile of the same size, and the same as a list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.infographic.queries import tile_map
from leidraad.library.api import kept, listing, pairs


@kept
def map_page(request: HttpRequest) -> HttpResponse:
    shown = listing(pairs(request), get_language() or "nl", page_size=0)
    part = "#results" if request.headers.get("HX-Request") else ""
    return render(
        request,
        f"infographic/map.html{part}",
        {"listing": shown, "map": tile_map(shown.found)},
    )
