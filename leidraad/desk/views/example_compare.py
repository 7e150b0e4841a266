"""Two versions of an example that were public, side by side."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, example_of, me, public_version
from leidraad.desk.queries.examples import public_versions, title_of
from leidraad.library.api import draft_of
from leidraad.submissions.api import differences


@require_safe
@roles_required(*EDITORS)
def example_compare(request: HttpRequest, code: str) -> HttpResponseBase:
    found = example_of(me(request), code)
    one = public_version(found, request.GET.get("van", ""))
    other = public_version(found, request.GET.get("naar", ""))
    if one is None or other is None:
        raise Http404
    old, new = sorted((one, other), key=lambda version: version.number)
    context = {
        "example": found,
        "title": title_of(found),
        "versions": public_versions(found),
        "old": old.number,
        "new": new.number,
        "told": differences(draft_of(old), draft_of(new)),
    }
    return render(request, "desk/example_compare.html", context)
