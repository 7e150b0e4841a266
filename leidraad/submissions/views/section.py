"""The page of a colleague: one part to write, the rest to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.submissions.access import Pen
from leidraad.submissions.forms import DraftForm
from leidraad.submissions.forms.parts import shown_parts
from leidraad.submissions.models import Writer
from leidraad.submissions.queries.field_words import field_word, field_words
from leidraad.submissions.queries.progress import tips
from leidraad.submissions.queries.telling import told
from leidraad.submissions.views.link_pages import way

NOT_FOR_READING = "contact_"


def section_page(request: HttpRequest, pen: Pen, form: DraftForm) -> HttpResponse:
    content = pen.submission.content
    sender = Writer.objects.filter(submission=pen.submission, is_sender=True).first()
    context = {
        "form": form,
        "questions": [one for part in shown_parts(form) for one in (*part.questions, *part.more)],
        "tips": tips(content),
        "part": field_word(pen.section),
        "asked_by": sender.name if sender else "",
        "title": content.get("title") or "",
        "rest": [
            {"label": label, "text": told(name, content[name])}
            for name, label in field_words().items()
            if content.get(name) and name != pen.section and not name.startswith(NOT_FOR_READING)
        ],
        "is_saved": "bewaard" in request.GET,
        "saving": way(request, "draft_saving"),
        "preview": way(request, "draft_preview"),
    }
    return render(request, "submissions/section.html", context)
