"""The contact does not take a correction over, and says why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import asked_correction
from leidraad.upkeep.actions.corrections import decline_correction
from leidraad.upkeep.forms.corrections import TurnDownForm
from leidraad.upkeep.views.letter_links import letter_page, over


@guarded(limit="act")
@letter_page
def correction_no(request: HttpRequest, token: str) -> HttpResponse:
    if asked_correction(token) is None:
        return over(request, "correction", token)
    back = reverse("correction", args=[token])

    def page(form: TurnDownForm) -> HttpResponse:
        return render(request, "upkeep/correction_no.html", {"form": form, "back": back})

    def act(form: TurnDownForm) -> str:
        done = decline_correction(token=token, why=form.cleaned_data["why"])
        return reverse("correction_declined") if done else back

    return handle(request, TurnDownForm, page=page, act=act)
