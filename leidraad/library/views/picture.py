"""A picture of an example, as long as the version it belongs to is the public one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from leidraad.library.queries.picture import public_picture

FRESH = "private, no-cache"
"""A code's picture never changes, but what is withdrawn must not live on, here or in between."""


@require_safe
def picture(request: HttpRequest, code: str) -> HttpResponse:
    file = public_picture(code)
    if file is None:
        raise Http404
    etag = f'"{file.stem}"'
    response = HttpResponse(file.read_bytes(), content_type="image/webp")
    response["ETag"], response["Cache-Control"] = etag, FRESH
    response["Content-Disposition"] = "inline"
    conditional = get_conditional_response(request, etag=etag, response=response)
    return conditional if isinstance(conditional, HttpResponse) else response
