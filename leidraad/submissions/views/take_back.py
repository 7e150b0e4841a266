"""The sender changes her mind: one question, and a button."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions import own
from leidraad.submissions.actions.letters import title_of
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.rules.states import TAKEN_BACK, may_go
from leidraad.submissions.views.link_pages import by_link, way


@guarded(limit="act")
@by_link
def take_back(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if not may_go(pen.submission.state, TAKEN_BACK):
        return redirect(way(request, "draft"))

    def page(form: ButtonForm) -> HttpResponse:
        context = {"form": form, "title": title_of(pen.submission), "back": way(request, "draft")}
        return render(request, "submissions/take_back.html", context)

    def act(_form: ButtonForm) -> str:
        own.take_back(by=pen)
        return way(request, "draft")

    return handle(request, ButtonForm, page=page, act=act)
