"""What one test read, the next may not remember."""

from collections.abc import Iterator

import pytest

from leidraad.places.queries import forget_atlas


@pytest.fixture(autouse=True)
def _forgetful() -> Iterator[None]:
    yield
    forget_atlas()
