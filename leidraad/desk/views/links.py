"""Links in sources that did not open on two different days. For editors alone."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS
from leidraad.desk.queries.readers import dead
from leidraad.upkeep.api import dead_links


@require_safe
@roles_required(*EDITORS)
def links(request: HttpRequest) -> HttpResponseBase:
    return render(request, "desk/links.html", {"links": dead(dead_links())})
