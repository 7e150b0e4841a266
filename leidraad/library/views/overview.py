"""Everything in one table that can be sorted, ticked and taken along."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.library.queries.table import table
from leidraad.library.views.kept import kept, pairs


@kept
def overview(request: HttpRequest) -> HttpResponse:
    shown = table(pairs(request), get_language() or "nl")
    return render(request, "library/overview.html", {"table": shown})
