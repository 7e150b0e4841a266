"""Writing down what somebody told by phone; the contact says yes by letter."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.forms.text import TextForm
from leidraad.submissions.api import NotReadyError, place_names
from leidraad.submissions.api import write_down as keep


@roles_required(*EDITORS)
def write_down(request: HttpRequest) -> HttpResponseBase:
    form = TextForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = keep(by=me(request), content=form.typed())
        except NotReadyError as fault:
            form.tell(fault.faults)
        else:
            messages.success(request, _("Bewaard. Leg het nu voor aan het contact."))
            return redirect("desk_submission", made.key)
    context = {"form": form, "parts": list(form.parts()), "places": place_names()}
    status = 422 if form.errors else 200
    return render(request, "desk/write_down.html", context, status=status)
