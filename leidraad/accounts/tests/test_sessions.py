"""Where you are signed in, and ending that."""

import pytest
from django.core.cache import cache
from django.test import Client

from conftest import only_looking
from leidraad.accounts.models import User
from leidraad.accounts.queries.sessions import own_sessions
from leidraad.accounts.tests.factories import PASSWORD, code, person

pytestmark = pytest.mark.django_db
PAGE = "/account/sessies/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def editor() -> User:
    cache.clear()
    return person("editor", password=PASSWORD)


def signed_in(user: User, agent: str = FIREFOX) -> Client:
    """Through the door itself, so that the session is listed."""
    cache.clear()
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR="203.0.113.9")
    client.post("/inloggen/", {"login": user.email, "password": PASSWORD})
    client.post("/inloggen/tweede-stap/", {"code": code()})
    return client


def test_they_are_listed_in_words(editor: User) -> None:
    here, _there = signed_in(editor), signed_in(editor, "Mozilla/5.0 (iPhone) Safari/600")
    page = here.get(PAGE).content.decode()
    assert "Firefox · Windows" in page
    assert "Safari · iPhone" in page
    assert "203.0.113.9" not in page


def test_one_of_them_is_ended(editor: User) -> None:
    here, there = signed_in(editor), signed_in(editor)
    (other,) = [
        one for one in own_sessions(editor, here.session.session_key) if not one.is_this_one
    ]
    here.post(PAGE, {"which": str(other.number)})
    assert there.get(PAGE).status_code == 302
    assert here.get(PAGE).status_code == 200


def test_all_others_are_ended(editor: User) -> None:
    here, there = signed_in(editor), signed_in(editor)
    here.post(PAGE, {"which": "others"})
    assert there.get(PAGE).status_code == 302
    assert here.get(PAGE).status_code == 200
    assert len(own_sessions(editor, here.session.session_key)) == 1


def test_those_of_somebody_else_stay(editor: User) -> None:
    other = person("editor", password=PASSWORD)
    here, there = signed_in(editor), signed_in(other)
    (theirs,) = own_sessions(other, None)
    here.post(PAGE, {"which": str(theirs.number)})
    assert there.get(PAGE).status_code == 200


@pytest.mark.parametrize("which", ["", "0", "-1", "alles", "9" * 30])
def test_nonsense_ends_nothing(editor: User, which: str) -> None:
    here = signed_in(editor)
    assert here.post(PAGE, {"which": which}).status_code in {302, 404}
    assert here.get(PAGE).status_code == 200


def test_looking_writes_nothing(editor: User) -> None:
    here = signed_in(editor)
    with only_looking():
        assert here.get(PAGE).status_code == 200
