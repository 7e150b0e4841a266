"""Look in your mail: the address must be confirmed before the text reaches the desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions.hand_in import ask_again
from leidraad.submissions.actions.write import WRITABLE
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.views.link_pages import by_link, way


@guarded(limit="mail")
@by_link
def check_mail(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if pen.submission.state not in WRITABLE or not pen.submission.wants_in:
        return redirect(way(request, "draft"))

    def page(form: ButtonForm) -> HttpResponse:
        context = {
            "form": form,
            "writer": pen.writer,
            "is_again": "nogmaals" in request.GET,
            "back": way(request, "draft"),
            "own_address": way(request, "draft_own_address"),
        }
        return render(request, "submissions/check_mail.html", context)

    def act(_form: ButtonForm) -> str:
        ask_again(by=pen)
        return f"{way(request, 'draft_check_mail')}?nogmaals=1"

    return handle(request, ButtonForm, page=page, act=act)
