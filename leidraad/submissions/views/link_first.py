"""For who has no time now: an address, and the link of an empty text goes there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from leidraad.audit.api import Who
from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import pen
from leidraad.submissions.actions.write import give_address, start_submission
from leidraad.submissions.forms import AddressForm


@guarded(limit="send-in")
def link_first(request: HttpRequest) -> HttpResponse:
    def page(form: AddressForm) -> HttpResponse:
        return render(request, "submissions/link_first.html", {"form": form})

    return handle(request, AddressForm, page=page, act=begin)


def begin(form: AddressForm) -> str:
    language = get_language() or "nl"
    _submission, token = start_submission(by=Who("visitor"), content={}, language=language)
    held = pen(token)
    if held:
        give_address(by=held, address=form.cleaned_data["address"])
    return reverse("draft", kwargs={"token": token})
