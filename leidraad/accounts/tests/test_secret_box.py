"""Secrets of the second step are unreadable in the database, and outlive a change of key."""

from typing import Any

import pytest
from cryptography.fernet import InvalidToken
from django.test import Client

from leidraad.accounts import secret_box
from leidraad.accounts.tests.factories import person, sign_in

OLD, NEW = "o" * 40, "n" * 40


def test_what_is_closed_opens_again() -> None:
    closed = secret_box.closed("JBSWY3DP")
    assert "JBSWY3DP" not in closed
    assert secret_box.opened(closed) == "JBSWY3DP"


def test_an_old_key_still_opens(settings: Any) -> None:
    settings.SECRET_KEY = OLD
    closed = secret_box.closed("JBSWY3DP")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NEW, [OLD]
    assert secret_box.opened(closed) == "JBSWY3DP"


def test_a_stranger_s_key_does_not(settings: Any) -> None:
    closed = secret_box.closed("JBSWY3DP")
    settings.SECRET_KEY = NEW
    with pytest.raises(InvalidToken):
        secret_box.opened(closed)


@pytest.mark.django_db
def test_a_session_too_outlives_a_change_of_key(client: Client, settings: Any) -> None:
    settings.SECRET_KEY = OLD
    sign_in(client, person("editor"))
    assert client.get("/account/").status_code == 200
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NEW, [OLD]
    assert client.get("/account/").status_code == 200
