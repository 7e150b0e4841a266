"""The last look before it goes to the desk, with one button."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.library.api import known_codes
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions import hand_in as actions
from leidraad.submissions.actions.write import WRITABLE, give_address, proves
from leidraad.submissions.forms import HandInForm
from leidraad.submissions.rules.readiness import faults_to_send
from leidraad.submissions.views.link_pages import by_link, way


@guarded(limit="act")
@by_link
def hand_in(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if pen.submission.state not in WRITABLE:
        return redirect(way(request, "draft"))
    if faults_to_send(pen.submission.content, known_codes()):
        return redirect(f"{way(request, 'draft')}?nog=1")
    writer = pen.writer
    assert writer is not None

    def page(form: HandInForm) -> HttpResponse:
        context = {
            "form": form,
            "submission": pen.submission,
            "writer": writer,
            "is_proven": bool(writer.confirmed_at) or proves(pen, writer),
            "back": way(request, "draft"),
            "preview": way(request, "draft_preview"),
            "own_address": way(request, "draft_own_address"),
        }
        return render(request, "submissions/hand_in.html", context)

    def act(form: HandInForm) -> str:
        if form.cleaned_data.get("address"):
            give_address(by=pen, **form.cleaned_data)
        return handed_in(request, pen)

    form = partial(HandInForm, has_address=bool(writer.address))
    return handle(request, form, page=page, act=act)


def handed_in(request: HttpRequest, pen: Pen) -> str:
    """Do it, and say where to go on."""
    try:
        submission = actions.hand_in(by=pen)
    except actions.NotReadyError:
        return f"{way(request, 'draft')}?nog=1"
    return way(request, "draft_check_mail" if submission.wants_in else "draft")
