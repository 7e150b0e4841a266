"""What tests of the town ask for."""

import pytest

from leidraad.places.api import load_places


@pytest.fixture
def places(db: None) -> None:
    """The municipalities as they are; an example must lie somewhere."""
    del db
    load_places()
