"""It stopped: when and why, so that the next one need not find out again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, asked_check
from leidraad.upkeep.actions.check_answers import Ending, answer_ended
from leidraad.upkeep.forms.checks import EndedForm
from leidraad.upkeep.models import Check
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("still-true", asked_check)
def has_ended(request: HttpRequest, held: Held[Check]) -> HttpResponse:
    def page(form: EndedForm) -> HttpResponse:
        context = {"form": form, "entry": held.entry, "token": held.token}
        return render(request, "upkeep/has_ended.html", context)

    def act(form: EndedForm) -> str:
        ending = Ending(on=form.cleaned_data["on"], why=form.cleaned_data["why"])
        said = answer_ended(token=held.token, ending=ending)
        return reverse("thanked", args=["gestopt"]) if said else request.path

    return handle(request, EndedForm, page=page, act=act)
