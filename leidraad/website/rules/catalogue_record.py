"""What we offer as open data, in DCAT-AP-NL 3.0 (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/).

Publisher and contact stand in it only when this installation has them; without them the
record is not complete by that profile, but nothing in it is made up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from leidraad.website.rules.linked_data import Node, link, moment, words

AUTHORITY = "http://publications.europa.eu/resource/authority"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
THEME_LANGUAGES = ("NLD", "ENG", "ARA", "TIR")
MEDIA_TYPES = {
    "CSV": "text/csv",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "JSON": "application/json",
    "JSON_LD": "application/ld+json",
}


@dataclass(frozen=True)
class Offer:
    """Where everything is, and who is behind it. Empty means: this installation does not say."""

    record: str
    home: str
    overview: str
    interface: str
    interface_description: str
    files: Mapping[str, str]
    themes: str
    organisation: str
    contact_email: str
    changed_at: datetime | None


def catalogue_record(offer: Offer) -> Node:
    return {
        "@context": CONTEXT,
        "@id": f"{offer.record}#catalogus",
        "@type": "dcat:Catalog",
        "dct:title": words(nl="Leidraad: open gegevens", en="Leidraad: open data"),
        "dct:description": words(
            nl="Wat Leidraad als open gegevens aanbiedt: praktijkvoorbeelden en thema's.",
            en="What Leidraad offers as open data: practice examples and themes.",
        ),
        "foaf:homepage": link(offer.home),
        "dcat:themeTaxonomy": link(f"{AUTHORITY}/data-theme"),
        "dct:spatial": link(f"{AUTHORITY}/country/NLD"),
        **_shared(offer),
        **_changed(offer),
        "dcat:dataset": [_examples(offer), _themes(offer)],
        "dcat:service": [_service(offer)],
    }


def _shared(offer: Offer) -> Node:
    """What holds for all of it: licence, language and who."""
    node: Node = {"dct:license": link(LICENCE), "dct:language": link(f"{AUTHORITY}/language/NLD")}
    if offer.organisation:
        node["dct:publisher"] = {"@type": "foaf:Agent", "foaf:name": words(nl=offer.organisation)}
    if offer.contact_email:
        node["dcat:contactPoint"] = _contact(offer)
    return node


def _changed(offer: Offer) -> Node:
    return {"dct:modified": moment(offer.changed_at)} if offer.changed_at else {}


def _contact(offer: Offer) -> Node:
    return {
        "@type": "vcard:Kind",
        "vcard:fn": words(nl=offer.organisation or "Redactie van Leidraad"),
        "vcard:hasEmail": link(f"mailto:{offer.contact_email}"),
    }


def _open(offer: Offer) -> Node:
    """What every dataset and service says about use."""
    node = _shared(offer) | {
        "dct:accessRights": link(f"{AUTHORITY}/access-right/PUBLIC"),
        "dcat:theme": link(f"{AUTHORITY}/data-theme/SOCI"),
    }
    return node | ({"dct:creator": node["dct:publisher"]} if "dct:publisher" in node else {})


def _examples(offer: Offer) -> Node:
    identity = f"{offer.record}#praktijkvoorbeelden"
    return {
        "@id": identity,
        "@type": "dcat:Dataset",
        "dct:identifier": identity,
        "dct:title": words(
            nl="Praktijkvoorbeelden van gemeenten voor statushouders",
            en="Practice examples of municipalities for refugees with a permit",
        ),
        "dct:description": words(
            nl="Werkwijzen van Nederlandse gemeenten die statushouders goed laten starten, "
            "over zes leefgebieden heen, elk met bron.",
            en="Ways of working of Dutch municipalities that help refugees with a permit start "
            "well, across six life domains, each with its source.",
        ),
        "dcat:keyword": [*words(nl="statushouders"), *words(nl="inburgering")],
        "dcat:landingPage": link(offer.overview),
        "dct:accrualPeriodicity": link(f"{AUTHORITY}/frequency/IRREG"),
        "dct:spatial": link(f"{AUTHORITY}/country/NLD"),
        **_open(offer),
        **_changed(offer),
        "dcat:distribution": [*_files(offer), _through_interface(offer)],
    }


def _files(offer: Offer) -> Iterator[Node]:
    for kind, address in offer.files.items():
        yield _file(f"{offer.record}#bestand-{kind.lower()}", kind, address)


def _file(identity: str, kind: str, address: str) -> Node:
    return {
        "@id": identity,
        "@type": "dcat:Distribution",
        "dct:title": words(nl=kind.replace("_", "-")),
        "dcat:accessURL": link(address),
        "dcat:downloadURL": link(address),
        "dct:format": link(f"{AUTHORITY}/file-type/{kind}"),
        "dcat:mediaType": link(f"https://www.iana.org/assignments/media-types/{MEDIA_TYPES[kind]}"),
        "dct:license": link(LICENCE),
    }


def _through_interface(offer: Offer) -> Node:
    return {
        "@id": f"{offer.record}#via-api",
        "@type": "dcat:Distribution",
        "dct:title": words(nl="API"),
        "dcat:accessURL": link(offer.interface),
        "dcat:accessService": link(f"{offer.record}#api"),
        "dct:format": link(f"{AUTHORITY}/file-type/JSON"),
        "dct:license": link(LICENCE),
    }


def _themes(offer: Offer) -> Node:
    identity = f"{offer.record}#themas"
    return {
        "@id": identity,
        "@type": "dcat:Dataset",
        "dct:identifier": identity,
        "dct:title": words(nl="Thema's van Leidraad", en="Themes of Leidraad"),
        "dct:description": words(
            nl="Leefgebieden, factoren, fasen, doelgroepen en woorden voor bewijs, in SKOS.",
            en="Life domains, factors, phases, target groups and words for evidence, in SKOS.",
        ),
        **_open(offer),
        "dct:language": [link(f"{AUTHORITY}/language/{code}") for code in THEME_LANGUAGES],
        "dcat:distribution": [_file(f"{offer.record}#bestand-skos", "JSON_LD", offer.themes)],
    }


def _service(offer: Offer) -> Node:
    identity = f"{offer.record}#api"
    return {
        "@id": identity,
        "@type": "dcat:DataService",
        "dct:identifier": identity,
        "dct:title": words(nl="API van Leidraad", en="Leidraad's API"),
        "dct:description": words(
            nl="Alleen lezen: voorbeelden met alle filters, gemeenten en thema's.",
            en="Read-only: examples with all filters, municipalities and themes.",
        ),
        "dcat:endpointURL": link(offer.interface),
        "dcat:endpointDescription": link(offer.interface_description),
        "dcat:servesDataset": link(f"{offer.record}#praktijkvoorbeelden"),
        **_open(offer),
    }
