"""Everybody with an account, and inviting somebody."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.access import has_role, roles_handed_out, roles_required
from leidraad.accounts.actions.invite import invite, withdraw_invitation
from leidraad.accounts.forms import InviteForm
from leidraad.accounts.queries.invitations import waiting_invitations
from leidraad.accounts.queries.people import people_rows
from leidraad.accounts.views.signed_in import me


@roles_required("administrator", "head_editor")
def administration(_request: HttpRequest) -> HttpResponseBase:
    return redirect("people")


@roles_required("administrator", "head_editor")
def people(request: HttpRequest) -> HttpResponseBase:
    if "withdraw" in request.POST:
        return _withdrawn(request)
    form = InviteForm(request.POST or None, roles=roles_handed_out(me(request)))
    if request.method == "POST" and form.is_valid() and _invited(request, form):
        return redirect("people")
    context = {
        "form": form,
        "rows": people_rows(),
        "waiting": waiting_invitations(),
        "is_administrator": has_role(me(request), "administrator"),
    }
    return render(request, "accounts/people.html", context)


def _invited(request: HttpRequest, form: InviteForm) -> bool:
    try:
        invite(by=me(request), **form.cleaned_data)
    except ValidationError as fault:
        form.add_error("address", fault)
        return False
    messages.success(request, _("De uitnodiging is onderweg."))
    return True


def _withdrawn(request: HttpRequest) -> HttpResponseBase:
    number = request.POST["withdraw"]
    found = get_object_or_404(waiting_invitations(), pk=int(number) if number.isdecimal() else 0)
    withdraw_invitation(by=me(request), invitation=found)
    messages.success(request, _("De uitnodiging is ingetrokken."))
    return redirect("people")
