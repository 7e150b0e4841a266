"""What we offer, told to other catalogues: our open data (DCAT) and our words (SKOS)."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from leidraad.library.api import catalogue, kept
from leidraad.themes import api as themes
from leidraad.website.rules.catalogue_record import Offer, catalogue_record
from leidraad.website.rules.linked_data import Node
from leidraad.website.rules.theme_record import Scheme, theme_record

FILES = {"CSV": "overview_csv", "XLSX": "overview_xlsx", "JSON": "overview_json"}
LETTERS = "letter"


@kept
def data_catalogue(request: HttpRequest) -> HttpResponse:
    del request
    return _answer(catalogue_record(_offer()))


@kept
def data_themes(request: HttpRequest) -> HttpResponse:
    del request
    return _answer(theme_record(_address("data_themes"), themes.VERSION, _schemes(), LETTERS))


def _offer() -> Offer:
    return Offer(
        record=_address("data_catalogue"),
        home=_address("town"),
        overview=_address("overview"),
        interface=_address("api"),
        interface_description=_address("api_schema"),
        files={kind: _address(name) for kind, name in FILES.items()},
        themes=_address("data_themes"),
        organisation=settings.ORGANISATION,
        contact_email=settings.CONTACT_EMAIL,
        changed_at=max((entry.changed_at for entry in catalogue().entries), default=None),
    )


def _schemes() -> tuple[Scheme, ...]:
    return (
        Scheme("leefgebieden", "leefgebied", "Leefgebieden", themes.domains()),
        Scheme("factoren", "factor", "Factoren", themes.factors()),
        Scheme("letters", LETTERS, "De letters van INTEGRAAL", themes.letters()),
        Scheme("fasen", "fase", "Fasen", themes.phases()),
        Scheme("doelgroepen", "doelgroep", "Doelgroepen", themes.groups()),
        Scheme("bewijs", "bewijs", "Woorden voor bewijs", themes.evidence_levels()),
    )


def _address(name: str) -> str:
    return f"{settings.STREET_URL}{reverse(name)}"


def _answer(record: Node) -> HttpResponse:
    response = HttpResponse(
        json.dumps(record, ensure_ascii=False), content_type="application/ld+json"
    )
    response["Access-Control-Allow-Origin"] = "*"
    return response
