"""What tests of this room ask for."""

from leidraad.library.tests.conftest import places, real_examples

__all__ = ["places", "real_examples"]
