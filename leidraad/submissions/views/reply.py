"""The sender answers the desk, about one field or about the whole."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions import own
from leidraad.submissions.forms.answers import ReplyForm
from leidraad.submissions.queries.conversation import conversation
from leidraad.submissions.rules import states
from leidraad.submissions.views.link_pages import by_link, way


@guarded(limit="act")
@by_link
def reply(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if pen.submission.state not in states.IN_JUDGEMENT:
        return redirect(way(request, "draft"))
    talks = conversation(pen.submission)

    def page(form: ReplyForm) -> HttpResponse:
        context = {"form": form, "talks": talks, "back": way(request, "draft")}
        return render(request, "submissions/reply.html", context)

    def act(form: ReplyForm) -> str:
        own.reply(by=pen, text=form.cleaned_data["text"], field=form.cleaned_data["field"])
        return f"{way(request, 'draft')}?gesprek=1#gesprek"

    about = request.GET.get("over", "")
    return handle(request, partial(ReplyForm, talks=talks, about=about), page=page, act=act)
