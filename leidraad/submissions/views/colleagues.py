"""Colleagues who write one part: asking them, and taking that back."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions.write import (
    WRITABLE,
    invite_writer,
    may_send_words,
    uninvite_writer,
)
from leidraad.submissions.forms import ButtonForm, ColleagueForm
from leidraad.submissions.queries.field_words import field_word
from leidraad.submissions.views.closed import closed
from leidraad.submissions.views.link_pages import by_link, way


@guarded(limit="mail")
@by_link
def colleagues(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if pen.submission.state not in WRITABLE:
        return closed(request, pen)

    def act(form: ColleagueForm) -> str:
        invite_writer(by=pen, **form.cleaned_data)
        return f"{way(request, 'draft_colleagues')}?gevraagd=1"

    form = partial(
        ColleagueForm,
        own_address=pen.writer.address if pen.writer else "",
        may_add_words=may_send_words(pen),
    )
    return handle(request, form, page=partial(page, request, pen), act=act)


def page(request: HttpRequest, pen: Pen, form: ColleagueForm) -> HttpResponse:
    asked = pen.submission.writers.filter(is_sender=False).order_by("invited_at", "id")
    context = {
        "form": form,
        "is_asked": "gevraagd" in request.GET,
        "back": way(request, "draft"),
        "writers": [
            {
                "address": writer.address,
                "part": field_word(writer.section),
                "is_done": bool(pen.submission.content.get(writer.section)),
                "button": ButtonForm(prefix=f"weg-{writer.pk}"),
                "action": way(request, "draft_uninvite", number=writer.pk),
            }
            for writer in asked
        ],
    }
    return render(request, "submissions/colleagues.html", context)


@guarded(limit="act")
@by_link
def uninvite(request: HttpRequest, pen: Pen, number: int) -> HttpResponse:
    must(pen.is_senders)
    back = way(request, "draft_colleagues")
    writer = pen.submission.writers.filter(pk=number, is_sender=False).first()
    if request.method != "POST":
        return redirect(back)
    if writer is None:
        raise Http404

    def act(_form: ButtonForm) -> str:
        uninvite_writer(by=pen, writer=writer)
        return back

    return handle(request, ButtonForm, page=lambda _form: redirect(back), act=act)
