"""One example, whole."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from leidraad.library.queries.example import current_slug, example_page
from leidraad.library.queries.telling import telling
from leidraad.library.views.kept import kept


@kept
def example(request: HttpRequest, slug: str) -> HttpResponse:
    page = example_page(slug)
    if page is None:
        newer = current_slug(slug)
        if newer is None:
            raise Http404
        return redirect("example", newer, permanent=True)
    told = telling(page, get_language() or "nl")
    return render(request, "library/example.html", {"page": page, "told": told})
