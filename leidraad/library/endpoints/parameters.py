"""What may stand in an address: the filters of the list, and which page of the answer."""

from typing import Literal

from django.http import HttpRequest
from ninja import Field, Schema
from pydantic import ConfigDict

from leidraad.library.rules.selection import ALIKE, FACETS, PAGE, QUERY, TOGETHER, Notice

MOST = 100
OWN = frozenset({"page", "page_size", "language"})
Values = list[str]


def _some(meaning: str) -> Values:
    given: Values = Field([], description=meaning)
    return given


class Filters(Schema):
    """Values in one filter mean *or*, filters together *and*; unknown values are left out."""

    model_config = ConfigDict(extra="ignore")

    leefgebied: Values = _some("Codes van leefgebieden.")
    factor: Values = _some("Codes van factoren: wat helpt.")
    fase: Values = _some("Codes van fasen: wanneer.")
    doelgroep: Values = _some("Codes van doelgroepen: voor wie.")
    gemeente: Values = _some("Naam, code of adresnaam van een gemeente.")
    provincie: Values = _some("Adresnaam van een provincie, zoals noord-holland.")
    grootte: Values = _some("Grootte: tot-20, 20-50, 50-100, 100-250 of 250-plus (× 1000).")
    bewijs: Values = _some("Hoe zeker: beschreven, elders-geprobeerd of geevalueerd.")
    staat: Values = _some(
        "bevestigd (in het afgelopen half jaar), niet-bevestigd (niemand antwoordde) of gestopt."
    )
    jaar: Values = _some("Een jaar waarin het liep.")
    samen: Values = _some("Codes van twee of meer leefgebieden die een voorbeeld alle verbindt.")
    zoals: Values = _some("Een gemeente: voorbeelden uit gemeenten die daarop lijken.")
    q: Values = _some("Zoekwoorden.")
    page: int = Field(1, ge=1, le=10_000, description="Welke bladzijde van het antwoord.")
    page_size: int = Field(20, ge=1, le=MOST, description="Hoeveel voorbeelden per bladzijde.")
    language: Literal["nl", "en", "ar", "ti"] = Field(
        "nl", description="De taal van titels en samenvattingen, en van de zoekwoorden."
    )


class MunicipalityFilters(Schema):
    provincie: Values = _some("Adresnaam van een provincie, zoals noord-holland.")
    grootte: Values = _some("Grootte: tot-20, 20-50, 50-100, 100-250 of 250-plus (× 1000).")


def asked(request: HttpRequest) -> list[tuple[str, str]]:
    """The filters in the address, in order, without the page."""
    return [
        (name, str(value))
        for name, values in request.GET.lists()
        if name not in OWN and name != PAGE
        for value in values
    ]


def unknown(request: HttpRequest, known: frozenset[str]) -> tuple[Notice, ...]:
    """Parameters that mean nothing here."""
    return tuple(Notice(name[:80], "") for name in request.GET if name not in known)


EXAMPLE_PARAMETERS = OWN | {*FACETS, TOGETHER, ALIKE, QUERY}
MUNICIPALITY_PARAMETERS = frozenset({"provincie", "grootte"})
