"""The first page of the interface: what there is, and under which licence."""

from django.http import HttpRequest
from ninja import Router

from leidraad.library.endpoints import shapes
from leidraad.library.endpoints.links import interface_address
from leidraad.library.queries.addresses import LICENCE
from leidraad.library.queries.catalogue import edition_number

TITLE = "Leidraad: praktijkvoorbeelden"
VERSION = "1.1.0"
PARTS = ("examples", "municipalities", "themes")
router = Router(tags=["begin"])


@router.get(
    "", response=shapes.Home, operation_id="home", url_name="api", summary="Wat hier te vinden is"
)
def home(request: HttpRequest) -> shapes.Home:
    del request
    links = {name: interface_address(name) for name in PARTS}
    return shapes.Home(
        title=TITLE,
        version=VERSION,
        licence=LICENCE,
        edition=edition_number(),
        links=links | {"schema": interface_address("openapi.json")},
    )
