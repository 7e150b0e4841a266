"""Recovery codes: ten, shown to their owner who just proved it, replaced as a whole."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
from leidraad.audit.api import journal

pytestmark = pytest.mark.django_db
PAGE = "/account/tweede-stap/codes/"


@pytest.fixture
def editor() -> User:
    user = person("editor", password=PASSWORD)
    RecoveryCodes.activate(user)
    return user


def codes_of(user: User) -> list[str]:
    return list(RecoveryCodes.activate(user).get_unused_codes())


def test_they_stand_on_the_page(client: Client, editor: User) -> None:
    page = sign_in(client, editor, recently=True).get(PAGE).content.decode()
    assert all(one in page for one in codes_of(editor))
    assert len(codes_of(editor)) == 10


def test_only_for_who_just_showed_who_it_is(client: Client, editor: User) -> None:
    assert sign_in(client, editor).get(PAGE)["Location"].startswith("/account/opnieuw/")


def test_new_ones_replace_the_old_ones(client: Client, editor: User) -> None:
    before = codes_of(editor)
    sign_in(client, editor, recently=True).post(f"{PAGE}nieuw/")
    assert not set(before) & set(codes_of(editor))
    assert [line.event for line in journal()] == ["accounts.codes_made"]


def test_looking_at_making_new_ones_makes_none(client: Client, editor: User) -> None:
    before = codes_of(editor)
    page = sign_in(client, editor, recently=True).get(f"{PAGE}nieuw/")
    assert "werken daarna niet meer" in page.content.decode()
    assert codes_of(editor) == before
