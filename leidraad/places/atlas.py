"""All municipalities at once, held in memory and asked without a database."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from leidraad.kernel.api import slug
from leidraad.places import rules
from leidraad.places.names import Sign, name_key, sort_key, suggestions
from leidraad.places.rules import Place, Province


@dataclass(frozen=True, eq=False)
class Atlas:
    places: Mapping[str, Place]
    aliases: Mapping[str, str]
    """Other names in use (`Den Bosch`) and the code they stand for."""

    @cached_property
    def current(self) -> tuple[Place, ...]:
        """Those that exist, in Dutch order of name."""
        return tuple(place for place in self._ordered if not place.ended)

    @cached_property
    def ended(self) -> tuple[Place, ...]:
        return tuple(place for place in self._ordered if place.ended)

    @cached_property
    def provinces(self) -> tuple[Province, ...]:
        names = {place.province for place in self.current}
        return tuple(Province(name, slug(name)) for name in sorted(names, key=sort_key))

    def place(self, code: str) -> Place | None:
        return self.places.get(code)

    def find(self, text: str) -> Place | None:
        """The one place with this code, slug, name or alias, current or ended."""
        return self.places.get(text.strip().upper()) or self._by_key.get(name_key(text))

    def suggest(self, text: str, limit: int = 5) -> tuple[Place, ...]:
        return suggestions(text, self._signs, limit)

    def today(self, code: str) -> Place:
        """Where this municipality lives on: itself, or its successor's successor.

        Raises KeyError for a code that is not ours.
        """
        place = self.places[code]
        while place.successor is not None:
            place = self.places[place.successor]
        return place

    def heirs(self, code: str) -> tuple[str, ...]:
        """Codes of all municipalities that went, directly or in steps, into this one."""
        place = self.places.get(code)
        direct = place.predecessors if place else ()
        return tuple(found for before in direct for found in (before, *self.heirs(before)))

    def alike(self, code: str) -> tuple[Place, ...]:
        """Municipalities like this one, or like what it has become. KeyError when unknown."""
        return rules.alike(self.today(code), self.current)

    @cached_property
    def _ordered(self) -> tuple[Place, ...]:
        return tuple(sorted(self.places.values(), key=lambda place: sort_key(place.name)))

    @cached_property
    def _signs(self) -> tuple[Sign, ...]:
        own = (Sign.of(place.name, place) for place in self._ordered)
        return (*own, *(Sign.of(alias, place) for alias, place in self._known_aliases))

    @cached_property
    def _known_aliases(self) -> tuple[tuple[str, Place], ...]:
        pairs = ((alias, self.places.get(code)) for alias, code in self.aliases.items())
        return tuple((alias, place) for alias, place in pairs if place)

    @cached_property
    def _by_key(self) -> dict[str, Place]:
        """Later entries win: an alias yields to an ended name, that to a current one."""
        aliases = {name_key(alias): place for alias, place in self._known_aliases}
        own = {name_key(place.name): place for place in (*self.ended, *self.current)}
        return aliases | own
