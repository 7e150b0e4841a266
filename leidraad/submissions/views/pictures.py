"""Pictures of a text: adding, describing, putting in order, taking away."""

from functools import partial

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.library.api import RefusedPictureError
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions.pictures import (
    MOST_PICTURES,
    Given,
    add_picture,
    arrange_pictures,
)
from leidraad.submissions.actions.write import WRITABLE
from leidraad.submissions.forms import ArrangeForm, PictureForm
from leidraad.submissions.views.closed import closed
from leidraad.submissions.views.link_pages import by_link, way

ARRANGING = "orden"
MOST_BYTES = 13_000_000  # a picture of 12 MB and what is said about it


@guarded(limit="act", most_bytes=MOST_BYTES)
@by_link
def pictures(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if pen.submission.state not in WRITABLE:
        return closed(request, pen)

    def act(form: PictureForm) -> str:
        told = dict(form.cleaned_data)
        given = Given(content=told.pop("file").read(), **told)
        try:
            add_picture(by=pen, picture=given)
        except RefusedPictureError as refused:
            raise ValidationError({"file": str(refused)}) from refused
        return f"{way(request, 'draft_pictures')}?erbij=1"

    return handle(request, PictureForm, page=lambda form: page(request, pen, form=form), act=act)


@guarded(limit="act")
@by_link
def arrange(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if request.method != "POST":
        return redirect(way(request, "draft_pictures"))
    if pen.submission.state not in WRITABLE:
        return closed(request, pen)

    def act(form: ArrangeForm) -> str:
        arrange_pictures(by=pen, rows=form.arranged())
        return f"{way(request, 'draft_pictures')}?bewaard=1"

    form = partial(ArrangeForm, uploads=tuple(pen.submission.uploads.all()), prefix=ARRANGING)
    return handle(request, form, page=lambda given: page(request, pen, arranging=given), act=act)


def page(
    request: HttpRequest,
    pen: Pen,
    *,
    form: PictureForm | None = None,
    arranging: ArrangeForm | None = None,
) -> HttpResponse:
    uploads = tuple(pen.submission.uploads.all())
    arranging = arranging or ArrangeForm(uploads=uploads, prefix=ARRANGING)
    context = {
        "form": form or PictureForm(),
        "arranging": arranging,
        "rows": [
            {**row, "address": way(request, "draft_upload", number=row["upload"].pk)}
            for row in arranging.rows()
        ],
        "both": [one for one in (form, arranging) if one],
        "room_left": MOST_PICTURES - len(uploads),
        "is_added": "erbij" in request.GET,
        "is_saved": "bewaard" in request.GET,
        "arrange": way(request, "draft_arrange"),
        "address": way(request, "draft_pictures"),
        "back": way(request, "draft"),
    }
    return render(request, "submissions/pictures.html", context)
