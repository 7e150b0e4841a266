"""A link from a letter that does not work (any more): why, and what to do now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.post.api import link_state
from leidraad.submissions.access import Asked
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.content import FIELDS

ENDED = {
    Submission.State.PUBLISHED: "published",
    Submission.State.REFUSED: "refused",
    Submission.State.TAKEN_BACK: "taken-back",
}


def too_late(request: HttpRequest, purpose: str, token: str) -> HttpResponse:
    return told(request, purpose, link_state(purpose, token))


def not_asked_any_more(request: HttpRequest, question: Asked) -> HttpResponse:
    """The link works, but the text changed or was decided upon meanwhile."""
    state = Submission.State(question.submission.state)
    return told(request, "approve", ENDED.get(state, "changed"))


def told(request: HttpRequest, purpose: str, why: str) -> HttpResponse:
    """404 for what never was a link, 410 for one that was."""
    context = {"purpose": purpose, "why": why, "typed": _typed(request)}
    status = 404 if why == "unknown" else 410
    answer = render(request, "submissions/too_late.html", context, status=status)
    answer._has_been_logged = True  # type: ignore[attr-defined] # an address with a secret in it
    return answer


def _typed(request: HttpRequest) -> list[str]:
    """What was written in vain is shown once more, to be copied."""
    found = (request.POST.get(name, "").strip() for name in ("whole", *FIELDS))
    return [text for text in found if text]
