"""One person: roles, and closing the account."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.access import has_role, roles_handed_out, roles_required
from leidraad.accounts.actions.change_role import give_role, take_role
from leidraad.accounts.actions.leave import anonymise_user, close_account, reopen_account
from leidraad.accounts.forms import RoleForm
from leidraad.accounts.models import Membership, User
from leidraad.accounts.queries.people import memberships_of, person_by_number
from leidraad.accounts.views.signed_in import me

ACTS: Mapping[str, Callable[..., None]] = {
    "close": close_account,
    "reopen": reopen_account,
    "anonymise": anonymise_user,
}


@roles_required("administrator", "head_editor")
def person(request: HttpRequest, number: int) -> HttpResponseBase:
    found = person_by_number(number)
    if found is None:
        raise Http404
    if request.method == "POST":
        return _acted(request, found)
    return _page(request, found)


def _page(request: HttpRequest, found: User) -> HttpResponseBase:
    own, handed_out = me(request), roles_handed_out(me(request))
    context = {
        "person": found,
        "memberships": memberships_of(found),
        "handed_out": handed_out,
        "form": RoleForm(roles=handed_out),
        "is_self": found.pk == own.pk,
        "may_close": has_role(own, "administrator") and found.pk != own.pk,
        "asks": request.GET.get("vraag", ""),
    }
    return render(request, "accounts/person.html", context)


def _acted(request: HttpRequest, found: User) -> HttpResponseBase:
    try:
        _act(request, found)
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    else:
        messages.success(request, _("Dat is gebeurd."))
    gone = person_by_number(found.pk) is None
    return redirect("people") if gone else redirect("person", number=found.pk)


def _act(request: HttpRequest, found: User) -> None:
    what, by = request.POST.get("do", ""), me(request)
    if what in ACTS:
        ACTS[what](by=by, person=found)
    elif what.startswith("take-") and what[5:].isdecimal():
        rows = Membership.objects.filter(user=found)
        take_role(by=by, membership=get_object_or_404(rows, pk=int(what[5:])))
    else:
        form = RoleForm(request.POST, roles=roles_handed_out(by))
        if not form.is_valid():
            raise ValidationError(_("Kies een rol en een organisatie."))
        give_role(by=by, person=found, **form.cleaned_data)
