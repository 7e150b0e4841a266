"""A question to the contact of an example, without account; the answer comes by letter."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from leidraad.audit.api import Who
from leidraad.gate.api import guarded, handle
from leidraad.places.api import Place, atlas
from leidraad.upkeep.actions.questions import Asking, ask_question
from leidraad.upkeep.forms.questions import AskForm
from leidraad.upkeep.queries.contacts import askable
from leidraad.upkeep.queries.examples import PublicExample, public_example


@guarded(limit="ask")
def ask(request: HttpRequest, code: str) -> HttpResponse:
    found = public_example(code, get_language() or "nl")
    if found is None:
        raise Http404
    near = _near(request)
    contacts = askable(found.example, found.entry, near)
    if not contacts:
        return _nobody(request, found)

    def page(form: AskForm) -> HttpResponse:
        context = {"form": form, "found": found, "contacts": contacts, "near": near}
        return render(request, "upkeep/ask.html", context)

    def act(form: AskForm) -> str:
        told = {name: form.cleaned_data[name] for name in ("text", "name", "address")}
        asking = Asking(
            **told,
            may_be_public=form.cleaned_data["may_be_public"],
            language=get_language() or "nl",
        )
        ask_question(by=Who.visitor(), example=found.example, contact=form.chosen(), asking=asking)
        return reverse("thanked", args=["vraag-gesteld"])

    return handle(request, partial(AskForm, contacts=contacts), page=page, act=act)


def _near(request: HttpRequest) -> Place | None:
    place = atlas().find(request.GET.get("gemeente", "")[:80])
    return atlas().today(place.code) if place else None


def _nobody(request: HttpRequest, found: PublicExample) -> HttpResponse:
    """No mailbox is known: said so, with the other ways there are, and what was typed."""
    published = found.example.published
    context = {
        "form": None,
        "found": found,
        "organisations": found.example.contacts.order_by("organisation"),
        "sources": published.sources if published else [],
        "typed": request.POST.get("text", ""),
    }
    return render(request, "upkeep/ask.html", context)
