"""Who writes: a name and an address, first or last, as one likes."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions.write import WRITABLE, give_address
from leidraad.submissions.forms import OwnAddressForm
from leidraad.submissions.views.closed import closed
from leidraad.submissions.views.hand_in import handed_in
from leidraad.submissions.views.link_pages import by_link, way


@guarded(limit="mail")
@by_link
def own_address(request: HttpRequest, pen: Pen) -> HttpResponse:
    must(pen.is_senders)
    if pen.submission.state not in WRITABLE:
        return closed(request, pen)
    writer = pen.writer
    assert writer is not None
    known = {"name": writer.name, "address": writer.address}
    form = partial(OwnAddressForm, initial=known, is_confirmed=bool(writer.confirmed_at))

    def page(form: OwnAddressForm) -> HttpResponse:
        context = {"form": form, "writer": writer, "back": way(request, "draft")}
        return render(request, "submissions/own_address.html", context)

    def act(form: OwnAddressForm) -> str:
        give_address(by=pen, **form.cleaned_data)
        if pen.submission.wants_in:  # it was handed in with the wrong address
            return handed_in(request, pen)
        return f"{way(request, 'draft')}?bewaard=1"

    return handle(request, form, page=page, act=act)
