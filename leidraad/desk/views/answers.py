"""Questions with an answer that both people want on the site: an editor reads them first."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS
from leidraad.desk.queries.upkeep import answer_rows
from leidraad.upkeep.api import answers_to_place


@require_safe
@roles_required(*EDITORS)
def answers(request: HttpRequest) -> HttpResponseBase:
    context = {"rows": answer_rows(answers_to_place()), "columns": [_("Beantwoord")]}
    return render(request, "desk/answers.html", context)
