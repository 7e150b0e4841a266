"""`/examples`: finding and reading examples."""

from django.http import Http404, HttpRequest
from ninja import Query, Router

from leidraad.kernel.api import CodeError, read_code
from leidraad.library.endpoints import shapes
from leidraad.library.endpoints.links import page_links
from leidraad.library.endpoints.parameters import EXAMPLE_PARAMETERS, Filters, asked, unknown
from leidraad.library.endpoints.problems import GoneError
from leidraad.library.endpoints.telling import example, notice, whole_example
from leidraad.library.queries.example import page_of_code
from leidraad.library.queries.finding import find, selection_from
from leidraad.library.queries.outputs import was_public

router = Router(tags=["voorbeelden"])


@router.get(
    "",
    response=shapes.ExamplePage,
    operation_id="examples",
    url_name="api_examples",
    summary="Voorbeelden zoeken, met dezelfde filters als de lijst",
)
def examples(request: HttpRequest, filters: Query[Filters]) -> shapes.ExamplePage:
    selection, notices = selection_from(asked(request))
    found = find(selection.on_page(filters.page), filters.language, page_size=filters.page_size)
    return shapes.ExamplePage(
        total=found.total,
        page=filters.page,
        page_size=filters.page_size,
        links=page_links(found, filters),
        suggestion=found.suggestion,
        notices=[notice(one) for one in (*notices, *unknown(request, EXAMPLE_PARAMETERS))],
        examples=[example(entry, filters.language) for entry in found.entries],
    )


@router.get(
    "/{code}",
    response=shapes.WholeExample,
    operation_id="example",
    url_name="api_example",
    summary="Eén voorbeeld, met alles wat erover bekend is",
)
def whole(request: HttpRequest, code: str) -> shapes.WholeExample:
    del request
    try:
        known = read_code(code)
    except CodeError as error:
        raise Http404 from error
    page = page_of_code(known)
    if page:
        return whole_example(page)
    raise GoneError if was_public(known) else Http404
