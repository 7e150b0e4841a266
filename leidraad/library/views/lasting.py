"""The address that lasts: short, to be read over the phone, and always right."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import override
from django.views.decorators.http import require_safe

from leidraad.kernel.api import CodeError, read_code
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.entry import SOURCE
from leidraad.library.queries.outputs import was_public


@require_safe
def lasting(request: HttpRequest, code: str) -> HttpResponse:
    try:
        known = read_code(code)
    except CodeError as error:
        raise Http404 from error
    entry = catalogue().by_code.get(known)
    if entry:
        with override(SOURCE):
            return redirect("example", entry.slug)
    if was_public(known):
        return render(request, "library/lasting.html", status=410)
    raise Http404
