"""*Wij doen dit ook*: a municipality that works this way too, tells about it."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from leidraad.audit.api import Who
from leidraad.gate.api import guarded, handle
from leidraad.library.api import Entry
from leidraad.places.api import atlas
from leidraad.upkeep.actions.adoptions import Telling, ask_adoption
from leidraad.upkeep.forms.adoptions import AdoptForm
from leidraad.upkeep.queries.chain import Chain, chain
from leidraad.upkeep.views.correct import public_entry


@guarded(limit="ask")
def adopt(request: HttpRequest, code: str) -> HttpResponse:
    entry = public_entry(code)
    known = chain(entry)
    form = partial(
        AdoptForm,
        example=entry.code,
        teachers=known.teachers,
        taken=known.taken,
        homes=[place.code for place in entry.homes],
    )

    def act(given: AdoptForm) -> str:
        _ask(entry, given)
        return reverse("thanked", args=["overname-gemeld"])

    return handle(request, form, page=partial(_page, request, entry, known), act=act)


def _page(request: HttpRequest, entry: Entry, known: Chain, form: AdoptForm) -> HttpResponse:
    context = {
        "form": form,
        "entry": entry,
        "title": entry.text("title", get_language() or "nl"),
        "adopters": known.names,
        "places": [place.name for place in atlas().current],
    }
    return render(request, "upkeep/adopt.html", context)


def _ask(entry: Entry, form: AdoptForm) -> None:
    told = form.cleaned_data
    place = told["municipality"]
    telling = Telling(
        municipality=place.code,
        organisation=told["organisation"] or f"Gemeente {place.name}",
        role=told["role"],
        address=told["address"],
        phone=told["phone"],
        hours=told["hours"],
        changed=told["changed"],
        since_year=told["since_year"],
        learned_from=told["learned_from"],
        own_example=told["own_example"],
        language=get_language() or "nl",
    )
    ask_adoption(by=Who("visitor"), example=entry.code, telling=telling)
