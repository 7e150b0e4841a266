"""What we offer, told to other catalogues."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from leidraad.library.tests.factories import published
from leidraad.themes import api as themes

pytestmark = pytest.mark.usefixtures("places")
CATALOGUE = "/gegevens/catalogus.jsonld"
THEMES = "/gegevens/themas.jsonld"
OBLIGED = {
    "dcat:Dataset": {
        *("dct:title", "dct:description", "dct:identifier", "dcat:theme", "dct:accessRights"),
        *("dct:publisher", "dct:creator", "dcat:contactPoint"),
    },
    "dcat:Distribution": {"dcat:accessURL", "dct:license"},
    "dcat:DataService": {
        *("dct:title", "dct:description", "dct:identifier", "dcat:theme", "dct:accessRights"),
        *("dct:publisher", "dcat:contactPoint", "dct:license", "dcat:endpointURL"),
        "dcat:endpointDescription",
    },
    "dcat:Catalog": {
        *("dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"),
    },
}
"""Minimum counts of DCAT-AP-NL 3.0, from its SHACL file dcat-ap-nl-SHACL.ttl, seen 2026-11-21."""


def record(client: Client, address: str) -> dict[str, Any]:
    response = client.get(address)
    assert response["Content-Type"] == "application/ld+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    data: dict[str, Any] = response.json()
    return data


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from nodes(part)
    if isinstance(value, list):
        for part in value:
            yield from nodes(part)


@pytest.fixture
def settled(settings: Any) -> Any:
    settings.ORGANISATION = "Gemeente Voorbeeldstad"
    settings.CONTACT_EMAIL = "redactie@leidraad.example"
    return settings


def test_a_settled_house_says_all_that_the_profile_obliges(client: Client, settled: Any) -> None:
    del settled
    published()
    found = [node for node in nodes(record(client, CATALOGUE)) if "@type" in node]
    seen = set()
    for node in found:
        assert OBLIGED.get(node["@type"], set()) <= set(node), node["@type"]
        seen.add(node["@type"])
    assert set(OBLIGED) <= seen


def test_a_house_without_a_name_makes_none_up(client: Client, settings: Any) -> None:
    settings.ORGANISATION = settings.CONTACT_EMAIL = ""
    for node in nodes(record(client, CATALOGUE)):
        assert not {"dct:publisher", "dct:creator", "dcat:contactPoint", "foaf:Agent"} & set(node)


def test_every_address_of_ours_in_it_answers(client: Client, settled: Any) -> None:
    published()
    ours = {
        node["@id"].split("#")[0].removeprefix(settled.STREET_URL)
        for node in nodes(record(client, CATALOGUE))
        if node.get("@id", "").startswith(settled.STREET_URL)
    }
    assert {"/overzicht.csv", "/overzicht.xlsx", "/overzicht.json", "/api/v1/", THEMES} <= ours
    for path in ours:
        assert client.get(path).status_code == 200, path


def test_every_prefix_in_it_is_explained(client: Client, settled: Any) -> None:
    del settled
    published()
    for address in (CATALOGUE, THEMES):
        data = record(client, address)
        known = set(data.pop("@context"))
        used = {name.split(":")[0] for node in nodes(data) for name in node if name[0] != "@"}
        assert used <= known


def test_it_tells_when_something_last_changed(client: Client) -> None:
    assert "dct:modified" not in record(client, CATALOGUE)
    published()
    assert record(client, CATALOGUE)["dct:modified"]["@type"] == "xsd:dateTime"


def test_every_theme_is_a_concept_in_every_language(client: Client) -> None:
    concepts = {node["@id"].split("#")[1]: node for node in record(client, THEMES)["@graph"]}
    word = concepts["leefgebied-zorg"]
    assert {label["@language"] for label in word["skos:prefLabel"]} == {"nl", "en", "ar", "ti"}
    assert word["skos:notation"] == "zorg"
    assert word["skos:definition"]
    counted = sum(
        len(kind())
        for kind in (
            *(themes.domains, themes.factors, themes.phases, themes.groups),
            *(themes.evidence_levels, themes.letters),
        )
    )
    schemes = [node for node in concepts.values() if node["@type"] == "skos:ConceptScheme"]
    assert (len(schemes), len(concepts) - len(schemes)) == (6, counted)


def test_links_between_concepts_lead_somewhere(client: Client) -> None:
    graph = record(client, THEMES)["@graph"]
    known = {node["@id"] for node in graph}
    used = {part["@id"] for node in graph for part in nodes(node) if "@id" in part}
    assert used <= known
    factors = [node for node in graph if "#factor-" in node["@id"]]
    assert len(factors) == 10
    assert all(node["skos:related"] for node in factors)
