"""Signing in with a password, a passkey or, where it is set, the organisation's own sign-in."""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from allauth.socialaccount.providers.openid_connect import views as provider
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from leidraad.accounts.forms import PasskeyInForm, SignInForm
from leidraad.accounts.views.own_page import OwnPage


class SignIn(OwnPage, LoginView):  # type: ignore[misc]
    form_class = SignInForm
    template_name = "accounts/sign_in.html"

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        return {**super().get_context_data(**given), "provider": settings.OIDC_NAME}


class SignInByPasskey(OwnPage, LoginWebAuthnView):  # type: ignore[misc]
    """Tells the script what to ask the browser for, and takes the answer."""

    form_class = PasskeyInForm


@login_not_required
@never_cache
def closed(request: HttpRequest) -> HttpResponseBase:
    """The password is right, the account is closed."""
    return render(request, "accounts/sign_in.html", {"is_closed": True})


@login_not_required
def to_provider(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """By pressing the button alone: a link on another site signs nobody in."""
    if request.method != "POST":
        return redirect("account_login")
    return provider.login(request, provider_id=provider_id)  # type: ignore[no-any-return]


@login_not_required
def back_at_the_door(_request: HttpRequest) -> HttpResponseBase:
    """Whoever stopped halfway at the provider."""
    return redirect("account_login")
