"""The gallery, served beside the tests that look at it."""

from collections.abc import Iterator

import pytest

from leidraad.design.tests import gallery


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.ROOT_URLCONF", gallery.__name__)
        with gallery.served() as base:
            yield base
