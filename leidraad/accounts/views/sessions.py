"""Where you are signed in, and ending that."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.actions.sessions import end_one_session, end_others
from leidraad.accounts.queries.sessions import own_sessions


def sessions(request: HttpRequest) -> HttpResponseBase:
    if request.method == "POST":
        return _ended(request, request.POST.get("which", ""))
    context = {"sessions": own_sessions(request.user, request.session.session_key)}  # type: ignore[arg-type]
    return render(request, "accounts/sessions.html", context)


def _ended(request: HttpRequest, which: str) -> HttpResponseBase:
    if which == "others":
        end_others(request=request)
        messages.success(request, _("Je andere sessies zijn beëindigd."))
    elif which.isdecimal() and end_one_session(by=request.user, number=int(which)):  # type: ignore[arg-type]
        messages.success(request, _("Die sessie is beëindigd."))
    return redirect("usersessions_list")
