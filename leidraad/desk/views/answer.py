"""One question and its answer: on the site, or not."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.forms.answers import PlaceForm
from leidraad.plain_language.api import person_data
from leidraad.upkeep.api import answers_to_place, keep_answer_off, place_answer


@roles_required(*EDITORS)
def answer(request: HttpRequest, number: int) -> HttpResponseBase:
    found = get_object_or_404(answers_to_place(), pk=number)
    if request.method == "POST" and "no" in request.POST:
        keep_answer_off(by=me(request), question=found)
        messages.success(request, _("Vraag en antwoord komen niet op de site."))
        return redirect("desk_answers")
    stands = {"text": found.text, "answer": found.answer}
    form = PlaceForm(request.POST or None, initial=stands)
    if request.method == "POST" and form.is_valid():
        place_answer(by=me(request), question=found, **form.cleaned_data)
        messages.success(request, _("Vraag en antwoord staan op de site."))
        return redirect("desk_answers")
    hints = [*person_data(found.text), *person_data(found.answer)]
    context = {"question": found, "form": form, "hints": hints}
    return render(request, "desk/answer.html", context, status=422 if form.errors else 200)
