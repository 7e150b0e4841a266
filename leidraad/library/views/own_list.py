"""*Mijn lijst*: it lives in its address, so it needs no account, cookie or script."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language

from leidraad.library.queries.own_list import address_of
from leidraad.library.queries.own_list import own_list as chosen
from leidraad.library.queries.table import LIST, codes
from leidraad.library.views.kept import kept


@kept
def own_list(request: HttpRequest) -> HttpResponse:
    wanted = codes(request.GET.getlist(LIST))
    if len(request.GET.getlist(LIST)) > 1:
        return redirect(reverse("own_list") + address_of(wanted))
    shown = chosen(wanted, get_language() or "nl")
    return render(request, "library/own_list.html", {"list": shown})
