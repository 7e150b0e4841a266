"""Bringing the tables into line with the content."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from leidraad.kernel.api import slug
from leidraad.places.checks import faults
from leidraad.places.models import Municipality
from leidraad.places.queries import forget_atlas
from leidraad.places.reading import (
    EDITION,
    MUNICIPALITIES,
    ContentError,
    Edition,
    Fault,
    Row,
    read_edition,
)

INVENTED = "GM99"  # no code of the CBS begins so; the municipalities of the demo do
FIELDS = (
    "name",
    "slug",
    "province",
    "inhabitants",
    "tile_column",
    "tile_row",
    "valid_from",
    "valid_until",
    "successor_id",
    "merger_source",
)


@dataclass(frozen=True)
class Loaded:
    """How many municipalities there are, and how many rows the loading had to touch."""

    version: str
    current: int
    ended: int
    added: int
    changed: int
    links_added: int
    links_removed: int


def load_places(*, folder: Path = EDITION) -> Loaded:
    """All or nothing; loading the same content again changes nothing.

    Raises ContentError with every fault found in the content.
    """
    edition = read_edition(folder)
    _refuse(faults(edition))
    with transaction.atomic():
        _refuse(_vanished(edition))
        added, changed = _write_places(edition)
        links_added, links_removed = _write_links(edition)
    forget_atlas()
    return Loaded(
        version=edition.version,
        current=len(edition.municipalities),
        ended=len(edition.mergers),
        added=added,
        changed=changed,
        links_added=links_added,
        links_removed=links_removed,
    )


def _refuse(found: Iterable[Fault]) -> None:
    if found := tuple(found):
        raise ContentError(found)


def _vanished(edition: Edition) -> Iterator[Fault]:
    """A municipality never disappears: what is tied to it must find a successor."""
    known = {row["code"] for row in (*edition.municipalities, *edition.mergers)}
    real = Municipality.objects.exclude(code__startswith=INVENTED)
    for gone in real.exclude(code__in=known):
        yield Fault(
            MUNICIPALITIES,
            1,
            f"{gone.name} ({gone.code}) is al geladen en staat niet meer in de inhoud",
            "Zet haar in mergers.csv met einddatum, opvolger en bron",
        )


def _write_places(edition: Edition) -> tuple[int, int]:
    present = {row.code: row for row in Municipality.objects.all()}
    wanted = tuple(_wanted(edition))
    added = [row for row in wanted if row.code not in present]
    changed = [
        row for row in wanted if row.code in present and _facts(row) != _facts(present[row.code])
    ]
    Municipality.objects.bulk_create(added)
    Municipality.objects.bulk_update(changed, [name.removesuffix("_id") for name in FIELDS])
    return len(added), len(changed)


def _facts(row: Municipality) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in FIELDS)


def _wanted(edition: Edition) -> Iterator[Municipality]:
    began = {row["code"]: date.fromisoformat(row["valid_from"]) for row in edition.beginnings}
    for row in edition.municipalities:
        yield _current(row, began.get(row["code"]))
    for row in edition.mergers:
        yield _ended(row)


def _current(row: Row, began: date | None) -> Municipality:
    return Municipality(
        code=row["code"],
        name=row["name"],
        slug=slug(row["name"]),
        province=row["province"],
        inhabitants=int(row["inhabitants"]),
        tile_column=int(row["tile_column"]),
        tile_row=int(row["tile_row"]),
        valid_from=began,
    )


def _ended(row: Row) -> Municipality:
    return Municipality(
        code=row["code"],
        name=row["name"],
        slug=slug(row["name"]),
        province=row["province"],
        valid_until=date.fromisoformat(row["valid_until"]),
        successor_id=row["successor"],
        merger_source=row["source"],
    )


def _write_links(edition: Edition) -> tuple[int, int]:
    links = Municipality.neighbours.through.objects
    wanted = {(row["code"], other) for row in edition.municipalities for other in row.neighbours}
    present = {
        (one, other): key
        for key, one, other in links.values_list("pk", "from_municipality_id", "to_municipality_id")
    }
    new = sorted(wanted - present.keys())
    old = [key for link, key in present.items() if link not in wanted]
    links.bulk_create(
        Municipality.neighbours.through(from_municipality_id=one, to_municipality_id=other)
        for one, other in new
    )
    links.filter(pk__in=old).delete()
    return len(new), len(old)
