"""The filters as a page shows them: names in the reader's language, counts, ways to go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leidraad.design.api import Stencil, gap
from leidraad.library.queries.finding import Found
from leidraad.library.rules.life import CONFIRMED, ENDED, UNCONFIRMED
from leidraad.library.rules.selection import TOGETHER, Selection
from leidraad.places.api import Atlas, SizeClass, atlas, size_label
from leidraad.themes import api as themes

PANEL = (
    *("leefgebied", "samen", "fase", "factor", "doelgroep"),
    *("provincie", "grootte", "bewijs", "staat", "jaar"),
)
OPEN = PANEL[:2]


class Option(NamedTuple):
    """Eighty of these a page; a named tuple is made four times as fast as a frozen dataclass."""

    value: str
    label: str
    number: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    options: tuple[Option, ...]
    is_open: bool

    @property
    def chosen(self) -> int:
        return sum(option.is_chosen for option in self.options)

    @property
    def html(self) -> SafeString:
        """The filter as it stands in the form (`library/parts/facet.html`)."""
        language = get_language()
        stencil = _facet_stencil(language, self.name, self.label, self.chosen, self.is_open)
        return stencil.filled(options="".join(self._options(language)))

    def _options(self, language: str | None) -> Iterator[str]:
        for value, label, number, is_chosen in self.options:
            around = _around_count(language, self.name, value, label, is_chosen, number > 0)
            yield f"{around[0]}{number}{around[1]}"


@dataclass(frozen=True)
class Chip:
    """One thing that was chosen, and the address without it."""

    facet: str
    label: str
    address: str


@dataclass(frozen=True)
class Panel:
    """The filters are only made on a page that shows them."""

    found: Found
    language: str

    @cached_property
    def chips(self) -> tuple[Chip, ...]:
        return tuple(_chips(self.found.selection, self.language))

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        labels = {**_labels(self.language), "jaar": _years(self.found)}
        return tuple(_facet(name, labels[name], self.found) for name in PANEL)

    @property
    def facets_html(self) -> SafeString:
        return SafeString("".join(facet.html for facet in self.facets))

    @property
    def places_html(self) -> SafeString:
        """The municipalities that would give examples, to suggest while typing."""
        counts = self.found.counts.get("gemeente", {})
        made = (
            f"{before}{counts[place]}{after}"
            for place, (before, after) in _place_options(atlas()).items()
            if counts.get(place)
        )
        return SafeString("".join(made))


def _facet(name: str, labels: Mapping[str, str], found: Found) -> Facet:
    options = tuple(_options(name, labels, found))
    is_open = name in OPEN or any(option.is_chosen for option in options)
    return Facet(name, facet_label(name), options, is_open)


@lru_cache(maxsize=1_000)
def _facet_stencil(
    _language: str | None, name: str, label: str, chosen: int, is_open: bool
) -> Stencil:
    context = {"name": name, "label": label, "chosen": chosen, "is_open": is_open}
    return Stencil("library/parts/facet.html", context | {"options": gap("options")})


@lru_cache(maxsize=4_000)
def _around_count(
    _language: str | None, facet: str, value: str, label: str, is_chosen: bool, has_any: bool
) -> tuple[str, str]:
    texts = {"facet": facet, "value": value, "label": label, "count": gap("count")}
    context = {**texts, "is_chosen": is_chosen, "has_any": has_any}
    return Stencil("library/parts/option.html", context).around


@lru_cache(maxsize=2)
def _place_options(held: Atlas) -> Mapping[str, tuple[str, str]]:
    """Per municipality what stands before and after its count."""
    template, count = "library/parts/place_option.html", gap("count")
    return {
        place.slug: Stencil(template, {"label": place.name, "count": count}).around
        for place in held.current
    }


def facet_label(name: str) -> str:
    return _facet_label(name, get_language())


@lru_cache(maxsize=100)
def _facet_label(name: str, _language: str | None) -> str:
    return {
        "leefgebied": _("Leefgebied"),
        "factor": _("Wat helpt"),
        "fase": _("Wanneer"),
        "doelgroep": _("Voor wie"),
        "gemeente": _("Gemeente"),
        "provincie": _("Provincie"),
        "grootte": _("Grootte van de gemeente"),
        "bewijs": _("Hoe zeker"),
        "staat": _("Nog actueel"),
        "jaar": _("Jaar"),
        "samen": _("Leefgebieden die samenkomen"),
    }[name]


def value_label(facet: str, value: str, language: str) -> str:
    """The name of one value of one filter."""
    if facet == "gemeente":
        place = atlas().find(value)
        return place.name if place else value
    return _labels(language).get(facet, {}).get(value, value)


def _labels(language: str) -> Mapping[str, Mapping[str, str]]:
    return _labels_of(language, get_language(), atlas())


@lru_cache(maxsize=16)
def _labels_of(language: str, _spoken: str | None, held: Atlas) -> Mapping[str, Mapping[str, str]]:
    """Seventy names, the same for every visitor in this language while the atlas is the same."""
    named = {
        "leefgebied": themes.domains(),
        "fase": themes.phases(),
        "factor": themes.factors(),
        "doelgroep": themes.groups(),
        "bewijs": themes.evidence_levels(),
    }
    labels = {
        facet: {item.code: item.name_in(language) for item in items}
        for facet, items in named.items()
    }
    labels["samen"] = labels["leefgebied"]
    labels["grootte"] = {str(size): size_label(size) for size in SizeClass}
    labels["staat"] = state_labels()
    labels["provincie"] = {province.slug: province.name for province in held.provinces}
    return labels


def state_labels() -> dict[str, str]:
    return {
        CONFIRMED: _("bevestigd in het afgelopen half jaar"),
        UNCONFIRMED: _("niet bevestigd"),
        ENDED: _("gestopt"),
    }


def _options(name: str, labels: Mapping[str, str], found: Found) -> Iterator[Option]:
    counts = found.counts.get(name, {})
    selection = found.selection
    chosen = selection.together if name == TOGETHER else selection.values(name)
    return (
        Option(value, label, counts.get(value, 0), value in chosen)
        for value, label in labels.items()
    )


def _years(found: Found) -> Mapping[str, str]:
    """The years in which examples run, the latest first."""
    years = sorted(found.catalogue.facets.get("jaar", {}), reverse=True)
    return {year: year for year in years}


def _chips(selection: Selection, language: str) -> Iterator[Chip]:
    if selection.query:
        yield Chip("q", f"“{selection.query}”", selection.asking("").address() or "?")
    if selection.together:
        names = [value_label("leefgebied", code, language) for code in selection.together]
        address = selection.without_together().address() or "?"
        yield Chip("samen", " + ".join(names), address)
    if selection.alike:
        name = value_label("gemeente", selection.alike, language)
        address = selection.without_alike().address() or "?"
        yield Chip("zoals", _("Gemeenten zoals %(name)s") % {"name": name}, address)
    for facet, values in selection.chosen.items():
        for value in values:
            address = selection.toggled(facet, value).address() or "?"
            yield Chip(facet, value_label(facet, value, language), address)
