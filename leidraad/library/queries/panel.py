"""The filters as a page shows them: names in the reader's language, counts, ways to go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leidraad.library.queries.finding import Found
from leidraad.library.rules.selection import TOGETHER, Selection
from leidraad.places.api import SizeClass, atlas, size_label
from leidraad.themes import api as themes

PANEL = (
    *("leefgebied", "samen", "fase", "factor", "doelgroep"),
    *("provincie", "grootte", "bewijs", "jaar"),
)


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    options: tuple[Option, ...]

    @property
    def chosen(self) -> int:
        return sum(option.is_chosen for option in self.options)


@dataclass(frozen=True)
class Chip:
    """One thing that was chosen, and the address without it."""

    facet: str
    label: str
    address: str


@dataclass(frozen=True)
class Panel:
    """`places` are the municipalities that would give examples, to suggest while typing."""

    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    places: tuple[Option, ...]


def panel(found: Found, language: str) -> Panel:
    labels = {**_labels(language), "jaar": _years(found)}
    facets = tuple(
        Facet(name, facet_label(name), tuple(_options(name, labels[name], found))) for name in PANEL
    )
    return Panel(facets, tuple(_chips(found.selection, language)), tuple(_places(found)))


def facet_label(name: str) -> str:
    return {
        "leefgebied": _("Leefgebied"),
        "factor": _("Wat helpt"),
        "fase": _("Wanneer"),
        "doelgroep": _("Voor wie"),
        "gemeente": _("Gemeente"),
        "provincie": _("Provincie"),
        "grootte": _("Grootte van de gemeente"),
        "bewijs": _("Hoe zeker"),
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
    labels["provincie"] = {province.slug: province.name for province in atlas().provinces}
    return labels


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


def _places(found: Found) -> Iterator[Option]:
    counts = found.counts.get("gemeente", {})
    for place in atlas().current:
        if counts.get(place.slug):
            yield Option(place.slug, place.name, counts[place.slug], is_chosen=False)


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
