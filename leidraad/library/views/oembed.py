"""Paste a link, get a card: the oEmbed answer for the address of an example."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse

from leidraad.library.queries.card_elsewhere import card_elsewhere, entry_at
from leidraad.library.views.kept import kept

NOT_IMPLEMENTED = 501
"""What oEmbed wants for a format that we do not speak (§2.3.4)."""


@kept
def oembed(request: HttpRequest) -> HttpResponse:
    if request.GET.get("format", "json") != "json":
        return HttpResponse(status=NOT_IMPLEMENTED)
    found = entry_at(request.GET.get("url", ""))
    if found is None:
        raise Http404
    card = card_elsewhere(
        *found,
        most_width=_pixels(request, "maxwidth"),
        most_height=_pixels(request, "maxheight"),
    )
    return JsonResponse(card, headers={"Access-Control-Allow-Origin": "*"})


def _pixels(request: HttpRequest, name: str) -> int | None:
    value = request.GET.get(name, "")
    is_number = value.isascii() and value.isdigit() and len(value) < 6
    return int(value) or None if is_number else None
