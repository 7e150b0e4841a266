"""Is this process well? It asks the database, and writes nothing."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from conftest import only_looking


@pytest.mark.django_db
def test_a_process_that_is_well_says_so(client: Client) -> None:
    with only_looking():
        answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_without_its_database_it_says_what_is_wrong(client: Client) -> None:
    def broken(*_question: object) -> None:
        raise DatabaseError

    with connection.execute_wrapper(broken):
        answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "database"})
