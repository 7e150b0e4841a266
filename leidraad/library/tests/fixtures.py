"""Sets of examples that a whole module of tests may look at; they are gone when it ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management.color import no_style
from django.db import connection

from leidraad.library.actions.import_examples import import_examples
from leidraad.library.tests.factories import made_up
from leidraad.places.tests.laying import lay_places

CONTENT = Path(__file__).parents[1] / "content" / "2026-1"
FILES = tuple(sorted(CONTENT.glob("examples-*.yaml")))


@contextmanager
def filled() -> Iterator[None]:
    """The municipalities stand in the tables; afterwards nothing does."""
    try:
        lay_places()
        yield
    finally:
        rooms = [apps.get_app_config(room) for room in ("places", "library", "audit")]
        models = [one for room in rooms for one in room.get_models(include_auto_created=True)]
        tables = [model._meta.db_table for model in models]
        flush = connection.ops.sql_flush(no_style(), tables, allow_cascade=True)
        connection.ops.execute_sql_flush(flush)


@pytest.fixture(scope="module")
def real_examples(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The examples that come with the product."""
    del django_db_setup
    with django_db_blocker.unblock(), filled():
        for file in FILES:
            import_examples(file=file)
        yield


@pytest.fixture(scope="module")
def sixty_made_up(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Sixty examples that differ in everything that is filtered."""
    del django_db_setup
    with django_db_blocker.unblock(), filled():
        made_up(60)
        yield
