"""The contact does not take a correction over, and says why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, asked_correction
from leidraad.upkeep.actions.corrections import decline_correction
from leidraad.upkeep.forms.corrections import TurnDownForm
from leidraad.upkeep.models import Correction
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("correction", asked_correction)
def correction_no(request: HttpRequest, held: Held[Correction]) -> HttpResponse:
    back = reverse("correction", args=[held.token])

    def page(form: TurnDownForm) -> HttpResponse:
        return render(request, "upkeep/correction_no.html", {"form": form, "back": back})

    def act(form: TurnDownForm) -> str:
        done = decline_correction(token=held.token, why=form.cleaned_data["why"])
        return reverse("thanked", args=["niet-overgenomen"]) if done else back

    return handle(request, TurnDownForm, page=page, act=act)
