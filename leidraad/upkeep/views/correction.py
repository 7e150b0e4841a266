"""What a reader wants changed, before the contact: take it over, or not."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, asked_correction
from leidraad.upkeep.actions import corrections
from leidraad.upkeep.forms.corrections import AgreeForm
from leidraad.upkeep.models import Correction
from leidraad.upkeep.queries.suggestions import proposal
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("correction", asked_correction)
def correction(request: HttpRequest, held: Held[Correction]) -> HttpResponse:
    form = partial(AgreeForm, has_text=bool(held.thing.text))

    def act(given: AgreeForm) -> str:
        words = given.cleaned_data.get("words", "")
        done = corrections.accept_correction(token=held.token, words=words)
        if done is None:
            return request.path
        is_accepted = done.state == Correction.State.ACCEPTED
        return reverse("thanked", args=["overgenomen" if is_accepted else "naar-de-redactie"])

    return handle(request, form, page=partial(_page, request, held), act=act)


def _page(request: HttpRequest, held: Held[Correction], form: AgreeForm) -> HttpResponse:
    context = {
        "form": form,
        "correction": held.thing,
        "entry": held.entry,
        "proposal": proposal(held.thing),
        "no": reverse("correction_no", args=[held.token]),
    }
    return render(request, "upkeep/correction.html", context)
