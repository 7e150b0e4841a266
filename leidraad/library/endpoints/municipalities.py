"""`/municipalities`: the municipalities of today, and what became of those of before."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Query, Router

from leidraad.library.endpoints import shapes
from leidraad.library.endpoints.links import interface_address
from leidraad.library.endpoints.parameters import (
    MUNICIPALITY_PARAMETERS,
    MunicipalityFilters,
    asked,
    unknown,
)
from leidraad.library.endpoints.telling import notice
from leidraad.library.queries.catalogue import Catalogue, catalogue
from leidraad.library.queries.finding import selection_from
from leidraad.places.api import Place, atlas

router = Router(tags=["gemeenten"])


@router.get(
    "",
    response=shapes.Municipalities,
    operation_id="municipalities",
    url_name="api_municipalities",
    summary="De gemeenten van nu, met hun aantal voorbeelden",
)
def municipalities(
    request: HttpRequest, filters: Query[MunicipalityFilters]
) -> shapes.Municipalities:
    del filters  # read from the address, with the list's own rules for what is unknown
    pairs = [pair for pair in asked(request) if pair[0] in MUNICIPALITY_PARAMETERS]
    selection, notices = selection_from(pairs)
    wanted = [place for place in atlas().current if _is_wanted(place, selection.chosen)]
    held = catalogue()
    return shapes.Municipalities(
        total=len(wanted),
        notices=[notice(one) for one in (*notices, *unknown(request, MUNICIPALITY_PARAMETERS))],
        municipalities=[shapes.Municipality(**_municipality(place, held)) for place in wanted],
    )


@router.get(
    "/{code}",
    response=shapes.WholeMunicipality,
    operation_id="municipality",
    url_name="api_municipality",
    summary="Eén gemeente, ook een opgeheven",
)
def whole(request: HttpRequest, code: str) -> shapes.WholeMunicipality:
    del request
    place = atlas().place(code.upper())
    if place is None:
        raise Http404
    return shapes.WholeMunicipality(
        **_municipality(place, catalogue()),
        valid_from=place.valid_from,
        valid_until=place.valid_until,
        successor=place.successor,
        today=atlas().today(place.code).code,
        predecessors=list(place.predecessors),
        neighbours=sorted(place.neighbours),
        alike=[other.code for other in atlas().alike(place.code)],
    )


def _is_wanted(place: Place, chosen: Mapping[str, tuple[str, ...]]) -> bool:
    provinces, sizes = chosen.get("provincie", ()), chosen.get("grootte", ())
    return (not provinces or place.province_slug in provinces) and (
        not sizes or str(place.size) in sizes
    )


def _municipality(place: Place, held: Catalogue) -> dict[str, Any]:
    found = atlas().today(place.code).slug
    return {
        "code": place.code,
        "name": place.name,
        "slug": place.slug,
        "province": place.province,
        "inhabitants": place.inhabitants,
        "size": str(place.size) if place.size else None,
        "examples": held.having("gemeente", [found]).bit_count(),
        "links": shapes.MunicipalityLinks(
            self=interface_address(f"municipalities/{place.code}"),
            examples=interface_address(f"examples?gemeente={found}"),
        ),
    }
