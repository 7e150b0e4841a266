"""The button behind the letter to who asked: only then does the question go to the contact."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, new_question
from leidraad.upkeep.actions import questions
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import Question
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("confirm-question", new_question)
def confirm_question(request: HttpRequest, held: Held[Question]) -> HttpResponse:
    def page(form: ButtonForm) -> HttpResponse:
        context = {"form": form, "question": held.thing, "entry": held.entry}
        return render(request, "upkeep/confirm_question.html", context)

    def act(_form: ButtonForm) -> str:
        sent = questions.confirm_question(token=held.token)
        return reverse("thanked", args=["vraag-verstuurd"]) if sent else request.path

    return handle(request, ButtonForm, page=page, act=act)
