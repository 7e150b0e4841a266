"""A link that does not work any more, or never did: what to do now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.post.api import link_state


def gone(request: HttpRequest, token: str) -> HttpResponse:
    """404 for what never was a link, 410 for one that was."""
    states = {link_state("draft", token), link_state("section", token)}
    is_known = states != {"unknown"}
    kind = "ended" if is_known else "unknown"
    return _told(request, kind, status=410 if is_known else 404)


def not_this(request: HttpRequest, *, is_there: bool) -> HttpResponse:
    """The link is good, but not for this: a colleague's, or something that is no longer there."""
    return _told(request, "not-this", status=403 if is_there else 404)


def _told(request: HttpRequest, kind: str, *, status: int) -> HttpResponse:
    answer = render(request, "submissions/gone.html", {"kind": kind}, status=status)
    answer._has_been_logged = True  # type: ignore[attr-defined] # an address with a secret in it
    return answer
