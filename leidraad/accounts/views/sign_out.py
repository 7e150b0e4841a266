"""Signing out: a page with one button."""

from allauth.account.internal.flows.logout import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache


@never_cache
@login_not_required
def sign_out(request: HttpRequest) -> HttpResponseBase:
    if not request.user.is_authenticated:
        return redirect("account_login")
    if request.method != "POST":
        return render(request, "accounts/sign_out.html")
    logout(request)
    return redirect("account_login")
