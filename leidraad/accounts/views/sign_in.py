"""Signing in with a password, a passkey or, where it is set, the organisation's own sign-in."""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from allauth.socialaccount.providers.openid_connect import views as provider
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from requests import RequestException

from leidraad.accounts.adapters import NO_ANSWER
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
    return _asked(provider.login, request, provider_id)


@login_not_required
def from_provider(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    return _asked(provider.callback, request, provider_id)


def _asked(step: Any, request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """A service that is down or talks nonsense is no accident of ours."""
    try:
        answer: HttpResponseBase = step(request, provider_id=provider_id)
    except (RequestException, KeyError, ValueError):
        messages.error(request, str(NO_ANSWER))
        return redirect("account_login")
    return answer


@login_not_required
def back_at_the_door(_request: HttpRequest) -> HttpResponseBase:
    """Whoever stopped halfway at the provider."""
    return redirect("account_login")
