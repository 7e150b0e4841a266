"""One municipality that does it too: on the page, or not, and why."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.forms.readers import WhyForm
from leidraad.desk.queries.readers import adopting, title_of, where
from leidraad.plain_language.api import person_data
from leidraad.upkeep.api import accept_adoption, adoptions_to_judge, decline_adoption


@roles_required(*EDITORS)
def adoption(request: HttpRequest, number: int) -> HttpResponseBase:
    found = get_object_or_404(adoptions_to_judge(), pk=number)
    told, is_public = adopting(found), found.example.published is not None
    can_stand = is_public and not told.stands_already
    if request.method == "POST" and "yes" in request.POST and can_stand:
        accept_adoption(by=me(request), request=found)
        messages.success(request, _("De gemeente staat nu bij het voorbeeld."))
        return redirect("desk_adoptions")
    form = WhyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        decline_adoption(by=me(request), request=found, **form.cleaned_data)
        messages.success(request, _("De gemeente krijgt je uitleg per brief."))
        return redirect("desk_adoptions")
    context = {
        "asked": found,
        "told": told,
        "can_stand": can_stand,
        "title": title_of(found.example),
        "where": where(found.example),
        "hints": person_data(found.changed),
        "form": form,
    }
    return render(request, "desk/adoption.html", context, status=422 if form.errors else 200)
