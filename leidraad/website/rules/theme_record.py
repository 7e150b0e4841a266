"""The themes as linked lists of concepts, in SKOS (https://www.w3.org/TR/skos-reference/)."""

from collections.abc import Sequence
from dataclasses import dataclass

from leidraad.themes.api import LANGUAGES, Factor, Item
from leidraad.website.rules.linked_data import Node, link

CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
}


@dataclass(frozen=True)
class Scheme:
    """One list; `concept` is the word before a code, as in `leefgebied-zorg`."""

    name: str
    concept: str
    title: str
    items: Sequence[Item]


def theme_record(record: str, version: str, schemes: Sequence[Scheme], letters: str) -> Node:
    """`letters` is the concept word of the scheme to which a factor's letters belong."""
    graph: list[Node] = []
    for scheme in schemes:
        graph.append(_scheme(record, version, scheme))
        graph += [_concept(record, scheme, item, letters) for item in scheme.items]
    return {"@context": CONTEXT, "@graph": graph}


def _scheme(record: str, version: str, scheme: Scheme) -> Node:
    sources = dict.fromkeys(
        address for item in scheme.items for address in item.provenance.addresses
    )
    return {
        "@id": f"{record}#{scheme.name}",
        "@type": "skos:ConceptScheme",
        "skos:prefLabel": [{"@value": scheme.title, "@language": "nl"}],
        "owl:versionInfo": version,
        "dct:source": list(sources),
        "skos:hasTopConcept": [link(_name(record, scheme.concept, i.code)) for i in scheme.items],
    }


def _concept(record: str, scheme: Scheme, item: Item, letters: str) -> Node:
    node: Node = {
        "@id": _name(record, scheme.concept, item.code),
        "@type": "skos:Concept",
        "skos:notation": item.code,
        "skos:inScheme": link(f"{record}#{scheme.name}"),
        "skos:topConceptOf": link(f"{record}#{scheme.name}"),
        "skos:prefLabel": _texts(item, "name"),
    }
    if "explanation" in item.TEXTS:
        node["skos:definition"] = _texts(item, "explanation")
    if isinstance(item, Factor):
        node["skos:related"] = [link(_name(record, letters, code)) for code in item.letters]
    return node


def _name(record: str, concept: str, code: str) -> str:
    return f"{record}#{concept}-{code}"


def _texts(item: Item, field: str) -> list[Node]:
    """Each language in which the text really exists."""
    found = {text.language: text.value for text in (item.text(field, one) for one in LANGUAGES)}
    return [{"@value": text, "@language": language} for language, text in found.items()]
