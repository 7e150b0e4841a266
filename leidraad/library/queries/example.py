"""One example, whole: everything its page tells."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from leidraad.kernel.api import AMSTERDAM
from leidraad.library.models import Example, Picture, Slug
from leidraad.library.queries.catalogue import Catalogue, Entry, catalogue, facet_values
from leidraad.library.queries.contacts import ShownContact, shown_contact
from leidraad.library.rules.bits import Scores, page_of
from leidraad.library.rules.draft import Result, Source

SIMILAR = 3
LIKENESS = {"factor": 5, "leefgebied": 4, "doelgroep": 3, "fase": 2, "grootte": 1, "provincie": 1}
SAYS_LITTLE = frozenset({"alle-statushouders"})


@dataclass(frozen=True)
class Similar:
    """Another example, and what the two have in common: (filter, values)."""

    entry: Entry
    shared: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class ShownPicture:
    address: str
    width: int
    height: int
    alternative: str
    credit: str


@dataclass(frozen=True)
class ExamplePage:
    entry: Entry
    version_number: int
    published_on: date
    group_note: str
    year_note: str
    results: tuple[Result, ...]
    sources: tuple[Source, ...]
    contacts: tuple[ShownContact, ...]
    pictures: tuple[ShownPicture, ...]
    similar: tuple[Similar, ...]


def example_page(slug: str) -> ExamplePage | None:
    """The public version behind a slug that is current; None when there is none."""
    row = Slug.objects.filter(text=slug, is_current=True).values_list("example__code").first()
    return page_of_code(row[0]) if row else None


def page_of_code(code: str) -> ExamplePage | None:
    held = catalogue()
    entry = held.by_code.get(code)
    example = Example.objects.select_related("published").filter(code=code).first()
    if entry is None or example is None or example.published is None:
        return None
    version = example.published
    return ExamplePage(
        entry=entry,
        version_number=version.number,
        published_on=example.created_at.astimezone(AMSTERDAM).date(),
        group_note=version.group_note,
        year_note=version.year_note,
        results=tuple(Result(**row) for row in version.results),
        sources=tuple(Source(**row) for row in version.sources),
        contacts=tuple(map(shown_contact, example.contacts.order_by("organisation"))),
        pictures=tuple(map(_shown_picture, version.pictures.all())),
        similar=similar(held, entry),
    )


def _shown_picture(picture: Picture) -> ShownPicture:
    return ShownPicture(
        address=reverse("picture", args=[picture.code]),
        width=picture.width,
        height=picture.height,
        alternative=picture.alternative,
        credit=picture.credit,
    )


def current_slug(slug: str) -> str | None:
    """Where an old name in an address leads to today, if that example is public."""
    code = Slug.objects.filter(text=slug).values_list("example__code", flat=True).first()
    entry = catalogue().by_code.get(code) if code else None
    return entry.slug if entry else None


def similar(held: Catalogue, entry: Entry) -> tuple[Similar, ...]:
    """The examples that share most with this one; what says little counts little."""
    scores = Scores()
    mine: dict[str, tuple[str, ...]] = {}
    for facet, value in facet_values(entry):
        if facet in LIKENESS and value not in SAYS_LITTLE:
            mine[facet] = (*mine.get(facet, ()), value)
            scores.add(held.having(facet, [value]), LIKENESS[facet])
    others = held.everything & ~(1 << held.number_of[entry.code])
    chosen = page_of(scores.descending(others), 0, SIMILAR)
    found = (_shared(held.entries[number], mine) for number in chosen)
    return tuple(one for one in found if one.shared)


def _shared(other: Entry, mine: dict[str, tuple[str, ...]]) -> Similar:
    theirs = set(facet_values(other))
    shared = (
        (facet, tuple(dict.fromkeys(v for v in values if (facet, v) in theirs)))
        for facet, values in mine.items()
    )
    return Similar(other, tuple((facet, values) for facet, values in shared if values))
