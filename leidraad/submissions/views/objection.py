"""Not agreeing with a refusal: once, and somebody else looks again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions import own
from leidraad.submissions.actions.letters import title_of
from leidraad.submissions.forms.answers import ObjectionForm
from leidraad.submissions.views.link_pages import by_link, way
from leidraad.submissions.views.state import may_object


@guarded(limit="act")
@by_link
def objection(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if not may_object(pen.submission):
        return redirect(way(request, "draft"))

    def page(form: ObjectionForm) -> HttpResponse:
        context = {
            "form": form,
            "title": title_of(pen.submission),
            "reason": pen.submission.reason,
            "back": way(request, "draft"),
        }
        return render(request, "submissions/objection.html", context)

    def act(form: ObjectionForm) -> str:
        own.object_to_refusal(by=pen, text=form.cleaned_data["text"])
        return way(request, "draft")

    return handle(request, ObjectionForm, page=page, act=act)
