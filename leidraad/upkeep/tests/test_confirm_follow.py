"""Only the button in the letter begins a follow."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.audit.api import Who
from leidraad.gate.tests.factories import post_data
from leidraad.upkeep.actions.follows import ask_follow, send_digests
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import Follow
from leidraad.upkeep.tests.factories import READER, example, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]


@pytest.fixture
def path() -> str:
    example()
    ask_follow(
        by=Who.visitor(),
        address=READER,
        question="?leefgebied=zorg",
        rhythm="weekly",
        language="nl",
    )
    return link(READER, "/volgen/bevestigen/")


def test_looking_begins_nothing(client: Client, path: str) -> None:
    with only_looking():
        page = client.get(path)
        assert client.head(path).status_code == 200
    assert "Zorg" in page.content.decode()
    assert "één mail per week" in page.content.decode()
    assert Follow.objects.get().confirmed_at is None


def test_who_never_confirmed_gets_no_digest(path: str, at: Callable[[str], None]) -> None:
    del path
    at("2027-06-01")
    send_digests()
    assert Follow.objects.get().sent_until is None


def test_the_button_begins_it_and_leads_to_what_one_follows(client: Client, path: str) -> None:
    answer = client.post(path, post_data(ButtonForm))
    assert answer["Location"].startswith("/volgen/stoppen/")
    follow = Follow.objects.get()
    assert follow.confirmed_at == follow.sent_until is not None
    assert "Zorg" in client.get(answer["Location"]).content.decode()
    assert client.get(path).status_code == 410
