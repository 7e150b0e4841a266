"""What tests of the library ask for."""

import pytest

from leidraad.library.tests.fixtures import real_examples, sixty_made_up
from leidraad.places.tests.laying import lay_places

__all__ = ["real_examples", "sixty_made_up"]


@pytest.fixture
def places(db: None) -> None:
    """The municipalities as they are; an example must lie somewhere."""
    del db
    lay_places()
