"""Pages whose address holds the token of a link in a letter."""

from django.http import HttpResponseBase


def quiet(response: HttpResponseBase) -> HttpResponseBase:
    """Kept by nobody, told to no other site, found by no search engine.

    Not `no-referrer`: browsers then hand a form in from "null", which the check on forms inside
    rightly refuses.
    """
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex"
    return response
