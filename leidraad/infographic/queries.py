"""What the town, the map and a place show for one selection."""

from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from leidraad.design.api import listed
from leidraad.drawing import api as drawing
from leidraad.library.api import Found
from leidraad.places.api import Place, atlas
from leidraad.themes import api as themes


class Drawn:
    """A place with a drawing of its own, by day and by night (made at set-up)."""

    code: str

    @property
    def drawing(self) -> str:
        return f"infographic/{self.code}.svg"

    @property
    def drawing_by_night(self) -> str:
        return f"infographic/{self.code}-night.svg"


@dataclass(frozen=True)
class PlaceMark(Drawn):
    """One of the six places in town, with the number of examples it would give."""

    code: str
    name: str
    question: str
    count: int
    address: str


@dataclass(frozen=True)
class Station:
    """One of the four moments on the line, chosen or to be chosen."""

    code: str
    name: str
    when: str
    count: int
    is_chosen: bool
    address: str


@dataclass(frozen=True)
class Tie:
    """Two places, and how many examples join them."""

    codes: tuple[str, str]
    names: tuple[str, str]
    count: int
    address: str


@dataclass(frozen=True)
class TownScene:
    picture: SafeString
    places: tuple[PlaceMark, ...]
    stations: tuple[Station, ...]
    ties: tuple[Tie, ...]

    @property
    def loose(self) -> tuple[Tie, ...]:
        """The pairs that no example joins yet: an invitation."""
        return tuple(tie for tie in self.ties if not tie.count)


def town_scene(found: Found, language: str) -> TownScene:
    places = tuple(_marks(found, language))
    described = listed(f"{mark.name}: {mark.count}" for mark in places)
    return TownScene(
        picture=_picture(
            tuple(found.pairs.items()),
            _("Een stad met zes plekken"),
            _("Aantal praktijkvoorbeelden per plek. %(places)s.") % {"places": described},
        ),
        places=places,
        stations=tuple(_stations(found, language)),
        ties=ties(found, language),
    )


@lru_cache(maxsize=64)
def _picture(
    pairs: tuple[tuple[tuple[str, str], int], ...], title: str, description: str
) -> SafeString:
    drawn = drawing.town(title=title, description=description, pairs=dict(pairs))
    return mark_safe(drawn)  # noqa: S308 (drawing escapes its texts)


def _marks(found: Found, language: str) -> list[PlaceMark]:
    counts = found.counts.get("leefgebied", {})
    beside = found.selection.with_values("leefgebied", []).address()
    return [
        PlaceMark(
            code=item.code,
            name=item.name_in(language),
            question=item.text("question", language).value,
            count=counts.get(item.code, 0),
            address=reverse("domain", args=[item.code]) + beside,
        )
        for item in themes.domains()
    ]


def _stations(found: Found, language: str) -> list[Station]:
    counts = found.counts.get("fase", {})
    chosen = found.selection.values("fase")
    return [
        Station(
            code=item.code,
            name=item.name_in(language),
            when=item.text("when", language).value,
            count=counts.get(item.code, 0),
            is_chosen=item.code in chosen,
            address=found.selection.toggled("fase", item.code).address() or "?",
        )
        for item in themes.phases()
    ]


def ties(found: Found, language: str) -> tuple[Tie, ...]:
    """Every pair of places, the closest first."""
    names = {item.code: item.name_in(language) for item in themes.domains()}
    made = [
        Tie(
            codes=pair,
            names=(names[pair[0]], names[pair[1]]),
            count=count,
            address=reverse("example_list") + found.selection.joining(pair).address(),
        )
        for pair, count in found.pairs.items()
    ]
    return tuple(sorted(made, key=lambda tie: -tie.count))


@dataclass(frozen=True)
class DomainPlace(Drawn):
    code: str
    name: str
    question: str
    explanation: str
    paragraphs: tuple[str, ...]
    language: str
    state: str
    ties: tuple[Tie, ...]
    address: str


def domain_place(item: themes.LifeDomain, found: Found, language: str) -> DomainPlace:
    together = item.text("together", language)
    return DomainPlace(
        code=item.code,
        name=item.name_in(language),
        question=item.text("question", language).value,
        explanation=item.text("explanation", language).value,
        paragraphs=tuple(part for part in map(str.strip, together.value.split("\n\n")) if part),
        language=together.language,
        state=together.state,
        ties=tuple(
            Tie(
                codes=(item.code, tie.codes[tie.codes[0] == item.code]),
                names=(tie.names[tie.codes[1] == item.code], tie.names[tie.codes[0] == item.code]),
                count=tie.count,
                address=tie.address,
            )
            for tie in ties(found, language)
            if item.code in tie.codes
        ),
        address=reverse("example_list") + found.selection.on_page(1).address(),
    )


@dataclass(frozen=True)
class MapPlace:
    place: Place
    count: int
    address: str


@dataclass(frozen=True)
class MapProvince:
    name: str
    count: int
    places: tuple[MapPlace, ...]


@dataclass(frozen=True)
class TileMap:
    picture: SafeString
    provinces: tuple[MapProvince, ...]
    filled: int


def tile_map(found: Found) -> TileMap:
    counts = found.counts.get("gemeente", {})
    places = tuple(_map_place(place, counts.get(place.slug, 0), found) for place in atlas().current)
    chosen = found.selection.values("gemeente")
    drawn = drawing.tile_map(
        [_tile(one, one.place.slug in chosen) for one in places if one.place.column is not None],
        title=_("Kaart van Nederland met een tegel per gemeente"),
        description=_("Elke tegel is een gemeente; het getal is het aantal voorbeelden."),
    )
    return TileMap(
        picture=mark_safe(drawn),  # noqa: S308 (drawing escapes its texts)
        provinces=tuple(_province(name, places, found) for name in _provinces(places)),
        filled=sum(1 for one in places if one.count),
    )


def _map_place(place: Place, count: int, found: Found) -> MapPlace:
    selection = found.selection.with_values("gemeente", [place.slug])
    return MapPlace(place, count, reverse("example_list") + selection.address())


def _tile(one: MapPlace, is_here: bool) -> drawing.Tile:
    label = _("%(name)s: %(count)s praktijkvoorbeelden") % {
        "name": one.place.name,
        "count": one.count,
    }
    return drawing.Tile(
        code=one.place.code,
        column=one.place.column or 0,
        row=one.place.row or 0,
        name=one.place.name,
        href=one.address,
        count=one.count,
        label=label,
        here=is_here,
        province=one.place.province_slug,
    )


def _provinces(places: tuple[MapPlace, ...]) -> list[str]:
    return sorted({one.place.province for one in places})


def _province(name: str, places: tuple[MapPlace, ...], found: Found) -> MapProvince:
    """An example of two municipalities in one province is one example there."""
    inside = tuple(one for one in places if one.place.province == name)
    count = found.count_of_any("gemeente", (one.place.slug for one in inside))
    return MapProvince(name, count, inside)
