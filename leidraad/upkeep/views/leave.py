"""Not my work any more: who comes after me? From *klopt dit nog?* or the foot of any letter."""

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.library.api import Contact, ContactCard
from leidraad.upkeep.access import Held, asked_check, leaving_contact
from leidraad.upkeep.actions.succession import entries_of, leave_by_check, leave_by_letter
from leidraad.upkeep.forms.succession import SuccessorForm
from leidraad.upkeep.models import Check, Succession
from leidraad.upkeep.views.link_pages import behind

Leave = Callable[[ContactCard | None], Succession | None]


@guarded(limit="act")
@behind("still-true", asked_check)
def leave_check(request: HttpRequest, held: Held[Check]) -> HttpResponse:
    contact, back = held.thing.contact, reverse("still_true", args=[held.token])
    if contact is None:
        return redirect(back)
    return _page(request, contact, partial(_by_check, held.token), back=back)


@guarded(limit="act")
@behind("hand-over", leaving_contact)
def leave(request: HttpRequest, held: Held[Contact]) -> HttpResponse:
    return _page(request, held.thing, partial(_by_letter, held.token), back="")


def _by_check(token: str, card: ContactCard | None) -> Succession | None:
    return leave_by_check(token=token, card=card)


def _by_letter(token: str, card: ContactCard | None) -> Succession | None:
    return leave_by_letter(token=token, card=card)


def _page(request: HttpRequest, contact: Contact, leave: Leave, *, back: str) -> HttpResponse:
    def page(form: SuccessorForm) -> HttpResponse:
        context = {"form": form, "contact": contact, "entries": entries_of(contact), "back": back}
        return render(request, "upkeep/leave.html", context)

    def act(form: SuccessorForm) -> str:
        card = form.card()
        if leave(card) is None:
            return request.path
        return reverse("thanked", args=["opvolger-gevraagd" if card else "opvolger-gezocht"])

    return handle(request, partial(SuccessorForm, contact=contact), page=page, act=act)
