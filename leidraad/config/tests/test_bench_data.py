"""Made-up examples: always the same, plainly invented, and in the shape that publishing gives."""

from typing import Any

import pytest
from django.db.models import Model

from leidraad.config.bench.filling import code_of, codes, fill
from leidraad.config.bench.invented import Codes, draft, drafts
from leidraad.kernel.api import read_code, slug, today
from leidraad.library.actions.publish import publish_example
from leidraad.library.models import (
    Contact,
    Edition,
    Example,
    Location,
    Publication,
    Slug,
    Translation,
    Version,
)
from leidraad.library.rules.draft import Known, faults
from leidraad.places.api import atlas
from leidraad.places.tests.laying import lay_places

CODES = Codes(
    domains=("zorg", "onderwijs", "huisvesting"),
    factors=("regie", "een-plan", "stem"),
    phases=("later", "eerste-weken"),
    groups=("gezinnen", "jongeren"),
    evidence=("beschreven",),
    municipalities=("GM0363", "GM0344", "GM0148"),
)
WITH_CONTACT = next(n for n in range(50) if draft(n, CODES).contacts)
OF_ITS_OWN = {"id", "code", "created_at", "changed_at", "made_at", "at"}
POINTERS = {"example_id", "version_id", "published_id", "contact_id"}


@pytest.fixture
def places(db: None) -> None:
    del db
    lay_places()


def test_the_same_position_gives_the_same_example() -> None:
    assert list(drafts(20, CODES)) == list(drafts(40, CODES))[:20]


def test_every_title_is_another_and_says_it_is_made_up() -> None:
    titles = [one.title for one in drafts(300, CODES)]
    assert len({slug(title) for title in titles}) == 300
    assert all("verzonnen" in title for title in titles)


def test_different_words_grow_with_the_number() -> None:
    def words(number: int) -> int:
        return len({word for one in drafts(number, CODES) for word in one.done.split()})

    assert words(200) > 2 * words(20)


@pytest.mark.usefixtures("places")
def test_each_could_have_been_published() -> None:
    all_codes = codes()
    known = Known(
        domains=tuple(all_codes.domains),
        factors=tuple(all_codes.factors),
        phases=tuple(all_codes.phases),
        groups=tuple(all_codes.groups),
        is_municipality=lambda code: atlas().place(code) is not None,
        this_year=today().year,
    )
    found = {n: faults(one, known) for n, one in enumerate(drafts(200, all_codes))}
    assert {n: wrong for n, wrong in found.items() if wrong} == {}


def test_a_position_has_a_code_that_reads_back() -> None:
    made = [code_of(position) for position in range(2_000)]
    assert len(set(made)) == 2_000
    assert [read_code(code) for code in made] == made


def shape(model: type[Model]) -> list[dict[str, Any]]:
    """All columns but those that every row has of its own; of a pointer only whether it is set."""
    rows = model._default_manager.order_by("pk").values()
    told = [{name: value for name, value in row.items() if name not in OF_ITS_OWN} for row in rows]
    return [
        {name: bool(value) if name in POINTERS else value for name, value in row.items()}
        for row in told
    ]


def everything() -> dict[str, list[dict[str, Any]]]:
    kinds = (Example, Version, Slug, Location, Translation, Contact, Edition, Publication)
    tables: list[type[Model]] = [*kinds, Example.contacts.through]
    return {table.__name__: shape(table) for table in tables}


def empty_library() -> None:
    Example.objects.update(published=None)
    tables: list[type[Model]] = [Edition, Translation, Slug, Location, Publication, Version]
    tables += [Example.contacts.through, Example, Contact]
    for table in tables:
        table._default_manager.all().delete()


@pytest.mark.usefixtures("places")
def test_filling_leaves_what_publishing_leaves() -> None:
    made = draft(WITH_CONTACT, CODES)
    publish_example(draft=made)
    published = everything()
    empty_library()
    assert fill([made]) == 1
    assert everything() == published
    assert all(rows for rows in published.values())
