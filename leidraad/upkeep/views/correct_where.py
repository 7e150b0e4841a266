"""Which part of an example can be better: the choice before the form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.library.api import Entry, Version
from leidraad.upkeep.queries.suggestions import parts


def correct_where(request: HttpRequest, entry: Entry, version: Version) -> HttpResponse:
    context = {"entry": entry, "parts": tuple(parts(version))}
    return render(request, "upkeep/correct_where.html", context)
