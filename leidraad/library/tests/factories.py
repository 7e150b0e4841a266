"""The smallest valid examples, made through the real actions."""

from typing import Any

from leidraad.library.actions.publish import publish_example
from leidraad.library.rules.draft import Draft, Source

SMALLEST: dict[str, Any] = {
    "title": "Een vast gezicht voor elk gezin",
    "summary": "In Voorbeeldstad heeft ieder gezin één vaste begeleider die alle vragen aanneemt.",
    "domains": ("inburgering", "zorg"),
    "factors": ("regie",),
    "phases": ("eerste-weken",),
    "groups": ("gezinnen",),
    "evidence": "beschreven",
    "sources": (Source("https://voorbeeld.example/bron", "Bron", "Voorbeeldblad", "2026-11-21"),),
    "municipalities": ("GM0148",),
    "year_from": 2019,
}


def draft(**changes: Any) -> Draft:
    return Draft(**{**SMALLEST, **changes})


def published(*, import_key: str | None = None, **changes: Any) -> str:
    """The code of a public example."""
    return publish_example(draft=draft(**changes), import_key=import_key).code
