"""The picture for sharing, 1200 by 630."""

import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from leidraad.library.queries.addresses import LANGUAGES
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.entry import SOURCE
from leidraad.library.queries.share_image import share_image
from leidraad.typesetting.api import TypesettingError

logger = logging.getLogger(__name__)
FRESH = "public, no-cache"
"""It may be kept anywhere and is asked for again each time: what is withdrawn, is gone."""


@require_safe
def example_share_image(request: HttpRequest, code: str) -> HttpResponse:
    entry = catalogue().by_code.get(code.upper())
    if entry is None:
        raise Http404
    wanted = request.GET.get("taal", SOURCE)
    try:
        file = share_image(entry, wanted if wanted in LANGUAGES else SOURCE)
    except TypesettingError:
        logger.exception("No picture for %s", entry.code)
        return HttpResponse(status=503, headers={"Retry-After": "60"})
    etag = f'"{file.stem}"'
    response = HttpResponse(file.read_bytes(), content_type="image/png")
    response["ETag"], response["Cache-Control"] = etag, FRESH
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    conditional = get_conditional_response(request, etag=etag, response=response)
    return conditional if isinstance(conditional, HttpResponse) else response
