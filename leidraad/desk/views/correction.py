"""One correction of a reader: make a change of it, or say why not."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.forms.readers import WhyForm
from leidraad.desk.queries.readers import title_of
from leidraad.upkeep.api import (
    corrections_to_judge,
    proposal,
    take_over_correction,
    turn_down_correction,
)


@roles_required(*EDITORS)
def correction(request: HttpRequest, number: int) -> HttpResponseBase:
    found = get_object_or_404(corrections_to_judge(), pk=number)
    told = proposal(found)
    if request.method == "POST" and "yes" in request.POST and told.is_public:
        submission = take_over_correction(by=me(request), correction=found)
        messages.success(request, _("Het is een wijziging geworden. De lezer is bedankt."))
        return redirect("desk_submission" if found.text else "desk_edit", submission.key)
    form = WhyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        turn_down_correction(by=me(request), correction=found, **form.cleaned_data)
        messages.success(request, _("De lezer krijgt je uitleg per brief."))
        return redirect("desk_corrections")
    context = {
        "correction": found,
        "title": title_of(found.example),
        "proposal": told,
        "form": form,
    }
    return render(request, "desk/correction.html", context, status=422 if form.errors else 200)
