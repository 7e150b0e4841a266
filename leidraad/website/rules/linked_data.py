"""The small parts of JSON-LD: links, words in a language, moments."""

from datetime import datetime
from typing import Any

Node = dict[str, Any]


def link(address: str) -> Node:
    return {"@id": address}


def words(**texts: str) -> list[Node]:
    """One text per language."""
    return [{"@value": text, "@language": language} for language, text in texts.items()]


def moment(at: datetime) -> Node:
    return {"@value": at.isoformat(), "@type": "xsd:dateTime"}
