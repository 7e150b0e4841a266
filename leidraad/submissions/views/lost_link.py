"""The link is lost: a letter with all open links goes to the address, and the page says nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.submissions.actions.lost_link import send_lost_links
from leidraad.submissions.forms import AddressForm


@guarded(limit="mail")
def lost_link(request: HttpRequest) -> HttpResponse:
    """The same answer whether we know the address or not."""

    def page(form: AddressForm) -> HttpResponse:
        context = {"form": form, "is_sent": "verstuurd" in request.GET}
        return render(request, "submissions/lost_link.html", context)

    def act(form: AddressForm) -> str:
        send_lost_links(address=form.cleaned_data["address"])
        return f"{reverse('lost_link')}?verstuurd=1"

    return handle(request, AddressForm, page=page, act=act)
