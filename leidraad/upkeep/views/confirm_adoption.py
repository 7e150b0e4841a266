"""One button: yes, we do this too, and I am whom one can ask."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.places.api import atlas
from leidraad.upkeep.access import Held, new_adoption
from leidraad.upkeep.actions import adoptions
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import AdoptionRequest
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("adoption", new_adoption)
def confirm_adoption(request: HttpRequest, held: Held[AdoptionRequest]) -> HttpResponse:
    def page(form: ButtonForm) -> HttpResponse:
        context = {
            "form": form,
            "asked": held.thing,
            "entry": held.entry,
            "place": atlas().today(held.thing.municipality_id).name,
        }
        return render(request, "upkeep/confirm_adoption.html", context)

    def act(_form: ButtonForm) -> str:
        done = adoptions.confirm_adoption(token=held.token)
        return reverse("thanked", args=["overname-verstuurd"]) if done else request.path

    return handle(request, ButtonForm, page=page, act=act)
