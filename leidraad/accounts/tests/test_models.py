"""A person is known by an e-mail address, once, whatever the capitals."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError

from leidraad.accounts.models import User

pytestmark = pytest.mark.django_db


def test_the_address_is_the_name() -> None:
    user = User.objects.create_user("fatima@Voorbeeldstad.example", "een lang wachtwoord")
    assert str(user) == "fatima@voorbeeldstad.example"
    assert User.objects.get_by_natural_key("fatima@voorbeeldstad.example") == user


def test_the_same_address_in_capitals_is_the_same_person() -> None:
    User.objects.create_user("fatima@voorbeeldstad.example")
    with pytest.raises(IntegrityError):
        User.objects.create_user("FATIMA@voorbeeldstad.example")


def test_a_password_is_never_kept_as_it_was_typed() -> None:
    user = User.objects.create_user("fatima@voorbeeldstad.example", "een lang wachtwoord")
    assert "wachtwoord" not in user.password
    assert user.check_password("een lang wachtwoord")


def test_without_a_password_nobody_can_sign_in_with_one() -> None:
    user = User.objects.create_user("fatima@voorbeeldstad.example")
    assert not user.has_usable_password()
    assert not user.check_password("")


def test_the_house_clock_says_when_somebody_came(at: Callable[[str], None]) -> None:
    at("2026-11-21")
    user = User.objects.create_user("fatima@voorbeeldstad.example")
    assert user.created_at.date().isoformat() == "2026-11-21"
