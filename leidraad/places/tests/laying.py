"""All municipalities in the tables, for tests of other rooms: read once, laid down many times.

Loading reads, checks and compares the content: forty milliseconds, thousands of times in a run.
"""

from typing import Any

from django.apps import apps
from django.db import connection, transaction

from leidraad.places.actions import load_places
from leidraad.places.models import Municipality
from leidraad.places.queries import forget_atlas

Rows = list[tuple[Any, ...]]
_seen: dict[str, tuple[str, Rows]] = {}


def lay_places() -> None:
    """What `load_places` leaves behind in empty tables, row for row."""
    if Municipality.objects.exists():
        return  # they lie there for a whole module
    if not _seen:
        load_places()
        for table, columns in _tables():
            _seen[table] = columns, _rows(table, columns)
        return
    with transaction.atomic(), connection.cursor() as cursor:
        for table, (columns, rows) in _seen.items():
            holes = ", ".join(["%s"] * len(rows[0]))
            insert = f"INSERT INTO {table} ({columns}) VALUES ({holes})"
            cursor.executemany(insert, rows)
    forget_atlas()


def _tables() -> list[tuple[str, str]]:
    models = apps.get_app_config("places").get_models(include_auto_created=True)
    return [
        (one._meta.db_table, ", ".join(str(field.column) for field in one._meta.concrete_fields))
        for one in models
    ]


def _rows(table: str, columns: str) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM {table} ORDER BY 1")
        return [tuple(row) for row in cursor.fetchall()]
