"""The widget: a handful of examples in somebody else's page; the only one that may be framed."""

from dataclasses import dataclass

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.clickjacking import xframe_options_exempt

from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.listing import Card, card, listing
from leidraad.library.queries.table import LIST, codes
from leidraad.library.views.kept import kept, pairs

MOST_CARDS = 6


@dataclass(frozen=True)
class Widget:
    cards: tuple[Card, ...]
    total: int
    address: str
    is_single: bool


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@kept
def embed(request: HttpRequest) -> HttpResponse:
    language = get_language() or "nl"
    wanted = codes(request.GET.getlist(LIST))
    widget = _chosen(wanted, language) if LIST in request.GET else _listed(request, language)
    status = 200 if widget.cards or not widget.is_single else 404
    response = render(request, "library/embed.html", {"widget": widget}, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response


def _chosen(wanted: list[str], language: str) -> Widget:
    known = catalogue().by_code
    cards = tuple(card(known[code], language) for code in wanted if code in known)[:MOST_CARDS]
    return Widget(cards, catalogue().size, "", is_single=True)


def _listed(request: HttpRequest, language: str) -> Widget:
    shown = listing(pairs(request), language, page_size=MOST_CARDS)
    return Widget(shown.cards, shown.total, shown.address, is_single=False)
