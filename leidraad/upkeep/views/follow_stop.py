"""The link under every digest: stop with one click, or choose again what and how often.

A mail program may press the button itself (RFC 8058): it posts `List-Unsubscribe=One-Click`
without having seen a form, and that alone stops what the letter was about.
"""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Follower, follower
from leidraad.upkeep.actions import follows
from leidraad.upkeep.forms.follows import ManageForm
from leidraad.upkeep.models import Follow
from leidraad.upkeep.queries.following import followed_by
from leidraad.upkeep.views.link_pages import behind, quiet

ONE_CLICK = ("List-Unsubscribe", "One-Click")


@csrf_exempt
def follow_stop(request: HttpRequest, token: str) -> HttpResponse:
    name, value = ONE_CLICK
    if request.method == "POST" and request.POST.get(name) == value:
        follows.stop_follow(token=token)
        return quiet(HttpResponse(content_type="text/plain"))
    return _manage(request, token)


@guarded(limit="act")
@behind("follow-stop", follower)
def _manage(request: HttpRequest, held: Follower) -> HttpResponse:
    def act(form: ManageForm) -> str:
        _do(held, form.cleaned_data)
        return request.path

    return handle(request, ManageForm, page=partial(_page, request, held), act=act)


def _page(request: HttpRequest, held: Follower, form: ManageForm) -> HttpResponse:
    found = followed_by(held.link.address, get_language() or "nl")
    context = {
        "form": form,
        "address": held.link.address,
        "followed": sorted(found, key=lambda one: one.number != held.number),
        "this": held.number,
    }
    return render(request, "upkeep/follow_stop.html", context)


def _do(held: Follower, pressed: dict[str, str]) -> None:
    """An unknown number does nothing: it may have been stopped in another window."""
    token = held.token
    if pressed["stop"] == "alles":
        follows.stop_all_follows(token=token)
    elif pressed["stop"].isdecimal():
        follows.stop_follow(token=token, number=int(pressed["stop"]))
    for rhythm in Follow.Rhythm.values:
        if pressed[rhythm].isdecimal():
            follows.change_rhythm(token=token, number=int(pressed[rhythm]), rhythm=rhythm)
