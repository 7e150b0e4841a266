"""One example, whole."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from leidraad.library.queries.example import current_slug, example_page
from leidraad.library.queries.outputs import structured_data
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
    language = get_language() or "nl"
    context = {
        "page": page,
        "told": telling(page, language),
        "structured_data": mark_safe(structured_data(page, language)),  # noqa: S308 (escaped there)
    }
    return render(request, "library/example.html", context)
