"""One button: yes, send me this."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, new_follow
from leidraad.upkeep.actions import follows
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import Follow
from leidraad.upkeep.queries.following import words
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("follow-confirm", new_follow)
def confirm_follow(request: HttpRequest, held: Held[Follow]) -> HttpResponse:
    def page(form: ButtonForm) -> HttpResponse:
        context = {
            "form": form,
            "address": held.link.address,
            "words": words(held.thing.question, get_language() or "nl"),
            "is_weekly": held.thing.rhythm == Follow.Rhythm.WEEKLY,
        }
        return render(request, "upkeep/confirm_follow.html", context)

    def act(_form: ButtonForm) -> str:
        token = follows.confirm_follow(token=held.token)
        return reverse("follow_stop", args=[token]) if token else request.path

    return handle(request, ButtonForm, page=page, act=act)
