"""Somebody still wrote, but the text was handed in meanwhile: what was typed is shown once more."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.submissions.access import Pen
from leidraad.submissions.forms import DraftForm
from leidraad.submissions.queries.field_words import field_word
from leidraad.submissions.queries.telling import told
from leidraad.submissions.rules.merging import mark
from leidraad.submissions.views.link_pages import way

TOO_LATE = 409


def closed(request: HttpRequest, pen: Pen) -> HttpResponse:
    context = {
        "submission": pen.submission,
        "is_senders": pen.is_senders,
        "typed": _typed(request, pen) if request.method == "POST" else [],
        "address": way(request, "draft"),
    }
    answer = render(request, "submissions/closed.html", context)
    if request.method == "POST":
        answer.status_code = TOO_LATE
        answer._has_been_logged = True  # type: ignore[attr-defined] # a secret in the address
    return answer


def _typed(request: HttpRequest, pen: Pen) -> list[dict[str, str]]:
    """Only what differs from what stands there."""
    form = DraftForm(request.POST, content=pen.submission.content, names=pen.fields)
    form.is_valid()
    return [
        {"label": field_word(name), "text": told(name, value)}
        for name, value in form.typed().items()
        if value and mark(value) != mark(pen.submission.content.get(name))
    ]
