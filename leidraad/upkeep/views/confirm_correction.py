"""One button: this address is mine, send my correction on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, new_correction
from leidraad.upkeep.actions import corrections
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import Correction
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("confirm-correction", new_correction)
def confirm_correction(request: HttpRequest, held: Held[Correction]) -> HttpResponse:
    def page(form: ButtonForm) -> HttpResponse:
        context = {"form": form, "address": held.link.address}
        return render(request, "upkeep/confirm_correction.html", context)

    def act(_form: ButtonForm) -> str:
        done = corrections.confirm_correction(token=held.token)
        return reverse("thanked", args=["verbetering-verstuurd"]) if done else request.path

    return handle(request, ButtonForm, page=page, act=act)
