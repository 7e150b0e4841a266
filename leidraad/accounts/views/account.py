"""Your own page: name, ways to sign in, roles."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.actions.change_name import change_name
from leidraad.accounts.forms import NameForm
from leidraad.accounts.queries.own_account import own_account


def account(request: HttpRequest) -> HttpResponseBase:
    user = request.user
    form = NameForm(request.POST or None, initial={"name": user.name})  # type: ignore[union-attr]
    if request.method == "POST" and form.is_valid():
        change_name(by=user, name=form.cleaned_data["name"])  # type: ignore[arg-type]
        messages.success(request, _("Je naam is bewaard."))
        return redirect("account")
    context = {"form": form, "own": own_account(user)}  # type: ignore[arg-type]
    return render(request, "accounts/account.html", context)
