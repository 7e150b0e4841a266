"""Almost right: the contact mends the text, and the desk places it."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.library.api import contact_cards, draft_of
from leidraad.submissions.api import Content, content_from
from leidraad.upkeep.access import Held, asked_check
from leidraad.upkeep.actions.check_answers import answer_changed
from leidraad.upkeep.forms.checks import SmallChangeForm
from leidraad.upkeep.models import Check
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("still-true", asked_check)
def small_change(request: HttpRequest, held: Held[Check]) -> HttpResponse:
    def page(form: SmallChangeForm) -> HttpResponse:
        context = {"form": form, "entry": held.entry, "token": held.token}
        return render(request, "upkeep/small_change.html", context)

    def act(form: SmallChangeForm) -> str:
        note = form.cleaned_data["note"]
        said = answer_changed(token=held.token, content=form.changed(), note=note)
        return reverse("thanked", args=["gewijzigd"]) if said else request.path

    form = partial(SmallChangeForm, content=_stands(held.thing))
    return handle(request, form, page=page, act=act)


def _stands(check: Check) -> Content:
    version = check.example.published
    assert version is not None
    return content_from(draft_of(version), contact_cards(check.example))
