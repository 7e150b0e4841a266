"""How the library fares, for everybody, with how each number was counted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.library.api import kept
from leidraad.upkeep.queries.figures import public_figures


@kept
def figures(request: HttpRequest) -> HttpResponse:
    told = public_figures(get_language() or "nl")
    return render(request, "upkeep/figures.html", {"told": told})
