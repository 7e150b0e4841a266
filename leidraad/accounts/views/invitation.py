"""An invitation: who asks, for what, and a button to accept. Looking at it changes nothing."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from leidraad.accounts.actions.invite import accept_invitation, is_known
from leidraad.accounts.forms import AcceptForm
from leidraad.accounts.models import Invitation
from leidraad.accounts.queries.invitations import open_invitation
from leidraad.accounts.views.letter_page import quiet


@never_cache
@sensitive_post_parameters("password")
def invitation(request: HttpRequest, token: str) -> HttpResponseBase:
    found = open_invitation(token)
    if found is None:
        return quiet(render(request, "accounts/invitation.html", {"found": None}, status=410))
    is_new = not is_known(found.address)
    form = AcceptForm(request.POST or None, address=found.address) if is_new else None
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            return quiet(_accepted(request, token, form))
        except ValidationError as fault:
            return quiet(_page(request, found, form, faults=fault.messages))
    return quiet(_page(request, found, form, faults=[]))


def _page(
    request: HttpRequest, found: Invitation, form: AcceptForm | None, *, faults: list[str]
) -> HttpResponseBase:
    context = {"found": found, "form": form, "faults": faults}
    return render(request, "accounts/invitation.html", context)


def _accepted(request: HttpRequest, token: str, form: AcceptForm | None) -> HttpResponseBase:
    """A new person is signed in; somebody we know signs in as always, second step and all."""
    if form is None:
        accept_invitation(token=token)
        return redirect("account_login")
    user = accept_invitation(token=token, **form.cleaned_data)
    record_authentication(request, user, method="password", reauthenticated=True)
    return perform_login(request, Login(user=user, email=user.email))  # type: ignore[no-any-return]
