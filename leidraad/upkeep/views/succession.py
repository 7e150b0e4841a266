"""Somebody was named as the next contact: yes or no. Nothing changes before the yes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, named_successor
from leidraad.upkeep.actions.succession import accept, decline, entries_of
from leidraad.upkeep.forms.buttons import YesOrNoForm
from leidraad.upkeep.models import Succession
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("succession", named_successor)
def succession(request: HttpRequest, held: Held[Succession]) -> HttpResponse:
    def page(form: YesOrNoForm) -> HttpResponse:
        context = {
            "form": form,
            "succession": held.thing,
            "entries": entries_of(held.thing.contact),
        }
        return render(request, "upkeep/succession.html", context)

    def act(form: YesOrNoForm) -> str:
        is_yes = form.cleaned_data["answer"] == "yes"
        said = accept(token=held.token) if is_yes else decline(token=held.token)
        what = "opgevolgd" if is_yes else "niet-opgevolgd"
        return reverse("thanked", args=[what]) if said else request.path

    return handle(request, YesOrNoForm, page=page, act=act)
