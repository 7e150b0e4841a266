"""One example, whole: everything its page tells."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse

from leidraad.kernel.api import AMSTERDAM
from leidraad.library.models import Adoption, Example, Picture, PublicAnswer, Slug, Version
from leidraad.library.queries.catalogue import Catalogue, catalogue
from leidraad.library.queries.contacts import ShownContact, shown_contact
from leidraad.library.queries.entry import Entry, facet_values
from leidraad.library.queries.life import Story, story
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
    story: Story


def example_page(slug: str) -> ExamplePage | None:
    """The public version behind a slug that is current; None when there is none."""
    held = catalogue()
    entry = held.by_slug.get(slug)
    return _page(entry, held) if entry else None


def page_of_code(code: str) -> ExamplePage | None:
    held = catalogue()
    entry = held.by_code.get(code)
    return _page(entry, held) if entry else None


def _page(entry: Entry, held: Catalogue) -> ExamplePage | None:
    example = (
        Example.objects.filter(code=entry.code)
        .select_related("published")
        .annotate(  # so that nothing is asked in vain
            has_pictures=Exists(Picture.objects.filter(version=OuterRef("published"))),
            has_answers=Exists(PublicAnswer.objects.filter(example=OuterRef("pk"))),
            has_origins=Exists(Adoption.objects.filter(own_example=OuterRef("pk"))),
        )
        .first()
    )
    if example is None or example.published is None:
        return None
    version = example.published
    told = story(example, held, has_origins=example.has_origins, has_answers=example.has_answers)
    return ExamplePage(
        entry=entry,
        version_number=version.number,
        published_on=_first_day(told, example),
        group_note=version.group_note,
        year_note=version.year_note,
        results=tuple(Result(**row) for row in version.results),
        sources=tuple(Source(**row) for row in version.sources),
        contacts=tuple(map(shown_contact, example.contacts.order_by("organisation"))),
        pictures=_pictures(version) if example.has_pictures else (),
        similar=similar(held, entry),
        story=told,
    )


def _first_day(told: Story, example: Example) -> date:
    """When it was first published; of the oldest examples only the day they came in is known."""
    days = [change.on for change in (*told.changes, *told.small_changes)]
    return min(days, default=example.created_at.astimezone(AMSTERDAM).date())


def _pictures(version: Version) -> tuple[ShownPicture, ...]:
    return tuple(map(_shown_picture, version.pictures.all()))


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
