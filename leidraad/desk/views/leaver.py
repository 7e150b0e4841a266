"""A contact who left while nobody follows: ask somebody, or keep who stands there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.forms.examples import ContactForm
from leidraad.desk.queries.examples import touched
from leidraad.library.api import Contact
from leidraad.upkeep.api import keep_contact, left_contacts, name_successor, succession_of


@roles_required(*EDITORS)
def leaver(request: HttpRequest, number: int) -> HttpResponseBase:
    contact = get_object_or_404(left_contacts(), pk=number)
    if request.method == "POST" and "keep" in request.POST:
        keep_contact(by=me(request), contact=contact)
        messages.success(request, _("Het contact blijft staan."))
        return redirect("desk_checks")
    form = ContactForm(request.POST or None, contact=contact)
    form.initial.update(mailbox="", phone="")  # those are of who left
    if request.method == "POST" and form.is_valid() and _is_another(form, contact):
        name_successor(by=me(request), contact=contact, card=form.card())
        messages.success(request, _("De brief aan de opvolger is onderweg."))
        return redirect("desk_checks")
    context = {
        "contact": contact,
        "form": form,
        "examples": touched(contact),
        "succession": succession_of(contact),
    }
    return render(request, "desk/leaver.html", context, status=422 if form.errors else 200)


def _is_another(form: ContactForm, contact: Contact) -> bool:
    if form.card().mailbox.lower() != contact.mailbox.lower():
        return True
    form.add_error("mailbox", _("Dit is het adres van wie vertrok."))
    return False
