"""Where a script keeps what was typed, while one writes."""

from functools import partial

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen
from leidraad.submissions.actions.write import WRITABLE, Saved, save_draft
from leidraad.submissions.forms import DraftForm
from leidraad.submissions.views.draft import live_parts
from leidraad.submissions.views.link_pages import by_link, way

CLASH = 409


@guarded(limit="save")
@by_link
def saving(request: HttpRequest, pen: Pen) -> HttpResponse:
    """Answers {revision, saved_at, clashes, parts}; 409 when somebody else was first."""
    if request.method != "POST":
        return redirect(way(request, "draft"))
    if pen.submission.state not in WRITABLE:
        return JsonResponse({"clashes": [], "address": way(request, "draft")}, status=CLASH)
    form = partial(DraftForm, content=pen.submission.content, names=pen.fields)
    saved: list[tuple[DraftForm, Saved]] = []

    def act(given: DraftForm) -> str:
        kept = save_draft(by=pen, changes=given.typed(), seen=given.seen())
        saved.append((given, kept))
        return way(request, "draft")

    def answer(_address: str) -> HttpResponse:
        return _told(request, pen, *saved[-1])

    return handle(request, form, page=_refused, act=act, answer=answer)


def _told(request: HttpRequest, pen: Pen, given: DraftForm, saved: Saved) -> HttpResponse:
    content = saved.submission.content
    told = {
        "revision": given.revision_after(content),
        "saved_at": saved.submission.saved_at.isoformat(),
        "clashes": saved.clashes,
        "parts": live_parts(request, pen, saved.submission),
    }
    return JsonResponse(told, status=CLASH if saved.clashes else 200)


def _refused(form: DraftForm) -> HttpResponse:
    return JsonResponse({"errors": form.errors.get_json_data()})
