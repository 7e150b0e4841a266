"""The people of the demo can sign in, each time again."""

import pytest
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.access import roles_of
from leidraad.accounts.demo import PEOPLE, demo_people
from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import code

pytestmark = pytest.mark.django_db


def test_everybody_comes_in_with_what_is_printed(client: Client) -> None:
    cache.clear()
    demo_people()
    for one in demo_people():
        assert roles_of(User.objects.get(email=one.email)) == {one.role}
        client = Client()
        client.post("/inloggen/", {"login": one.email, "password": one.password})
        client.post("/inloggen/tweede-stap/", {"code": code(one.secret)})
        assert client.get("/account/").status_code == 200
    assert User.objects.count() == len(PEOPLE)
