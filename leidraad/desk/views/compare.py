"""Two versions of a submission side by side, what is different told in words."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, edit_of, handed_in, me
from leidraad.desk.queries.submission_head import head
from leidraad.desk.queries.versions import compared, versions_of


@require_safe
@roles_required(*EDITORS)
def compare(request: HttpRequest, key: str) -> HttpResponseBase:
    found = handed_in(me(request), key)
    one = edit_of(found, request.GET.get("van", ""))
    other = edit_of(found, request.GET.get("naar", ""))
    if one is None or other is None:
        raise Http404
    old, new = sorted((one, other), key=lambda edit: edit.pk)
    context = {
        "submission": found,
        "head": head(found, "history"),
        "versions": versions_of(found),
        "old": old.version.number,
        "new": new.version.number,
        "told": compared(old, new),
    }
    return render(request, "desk/compare.html", context)
