"""What tests of this room ask for."""

import pytest
from django.test import Client

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.library.tests.conftest import places, real_examples

__all__ = ["places", "real_examples"]


@pytest.fixture
def editor(places: None) -> User:
    del places
    return person("editor", name="Sanne de Proef")


@pytest.fixture
def head(places: None) -> User:
    del places
    return person("head_editor", name="Bilal Voorbeeld")


@pytest.fixture
def desk(editor: User) -> Client:
    """An editor at work."""
    return sign_in(Client(), editor)


@pytest.fixture
def heads_desk(head: User) -> Client:
    return sign_in(Client(), head)
