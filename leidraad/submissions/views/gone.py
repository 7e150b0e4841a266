"""A link that does not work any more, or never did: what to do now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.post.api import link_state


def gone(request: HttpRequest, token: str) -> HttpResponse:
    """404 for what never was a link, 410 for one that was."""
    states = {link_state("draft", token), link_state("section", token)}
    is_known = states != {"unknown"}
    answer = render(
        request, "submissions/gone.html", {"is_known": is_known}, status=410 if is_known else 404
    )
    answer._has_been_logged = True  # type: ignore[attr-defined] # an address with a secret in it
    return answer
