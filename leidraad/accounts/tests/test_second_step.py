"""The second step of signing in."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.cache import cache
from django.test import Client

from conftest import only_looking
from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD, code, person
from leidraad.audit.api import journal

pytestmark = pytest.mark.django_db
STEP = "/inloggen/tweede-stap/"


@pytest.fixture
def editor() -> User:
    cache.clear()
    return person("editor", email="noor@voorbeeldstad.example", password=PASSWORD)


@pytest.fixture
def halfway(client: Client, editor: User) -> Client:
    client.post("/inloggen/", {"login": editor.email, "password": PASSWORD})
    return client


def test_without_the_first_step_there_is_no_second(client: Client) -> None:
    assert client.get(STEP)["Location"] == "/inloggen/"


def test_the_page_asks_for_a_code(halfway: Client) -> None:
    page = halfway.get(STEP).content.decode()
    assert 'autocomplete="one-time-code"' in page
    assert "data-passkey" not in page


def test_a_wrong_code_does_not_open_and_is_remembered(halfway: Client, editor: User) -> None:
    answer = halfway.post(STEP, {"code": "000000"})
    assert "Deze code klopt niet" in answer.content.decode()
    (line,) = journal()
    assert (line.event, line.about.key) == ("accounts.wrong_code", str(editor.pk))


def test_a_code_works_once(halfway: Client, editor: User) -> None:
    shown = code()
    assert halfway.post(STEP, {"code": shown}).status_code == 302
    thief = Client()
    thief.post("/inloggen/", {"login": editor.email, "password": PASSWORD})
    assert thief.post(STEP, {"code": shown}).status_code == 200


def test_after_five_wrong_codes_the_right_one_does_not_help(halfway: Client) -> None:
    for _turn in range(5):
        halfway.post(STEP, {"code": "000000"})
    answer = halfway.post(STEP, {"code": code()})
    assert "Wacht een paar minuten" in answer.content.decode()


def test_a_recovery_code_opens_once(halfway: Client, editor: User) -> None:
    first = RecoveryCodes.activate(editor).get_unused_codes()[0]
    assert halfway.post(STEP, {"code": first})["Location"] == "/account/"
    again = Client()
    again.post("/inloggen/", {"login": editor.email, "password": PASSWORD})
    assert again.post(STEP, {"code": first}).status_code == 200


def test_a_passkey_that_is_no_passkey_changes_nothing(halfway: Client) -> None:
    for nonsense in ("{}", '{"id": 1}', "geen json", '{"response": []}'):
        answer = halfway.post(STEP, {"credential": nonsense})
        assert answer.status_code == 200
    assert halfway.get("/account/").status_code == 302


def test_looking_writes_nothing_of_ours(halfway: Client) -> None:
    """But for the question that a passkey would answer, which the session keeps."""
    halfway.get(STEP)
    assert journal() == ()


def test_the_writing_of_a_session_is_noticed(halfway: Client) -> None:
    with only_looking(), pytest.raises(AssertionError):
        halfway.get(STEP)
