"""The kinds of page there are, and where one of each stands."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.request import urlopen

LANGUAGES = ("nl", "en", "ar", "ti")
KINDS = {
    "town": "/",
    "town-filtered": "/?leefgebied=zorg&fase=later",
    "map": "/kaart/",
    "map-filtered": "/kaart/?leefgebied=inburgering",
    "list": "/voorbeelden/",
    "list-chosen": "/voorbeelden/?leefgebied=onderwijs,zorg&fase=later",
    "list-nothing": "/voorbeelden/?q=kwstrbldr",
    "list-notices": "/voorbeelden/?gemeente=Rotterdm&leefgebied=tuinieren",
    "domain": "/leefgebied/zorg/",
    "overview": "/overzicht/",
    "own-list-empty": "/mijn-lijst/",
    "about": "/over/",
    "contact": "/contact/",
    "privacy": "/privacy/",
    "accessibility": "/toegankelijkheid/",
    "cookies": "/cookies/",
    "missing": "/hier-is-niets/",
    "embed": "/ingebed/",
    "send-in": "/insturen/",
    "lost-link": "/insturen/link-kwijt/",
}
FOUND = ("example-complete", "example-thin", "own-list")
EVERY_KIND = (*KINDS, *FOUND)
WHOLE = ("wat_gedaan", "waarom_werkt", "wat_minder_goed", "resultaten", "voorwaarden")


@dataclass(frozen=True)
class Street:
    """The site as it is served, at one address of this machine."""

    base: str

    def address(self, kind: str, language: str = "nl") -> str:
        path = KINDS.get(kind) or self.found[kind]
        return self.base + ("" if language == "nl" else f"/{language}") + path

    @cached_property
    def examples(self) -> list[dict[str, Any]]:
        """Every example as the file to take along tells it, with the address of its page."""
        links = {one["title"]["value"]: one for one in self._read("/api/v1/examples?page_size=100")}
        told = self._read("/overzicht.json")
        return [{**one, **links[one["titel"]]} for one in told]

    @cached_property
    def found(self) -> dict[str, str]:
        """Pages whose address follows from the examples that were loaded."""
        thin = next(one for one in self.examples if one["onvolledig"])
        most = max(self.examples, key=lambda one: sum(bool(one[part]) for part in WHOLE))
        kept = ",".join(one["code"] for one in self.examples[:3])
        pages = [one["links"]["page"].removeprefix(self.base) for one in (most, thin)]
        return dict(zip(FOUND, (*pages, f"/mijn-lijst/?v={kept}"), strict=True))

    def _read(self, path: str) -> list[dict[str, Any]]:
        with urlopen(self.base + path) as answer:
            read: Any = json.load(answer)
        rows: list[dict[str, Any]] = read if isinstance(read, list) else read["examples"]
        return rows
