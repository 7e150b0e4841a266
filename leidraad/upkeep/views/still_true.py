"""*Klopt dit nog?*: one question, four ways to answer; the first is one button."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from leidraad.gate.api import guarded, handle
from leidraad.library.api import card
from leidraad.upkeep.access import Held, asked_check
from leidraad.upkeep.actions.check_answers import answer_yes
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import Check
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("still-true", asked_check)
def still_true(request: HttpRequest, held: Held[Check]) -> HttpResponse:
    entry = held.entry
    assert entry is not None

    def page(form: ButtonForm) -> HttpResponse:
        context = {
            "form": form,
            "check": held.thing,
            "token": held.token,
            "card": card(entry, get_language() or "nl"),
        }
        return render(request, "upkeep/still_true.html", context)

    def act(_form: ButtonForm) -> str:
        said = answer_yes(token=held.token)
        return reverse("thanked", args=["klopt"]) if said else request.path

    return handle(request, ButtonForm, page=page, act=act)
