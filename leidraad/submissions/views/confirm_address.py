"""The link of a letter that asks whether this mailbox is yours: one button, then it is sent in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leidraad.gate.api import guarded, handle
from leidraad.post.api import find_link
from leidraad.submissions.actions import hand_in as actions
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.rules.states import DRAFT
from leidraad.submissions.views.link_pages import letter_page
from leidraad.submissions.views.too_late import too_late

PURPOSE = "confirm-address"


@guarded(limit="act")
@letter_page
def confirm_address(request: HttpRequest, token: str) -> HttpResponse:
    link = find_link(PURPOSE, token)
    if link is None:
        return too_late(request, PURPOSE, token)
    address = link.address

    def page(form: ButtonForm) -> HttpResponse:
        context = {"form": form, "address": address}
        return render(request, "submissions/confirm_address.html", context)

    def act(_form: ButtonForm) -> str:
        submission = actions.confirm_address(token=token)
        if submission is None:
            return reverse("confirm_address", args=[token])
        return reverse("address_known" if submission.state == DRAFT else "sent_in")

    return handle(request, ButtonForm, page=page, act=act)
