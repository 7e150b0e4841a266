"""One button: this address is mine, send my correction on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import new_correction
from leidraad.upkeep.actions import corrections
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.views.letter_links import letter_page, over


@guarded(limit="act")
@letter_page
def confirm_correction(request: HttpRequest, token: str) -> HttpResponse:
    held = new_correction(token)
    if held is None:
        return over(request, "confirm-correction", token)

    def page(form: ButtonForm) -> HttpResponse:
        context = {"form": form, "address": held.link.address}
        return render(request, "upkeep/confirm_correction.html", context)

    def act(_form: ButtonForm) -> str:
        done = corrections.confirm_correction(token=token)
        return reverse("correction_sent") if done else request.path

    return handle(request, ButtonForm, page=page, act=act)
