"""A picture of a text in the making, for who holds its link alone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from leidraad.library.api import picture_folder
from leidraad.submissions.access import Pen
from leidraad.submissions.views.link_pages import by_link


@require_safe
@by_link
def upload(request: HttpRequest, pen: Pen, number: int) -> HttpResponse:
    del request
    found = pen.submission.uploads.filter(pk=number).first()
    file = picture_folder() / found.file if found else None
    if file is None or not file.is_file():
        raise Http404
    answer = HttpResponse(file.read_bytes(), content_type="image/webp")
    answer["Content-Disposition"] = "inline"
    return answer
