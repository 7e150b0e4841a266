"""How far it is: the page under the sender's link once the text was sent in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.submissions.access import Pen
from leidraad.submissions.actions.letters import title_of
from leidraad.submissions.models import Submission
from leidraad.submissions.queries.conversation import conversation
from leidraad.submissions.queries.journey import journey
from leidraad.submissions.rules import states
from leidraad.submissions.views.link_pages import way


def state_page(request: HttpRequest, pen: Pen) -> HttpResponse:
    submission = pen.submission
    is_open = submission.state in states.IN_JUDGEMENT
    context = {
        "title": title_of(submission),
        "standing": journey(submission),
        "talks": conversation(submission),
        "public": _public_address(submission),
        "preview": way(request, "draft_preview"),
        "reply": way(request, "draft_reply") if is_open else "",
        "take_back": way(request, "draft_take_back") if is_open else "",
        "objection": way(request, "draft_objection") if may_object(submission) else "",
        "submission": submission,
    }
    return render(request, "submissions/state.html", context)


def may_object(submission: Submission) -> bool:
    return submission.state == states.REFUSED and submission.objected_at is None


def _public_address(submission: Submission) -> str:
    """The code of the example, while it is public."""
    example = submission.example
    is_there = submission.state == states.PUBLISHED and example and example.published_id
    return example.code if example and is_there else ""
