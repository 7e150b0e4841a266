"""Examples of which nobody says whether they still hold, and contacts without a successor."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.queries.upkeep import left, silent
from leidraad.upkeep.api import confirm_by_phone, left_contacts, unanswered_checks


@roles_required(*EDITORS)
def checks(request: HttpRequest) -> HttpResponseBase:
    if request.method == "POST":
        number = request.POST.get("check", "")
        wanted = int(number) if number.isdecimal() and len(number) < 10 else 0
        confirm_by_phone(by=me(request), check=get_object_or_404(unanswered_checks(), pk=wanted))
        messages.success(request, _("Bij het voorbeeld staat nu dat het vandaag bevestigd is."))
        return redirect("desk_checks")
    context = {"silent": silent(unanswered_checks()), "left": left(left_contacts())}
    return render(request, "desk/checks.html", context)
