"""Municipalities that do it too, and wait for the desk."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS
from leidraad.desk.queries.readers import adoption_rows
from leidraad.upkeep.api import adoptions_to_judge


@require_safe
@roles_required(*EDITORS)
def adoptions(request: HttpRequest) -> HttpResponseBase:
    columns = [_("Maildomein"), _("Ingestuurd")]
    context = {"rows": adoption_rows(adoptions_to_judge()), "columns": columns}
    return render(request, "desk/adoptions.html", context)
