"""After the button: what happened, and what comes now. These pages know nobody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def done(request: HttpRequest, done: str) -> HttpResponse:
    answer = render(request, "upkeep/done.html", {"done": done})
    answer["X-Robots-Tag"] = "noindex"
    return answer
