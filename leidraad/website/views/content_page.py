"""A page about the house itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from leidraad.library.api import kept
from leidraad.website.queries import content_page as page_of


@kept
def content_page(request: HttpRequest, name: str) -> HttpResponse:
    page = page_of(name, get_language() or "nl")
    return render(request, "website/content_page.html", {"page": page})
