"""Pages whose address holds the token of a link in a letter."""

from django.http import HttpResponseBase


def quiet(response: HttpResponseBase) -> HttpResponseBase:
    """Kept by nobody, told to no other page, found by no search engine."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response
