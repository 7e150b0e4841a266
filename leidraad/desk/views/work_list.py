"""The work list: oldest promise first, mine, everybody's, nobody's."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me
from leidraad.desk.queries import work_list
from leidraad.desk.rules import sought
from leidraad.post.api import QueueState, queue_state
from leidraad.submissions.api import Submission

A_PAGE = 40


@require_safe
@roles_required(*EDITORS)
def desk(request: HttpRequest) -> HttpResponseBase:
    user = me(request)
    asked, words = request.GET.get("lijst", ""), sought(request.GET.get("q", ""))
    chosen = asked if asked in work_list.lists(user) else ("alles" if words else "mij")
    counts, letters = work_list.counts(user), queue_state()
    page = _page(request, work_list.waiting(user, chosen, words))
    context = {
        "tabs": _tabs(chosen, counts),
        "signals": [*_signals(counts), *_stuck(letters)],
        "columns": work_list.columns(),
        "rows": work_list.rows(list(page)),
        "page": page,
        "chosen": chosen,
        "sought": words,
        "told": _told(chosen),
        "hidden": _hidden(words, page.paginator.count),
        "waiting": counts["niemand"] + counts["wachtrij"],
        "letters": letters,
    }
    return render(request, "desk/work_list.html", context)


def _page(request: HttpRequest, found: QuerySet[Submission]) -> Page[Submission]:
    return Paginator(found, A_PAGE).get_page(request.GET.get("bladzijde"))


def _tabs(chosen: str, counts: dict[str, int]) -> list[dict[str, object]]:
    labels = {
        "mij": _("Van mij"),
        "alles": _("Alles"),
        "niemand": _("Nog van niemand"),
        "wachtrij": _("Wachtrij"),
        "klaar": _("Klaar"),
    }
    return [
        {
            "label": labels[name],
            "address": f"?lijst={name}",
            "is_here": name == chosen,
            "number": counts[name] if name != "klaar" else "",
        }
        for name in work_list.TABS
    ]


def _signals(counts: dict[str, int]) -> list[dict[str, object]]:
    """What asks for attention: shown when there is any."""
    words = {
        "laat": ngettext(
            "%(number)d antwoord is later dan beloofd",
            "%(number)d antwoorden zijn later dan beloofd",
            counts["laat"],
        ),
        "bezwaar": ngettext(
            "%(number)d bezwaar wacht op de hoofdredacteur",
            "%(number)d bezwaren wachten op de hoofdredacteur",
            counts["bezwaar"],
        ),
        "antwoord": ngettext(
            "%(number)d nieuw antwoord van inzender of contact",
            "%(number)d nieuwe antwoorden van inzender of contact",
            counts["antwoord"],
        ),
        "contact": ngettext(
            "%(number)d ligt bij het contact",
            "%(number)d liggen bij het contact",
            counts["contact"],
        ),
    }
    return [
        {"address": f"?lijst={name}", "words": text % {"number": counts[name]}, "kind": name}
        for name, text in words.items()
        if counts[name]
    ]


def _stuck(letters: QueueState) -> list[dict[str, object]]:
    if not letters.failed:
        return []
    text = ngettext(
        "%(number)d brief kon niet bezorgd worden",
        "%(number)d brieven konden niet bezorgd worden",
        letters.failed,
    )
    return [{"address": "", "words": text % {"number": letters.failed}, "kind": "brief"}]


def _told(chosen: str) -> str:
    return {
        "klaar": _("Het laatst besloten staat bovenaan."),
        "wachtrij": _("Dit kwam binnen toen de rij vol was. Ook hier staat het oudste bovenaan."),
        "laat": _("Wat later is dan beloofd. Begin gerust bij de eerste."),
        "contact": _("Hier wachten wij op het ja van het contact."),
        "antwoord": _("De inzender of het contact schreef iets dat nog niet is afgehandeld."),
        "bezwaar": _("Afgewezen, en de inzender is het er niet mee eens."),
    }.get(chosen, _("Oudste eerst. De datum is wat wij de inzender beloofden."))


def _hidden(sought: str, found: int) -> str:
    """What stays hidden behind a search, so that nobody overlooks it."""
    return "" if found or not sought else _("Niets gevonden met ‘%(sought)s’.") % {"sought": sought}
