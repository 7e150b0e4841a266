"""The interface holds to its own description, whatever is asked of it."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.core.result import Ok

from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places", "one_connection")
OPERATIONS = 6
CASES = 60
PLAIN = {"Accept-Encoding": "identity"}


@pytest.fixture
def one_connection() -> Iterator[None]:
    """The test's own transaction stays open between requests, as Django's test client sees to."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_no_answer_breaks_the_description() -> None:
    code = published()
    published(import_key="A2", domains=("onderwijs",), title="Een ander")
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) == OPERATIONS
    for operation in operations:
        _try(operation, GenerationMode.POSITIVE)
        _try_known(operation, code)
    listing = next(operation for operation in operations if operation.path.endswith("/examples"))
    _try(listing, GenerationMode.NEGATIVE)


def _try(operation: Any, mode: GenerationMode) -> None:
    @settings(
        max_examples=CASES,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def tried(case: Any) -> None:
        case.call_and_validate(headers=PLAIN)

    tried()


def _try_known(operation: Any, code: str) -> None:
    """Codes that exist are not found by chance."""
    for known in (code, "GM0148"):
        case = operation.Case(path_parameters={"code": known} if "{" in operation.path else {})
        case.call_and_validate(headers=PLAIN)
