"""The atlas, read once; and aliases, which are content and have no table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from leidraad.kernel.api import slug
from leidraad.places.atlas import Atlas
from leidraad.places.models import Municipality
from leidraad.places.names import sort_key
from leidraad.places.reading import ALIASES, EDITION, read_table
from leidraad.places.rules import Place, size_class


@cache
def atlas() -> Atlas:
    """Two queries, once per process; `forget_atlas` after the tables changed."""
    rows = tuple(Municipality.objects.all())
    neighbours = _gathered(
        Municipality.neighbours.through.objects.values_list(
            "from_municipality_id", "to_municipality_id"
        )
    )
    by_name = sorted(rows, key=lambda row: sort_key(row.name))
    before = _gathered((row.successor_id, row.code) for row in by_name if row.successor_id)
    places = (_place(row, neighbours[row.code], before[row.code]) for row in rows)
    return Atlas({place.code: place for place in places}, _aliases())


def forget_atlas() -> None:
    atlas.cache_clear()


def _gathered(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        gathered[key].append(value)
    return gathered


def _place(row: Municipality, neighbours: list[str], before: list[str]) -> Place:
    return Place(
        code=row.code,
        name=row.name,
        slug=row.slug,
        province=row.province,
        province_slug=slug(row.province),
        inhabitants=row.inhabitants,
        size=None if row.inhabitants is None else size_class(row.inhabitants),
        column=row.tile_column,
        row=row.tile_row,
        neighbours=frozenset(neighbours),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        successor=row.successor_id,
        predecessors=tuple(before),
    )


def _aliases() -> Mapping[str, str]:
    return {row["alias"]: row["code"] for row in read_table(EDITION / ALIASES)}
