"""Adding, naming and removing a passkey (*toegangssleutel*)."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, EditWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy

from leidraad.accounts.adapters import FactorAdapter
from leidraad.accounts.forms import PasskeyForm, PasskeyNameForm
from leidraad.accounts.views.own_page import OwnPage, WholeOrNot


class AddPasskey(WholeOrNot, AddWebAuthnView):  # type: ignore[misc]
    """Always one that recognises its owner: it is two factors at once and signs in alone."""

    form_class = PasskeyForm
    template_name = "accounts/passkey.html"
    change = "webauthn_added"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        context = super().get_context_data(**given)
        options = auth.begin_registration(self.request.user, True)
        form = given.get("form") or self.get_form()
        told = {"js_data": {"creation_options": options}, "form": form, "doing": "add"}
        return {**context, **told}

    def form_valid(self, form: PasskeyForm) -> HttpResponse:
        """The key just used counts as the second step of this session."""
        answer: HttpResponse = super().form_valid(form)
        record_authentication(self.request, self.request.user, method="mfa", type="webauthn")
        return answer


class NamePasskey(OwnPage, EditWebAuthnView):  # type: ignore[misc]
    form_class = PasskeyNameForm
    template_name = "accounts/passkey.html"
    success_url = reverse_lazy("mfa_index")

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        return {**super().get_context_data(**given), "doing": "name"}


class RemovePasskey(WholeOrNot, RemoveWebAuthnView):  # type: ignore[misc]
    template_name = "accounts/passkey.html"
    success_url = reverse_lazy("mfa_index")
    change = "webauthn_removed"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        return {**super().get_context_data(**given), "doing": "remove"}

    def form_valid(self, form: Any) -> HttpResponse:
        adapter = FactorAdapter()
        if not adapter.can_delete_authenticator(self.get_object()):
            messages.error(self.request, str(adapter.error_messages["cannot_delete_authenticator"]))
            return redirect("mfa_index")
        return super().form_valid(form)


def passkeys(_request: HttpRequest) -> HttpResponseBase:
    """They stand on the page of the second step."""
    return redirect("mfa_index")
