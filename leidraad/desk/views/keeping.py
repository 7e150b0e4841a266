"""What the desk keeps an eye on, so that nothing goes stale."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS
from leidraad.desk.queries.keeping import (
    empty_fields,
    how_examples_fare,
    missed_words,
    share_words,
)
from leidraad.post.api import queue_state
from leidraad.submissions.api import field_word


@dataclass(frozen=True)
class Part:
    label: str
    address: str


@require_safe
@roles_required(*EDITORS)
def keeping(request: HttpRequest) -> HttpResponseBase:
    fields = [(field_word(one.name), share_words(one), one.share) for one in empty_fields()]
    context = {
        "parts": parts(),
        "missed": missed_words(),
        "fields": fields,
        "examples": how_examples_fare(),
        "letters": queue_state(),
    }
    return render(request, "desk/keeping.html", context)


def parts() -> list[Part]:
    """Pages of their own, of what readers and contacts asked."""
    ways = {
        "desk_answers": _("Vragen en antwoorden"),
        "desk_checks": _("Klopt dit nog?"),
        "desk_corrections": _("Verbeteringen"),
        "desk_adoptions": _("Wij doen dit ook"),
        "desk_links": _("Links die het niet doen"),
    }
    return [Part(label, address) for name, label in ways.items() if (address := _address(name))]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
