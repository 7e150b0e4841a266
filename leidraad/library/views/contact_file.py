"""The contacts of an example for an address book."""

from django.http import Http404, HttpRequest, HttpResponse

from leidraad.kernel.api import CodeError, read_code
from leidraad.library.queries.address_book import address_cards
from leidraad.library.queries.example import page_of_code
from leidraad.library.rules.vcard import vcard
from leidraad.library.views.kept import kept


@kept
def contact_file(request: HttpRequest, code: str) -> HttpResponse:
    del request
    try:
        known = read_code(code)
    except CodeError as error:
        raise Http404 from error
    page = page_of_code(known)
    cards = address_cards(page) if page else ()
    if not cards:
        raise Http404
    response = HttpResponse("".join(map(vcard, cards)), content_type="text/vcard; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="leidraad-{known}.vcf"'
    response["X-Robots-Tag"] = "noindex"
    return response
