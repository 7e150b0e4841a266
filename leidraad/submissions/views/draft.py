"""A text in the making, whole or one part of it: the page to which the link leads."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from leidraad.gate.api import guarded, handle
from leidraad.library.api import known_codes
from leidraad.submissions.access import Pen
from leidraad.submissions.actions.write import WRITABLE, Saved, save_draft
from leidraad.submissions.forms import DraftForm
from leidraad.submissions.forms.choices import place_names
from leidraad.submissions.forms.parts import shown_parts, steps
from leidraad.submissions.models import Submission
from leidraad.submissions.queries.conversation import conversation
from leidraad.submissions.queries.progress import Progress, fault_words, progress, tips
from leidraad.submissions.rules.content import Content
from leidraad.submissions.rules.readiness import faults_to_send
from leidraad.submissions.views.clash import clash_page
from leidraad.submissions.views.closed import closed
from leidraad.submissions.views.link_pages import by_link, way
from leidraad.submissions.views.section import section_page
from leidraad.submissions.views.state import state_page

SAYS_WHAT_IS_MISSING = "nog"
WAYS = ("saving", "pictures", "colleagues", "preview", "own_address", "hand_in", "check_mail")


@guarded(limit="save")
@by_link
def draft(request: HttpRequest, pen: Pen) -> HttpResponse:
    if pen.submission.state not in WRITABLE:
        if request.method == "POST" or not pen.is_senders:
            return closed(request, pen)
        return state_page(request, pen)
    form = partial(DraftForm, content=pen.submission.content, names=pen.fields)
    saved: list[Saved] = []

    def act(given: DraftForm) -> str:
        saved.append(save_draft(by=pen, changes=given.typed(), seen=given.seen()))
        return next_page(request)

    def answer(address: str) -> HttpResponse:
        if saved and saved[-1].clashes:
            return clash_page(request, pen, clashes=saved[-1].clashes)
        return HttpResponse(status=303, headers={"Location": address})

    return handle(request, form, page=partial(page, request, pen), act=act, answer=answer)


def next_page(request: HttpRequest) -> str:
    if "hand_in" in request.POST:
        return way(request, "draft_hand_in")
    if "preview" in request.POST:
        return way(request, "draft_preview")
    return f"{way(request, 'draft')}?bewaard=1"


def page(request: HttpRequest, pen: Pen, form: DraftForm) -> HttpResponse:
    submission = pen.submission
    if pen.section:
        return section_page(request, pen, form)
    if SAYS_WHAT_IS_MISSING in request.GET and not form.is_bound:
        form.tell(_faults(submission.content))
    parts = tuple(shown_parts(form))
    context = {
        "form": form,
        "pen": pen,
        "submission": submission,
        "parts": parts,
        "steps": steps(submission.content, parts),
        "tips": tips(submission.content),
        "progress": _progress(request, submission),
        "places": place_names(),
        "talks": conversation(submission) if pen.is_senders else (),
        "reply": way(request, "draft_reply") if _is_asked(pen) else "",
        "is_saved": "bewaard" in request.GET,
        "addresses": {name: way(request, f"draft_{name}") for name in WAYS},
    }
    return render(request, "submissions/draft.html", context)


def _is_asked(pen: Pen) -> bool:
    return pen.is_senders and pen.submission.state == Submission.State.TALKING


def _faults(content: Content) -> list[tuple[str, str]]:
    found = faults_to_send(content, known_codes())
    return [(fault.field, fault_words(fault, content)) for fault in found]


def live_parts(request: HttpRequest, pen: Pen, submission: Submission) -> dict[str, str]:
    """What changes on the page while one writes, by the id of its place."""
    found = tips(submission.content)
    parts: dict[str, str] = {
        f"tips-{name}": render_to_string("submissions/parts/tips.html", {"told": found[name]})
        for name in pen.fields
        if name in found
    }
    if pen.is_senders:
        context = {"progress": _progress(request, submission)}
        parts["voortgang"] = render_to_string("submissions/parts/progress.html", context)
    return parts


def _progress(request: HttpRequest, submission: Submission) -> Progress:
    return progress(
        submission.content,
        pictures=submission.uploads.count(),
        pictures_address=way(request, "draft_pictures"),
    )
