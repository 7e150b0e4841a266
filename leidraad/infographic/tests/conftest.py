"""What tests of the town ask for."""

import pytest

from leidraad.places.tests.laying import lay_places


@pytest.fixture
def places(db: None) -> None:
    """The municipalities as they are; an example must lie somewhere."""
    del db
    lay_places()
