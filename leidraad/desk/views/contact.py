"""Another contact, at once at every example of the one before."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.actions.examples import replace
from leidraad.desk.forms.examples import ContactForm
from leidraad.desk.queries.examples import touched
from leidraad.library.api import Contact


@roles_required(*EDITORS)
def contact(request: HttpRequest, number: int) -> HttpResponseBase:
    found = get_object_or_404(Contact, pk=number)
    form = ContactForm(request.POST or None, contact=found)
    if request.method == "POST" and form.is_valid():
        new = replace(by=me(request), contact=found, card=form.card())
        messages.success(request, _("Het contact is overal vervangen."))
        return redirect("desk_contact", new.pk)
    context = {"contact": found, "form": form, "examples": touched(found)}
    return render(request, "desk/contact.html", context, status=422 if form.errors else 200)
