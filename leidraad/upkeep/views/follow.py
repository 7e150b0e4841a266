"""Following a domain, a municipality or any question by mail."""

from functools import partial

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leidraad.audit.api import Who
from leidraad.gate.api import guarded, handle
from leidraad.library.api import pairs
from leidraad.places.api import atlas
from leidraad.themes import api as themes
from leidraad.upkeep.actions.follows import ask_follow
from leidraad.upkeep.forms.follows import FollowForm
from leidraad.upkeep.queries.following import Asked, asked


@guarded(limit="mail")
def follow(request: HttpRequest) -> HttpResponse:
    language = get_language() or "nl"
    wanted = asked(pairs(request), language)

    def act(form: FollowForm) -> str:
        if wanted.is_too_long:
            raise ValidationError(_("Zoveel filters tegelijk kun je niet volgen. Kies er minder."))
        ask_follow(
            by=Who("visitor"), question=wanted.question, language=language, **form.cleaned_data
        )
        return reverse("thanked", args=["volgen-gevraagd"])

    return handle(request, FollowForm, page=partial(_page, request, wanted, language), act=act)


def _page(request: HttpRequest, wanted: Asked, language: str, form: FollowForm) -> HttpResponse:
    context = {
        "form": form,
        "asked": wanted,
        "domains": [(one.code, one.name_in(language)) for one in themes.domains()],
        "places": [place.name for place in atlas().current],
    }
    return render(request, "upkeep/follow.html", context)
