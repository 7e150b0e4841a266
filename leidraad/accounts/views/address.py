"""Another e-mail address: asking for it, and confirming it from the letter."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.actions.change_address import ask_new_address, confirm_new_address
from leidraad.accounts.forms import AddressForm
from leidraad.accounts.queries.own_account import address_to_confirm
from leidraad.accounts.views.letter_page import quiet
from leidraad.accounts.views.signed_in import me


@reauthentication_required  # type: ignore[untyped-decorator]
def change_address(request: HttpRequest) -> HttpResponseBase:
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ask_new_address(by=me(request), address=form.cleaned_data["address"])
        messages.success(request, _("Kijk in je nieuwe mail: de link daar bevestigt het adres."))
        return redirect("account")
    return render(request, "accounts/address.html", {"form": form, "to_confirm": None})


def confirm_address(request: HttpRequest, token: str) -> HttpResponseBase:
    if request.method == "POST":
        return quiet(_confirmed(request, token))
    found = address_to_confirm(me(request), token)
    context = {"form": None, "to_confirm": found}
    status = 200 if found else 410
    return quiet(render(request, "accounts/address.html", context, status=status))


def _confirmed(request: HttpRequest, token: str) -> HttpResponseBase:
    try:
        confirm_new_address(by=me(request), token=token, request=request)
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    else:
        messages.success(request, _("Je nieuwe e-mailadres geldt nu."))
    return redirect("account")
