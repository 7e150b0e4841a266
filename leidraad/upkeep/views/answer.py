"""The contact answers a question, by the link in the letter."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.upkeep.access import Held, asked_question
from leidraad.upkeep.actions.questions import answer_question
from leidraad.upkeep.forms.questions import AnswerForm
from leidraad.upkeep.models import Question
from leidraad.upkeep.views.link_pages import behind


@guarded(limit="act")
@behind("answer-question", asked_question)
def answer(request: HttpRequest, held: Held[Question]) -> HttpResponse:
    def page(form: AnswerForm) -> HttpResponse:
        context = {"form": form, "question": held.thing, "entry": held.entry}
        return render(request, "upkeep/answer.html", context)

    def act(form: AnswerForm) -> str:
        said = answer_question(
            token=held.token,
            answer=form.cleaned_data["answer"],
            may_be_public=form.cleaned_data.get("may_be_public", False),
        )
        return reverse("thanked", args=["antwoord-verstuurd"]) if said else request.path

    form = partial(AnswerForm, may_be_public=held.thing.may_be_public)
    return handle(request, form, page=page, act=act)
