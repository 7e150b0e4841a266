"""The town: six places, the thread between them, and the stations of time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.infographic.queries import town_scene
from leidraad.library.api import kept, listing, pairs, template_for

CARDS = 6


@kept
def town(request: HttpRequest) -> HttpResponse:
    language = get_language() or "nl"
    shown = listing(pairs(request), language, page_size=CARDS)
    scene = town_scene(shown.found, language)
    return render(
        request, template_for(request, "infographic/town.html"), {"listing": shown, "scene": scene}
    )
