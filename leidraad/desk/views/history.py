"""The versions of a submission and all that happened to it."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.audit.api import About
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.desk.queries.history import history as moments
from leidraad.desk.queries.submission_head import head
from leidraad.desk.queries.versions import versions_of


@require_safe
@roles_required(*EDITORS)
def history(request: HttpRequest, key: str) -> HttpResponseBase:
    found = handed_in(me(request), key)
    versions = versions_of(found)
    context = {
        "submission": found,
        "head": head(found, "history"),
        "versions": versions,
        "first": versions[-1].number if versions else 0,
        "last": versions[0].number if versions else 0,
        "moments": moments(About("submission", found.key), _("deze inzending")),
    }
    return render(request, "desk/history.html", context)
