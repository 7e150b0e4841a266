"""What machines read about an example: structured data, and whether it was ever public."""

import json
from collections.abc import Iterator
from typing import Any

from leidraad.library.models import Slug
from leidraad.library.queries.addresses import (
    LICENCE,
    absolute,
    example_address,
    lasting_address,
    share_image_address,
)
from leidraad.library.queries.contacts import ShownContact
from leidraad.library.queries.entry import Entry
from leidraad.library.queries.example import ExamplePage
from leidraad.library.queries.listing import state_line
from leidraad.library.rules.draft import Source
from leidraad.library.rules.guards import script_safe
from leidraad.places.api import Place
from leidraad.themes import api as themes

Node = dict[str, Any]


def was_public(code: str) -> bool:
    """An example gets a name in addresses when it becomes public, and keeps it for ever."""
    return Slug.objects.filter(example__code=code).exists()


def structured_data(page: ExamplePage, language: str) -> str:
    """JSON-LD for search engines (https://schema.org/Article), safe inside a script element."""
    node = {"@context": "https://schema.org"} | _article(page, language)
    return script_safe(json.dumps(_known(node), ensure_ascii=False))


def _article(page: ExamplePage, language: str) -> Node:
    entry = page.entry
    title, summary = entry.text("title", language), entry.text("summary", language)
    return {
        "@type": "Article",
        "@id": lasting_address(entry.code),
        "url": example_address(entry, language),
        "identifier": entry.code,
        "headline": title.value,
        "description": summary.value,
        "inLanguage": title.language,
        "datePublished": page.published_on.isoformat(),
        "creativeWorkStatus": state_line(entry),
        "dateModified": entry.changed_at.isoformat(),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "image": share_image_address(entry.code, language),
        "publisher": {"@type": "Organization", "name": "Leidraad", "url": absolute("/")},
        "about": list(_about(entry, language)),
        "contentLocation": [_area(place) for place in entry.places],
        "spatialCoverage": "Nederland" if entry.is_national else entry.area,
        "citation": [_citation(source) for source in page.sources],
        "mentions": [_contact(contact) for contact in _everybody(page)],
    }


def _everybody(page: ExamplePage) -> tuple[ShownContact, ...]:
    """Those of the municipalities that took it over too; each once."""
    adopters = (adopter.contact for adopter in page.story.adopters)
    return tuple(dict.fromkeys((*page.contacts, *adopters)))


def _about(entry: Entry, language: str) -> Iterator[Node]:
    for code in entry.domains:
        yield {"@type": "Thing", "name": themes.domain(code).name_in(language)}


def _area(place: Place) -> Node:
    return {
        "@type": "AdministrativeArea",
        "name": place.name,
        "identifier": place.code,
        "containedInPlace": {"@type": "AdministrativeArea", "name": place.province},
    }


def _citation(source: Source) -> Node:
    return {
        "@type": "WebPage",
        "url": source.address,
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher}
        if source.publisher
        else None,
    }


def _contact(contact: ShownContact) -> Node:
    """A role at an organisation, never a person."""
    point = {
        "@type": "ContactPoint",
        "contactType": contact.role,
        "email": contact.mailbox,
        "telephone": contact.phone,
    }
    return {"@type": "Organization", "name": contact.organisation, "contactPoint": _known(point)}


def _known(node: Node) -> Node:
    """Without what is not known, all the way down."""
    return {name: _pruned(value) for name, value in node.items() if value not in (None, "", [])}


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return _known(value)
    return [_pruned(part) for part in value] if isinstance(value, list) else value
