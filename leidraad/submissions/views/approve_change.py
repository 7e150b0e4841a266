"""The contact says what must change first: about the whole, or at each field."""

from functools import partial

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import asked
from leidraad.submissions.actions.own import object_as_owner
from leidraad.submissions.forms.answers import ChangeFirstForm
from leidraad.submissions.queries.question import question, told_in
from leidraad.submissions.views.link_pages import letter_page
from leidraad.submissions.views.too_late import not_asked_any_more, too_late

MEANWHILE = gettext_noop(
    "De redactie veranderde de tekst terwijl jij schreef. Kopieer wat je hier typte. "
    "Je krijgt een nieuwe brief met de nieuwe tekst."
)


@guarded(limit="act")
@letter_page
def approve_change(request: HttpRequest, token: str) -> HttpResponse:
    held = asked(token)
    if held is None:
        return too_late(request, "approve", token)
    if not held.is_still_asked and request.method != "POST":
        return not_asked_any_more(request, held)
    asked_about = question(held)

    def page(form: ChangeFirstForm) -> HttpResponse:
        context = {
            "form": form,
            "parts": [(form[name], told_in(asked_about.draft, name)) for name in form.parts],
            "question": asked_about,
            "back": reverse("approve", args=[token]),
        }
        return render(request, "submissions/approve_change.html", context)

    def act(form: ChangeFirstForm) -> str:
        if object_as_owner(token=token, words=form.words()) is None:
            raise ValidationError(_(MEANWHILE))
        return reverse("owner_objected")

    form = partial(ChangeFirstForm, parts=asked_about.parts)
    return handle(request, form, page=page, act=act)
