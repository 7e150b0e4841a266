"""A link that does not work any more, or never did: what happened, and what to do now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.post.api import link_state


def link_gone(request: HttpRequest, purpose: str, token: str) -> HttpResponse:
    """404 for what never was a link, 410 for one that was."""
    state = link_state(purpose, token)
    context = {"state": state, "purpose": purpose}
    status = 404 if state == "unknown" else 410
    answer = render(request, "upkeep/link_gone.html", context, status=status)
    answer._has_been_logged = True  # type: ignore[attr-defined] # an address with a secret in it
    return answer
