"""All examples: on the site, not confirmed, ended, withdrawn."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS
from leidraad.desk.queries import examples as asked
from leidraad.desk.rules import sought

A_PAGE = 40


@require_safe
@roles_required(*EDITORS)
def examples(request: HttpRequest) -> HttpResponseBase:
    chosen = request.GET.get("lijst", "alle")
    chosen = chosen if chosen in asked.LISTS else "alle"
    words = sought(request.GET.get("q", ""))
    found = Paginator(asked.examples(chosen, words), A_PAGE)
    page = found.get_page(request.GET.get("bladzijde"))
    context = {
        "tabs": _tabs(chosen),
        "columns": asked.columns(),
        "rows": asked.rows(list(page)),
        "page": page,
        "chosen": chosen,
        "sought": words,
    }
    return render(request, "desk/examples.html", context)


def _tabs(chosen: str) -> list[dict[str, object]]:
    labels = {
        "alle": _("Alle"),
        "openbaar": _("Op de site"),
        "onbevestigd": _("Niet bevestigd"),
        "gestopt": _("Gestopt"),
        "van-de-site": _("Van de site"),
        "ingelezen": _("Ingelezen"),
    }
    numbers = asked.counts()
    return [
        {
            "label": label,
            "address": f"?lijst={name}",
            "is_here": name == chosen,
            "number": numbers[name],
        }
        for name, label in labels.items()
    ]
