"""Readers' corrections that no contact answers: the desk decides."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS
from leidraad.desk.queries.readers import correction_rows
from leidraad.upkeep.api import corrections_to_judge


@require_safe
@roles_required(*EDITORS)
def corrections(request: HttpRequest) -> HttpResponseBase:
    context = {"rows": correction_rows(corrections_to_judge()), "columns": [_("Ingestuurd")]}
    return render(request, "desk/corrections.html", context)
