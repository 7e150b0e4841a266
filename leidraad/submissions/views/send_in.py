"""The beginning: why it helps, and the quick version in ten minutes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leidraad.audit.api import Who
from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import pen
from leidraad.submissions.actions.write import give_address, start_submission
from leidraad.submissions.forms import QuickForm
from leidraad.submissions.forms.choices import place_names
from leidraad.submissions.forms.parts import quick_parts


@guarded(limit="send-in")
def send_in(request: HttpRequest) -> HttpResponse:
    return handle(
        request,
        QuickForm,
        page=lambda form: page(request, form),
        act=begin,
    )


def page(request: HttpRequest, form: QuickForm) -> HttpResponse:
    context = {
        "form": form,
        "parts": tuple(quick_parts(form)),
        "places": place_names(),
        "moments": moments(),
    }
    return render(request, "submissions/send_in.html", context)


def moments() -> list[dict[str, str]]:
    """What happens after this, as design/timeline.html tells it."""
    return [
        {
            "label": _("Jij schrijft"),
            "state": "now",
            "when": _("Tien minuten"),
            "text": _("Zonder account. Je krijgt een link waarmee je later verder schrijft."),
        },
        {
            "label": _("De redactie leest mee"),
            "state": "later",
            "when": _("Binnen twee weken antwoord"),
            "text": _("Zij maakt je tekst af, samen met jou."),
        },
        {
            "label": _("Het contact keurt goed"),
            "state": "later",
            "when": "",
            "text": _("Er komt niets te staan dat niet klopt."),
        },
        {
            "label": _("Iedereen kan het vinden"),
            "state": "later",
            "when": "",
            "text": _("Je voorbeeld krijgt een plek in de stad."),
        },
    ]


def begin(form: QuickForm) -> str:
    """Keep what was typed; the link goes to the address, if one was given."""
    language = get_language() or "nl"
    visitor = Who("visitor")
    _submission, token = start_submission(by=visitor, content=form.typed(), language=language)
    held, told = pen(token), form.cleaned_data
    if held and told["address"]:
        give_address(by=held, address=told["address"], name=told["name"])
    return reverse("draft", kwargs={"token": token})
