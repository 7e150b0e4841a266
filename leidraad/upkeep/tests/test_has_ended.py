"""It stopped: when and why are asked; the example stays to be read."""

from collections.abc import Callable

import pytest
from django.test import Client

from leidraad.gate.tests.factories import post_data
from leidraad.library.api import Example
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.forms.checks import EndedForm
from leidraad.upkeep.models import Check
from leidraad.upkeep.tests.factories import OWNER, ask_contacts, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]
WHY = "Het geld van de regio was op."


@pytest.fixture
def path(at: Clock) -> str:
    at("2026-11-22")
    ask_contacts()
    return f"{link(OWNER, '/klopt/')}gestopt/"


def test_the_page_says_that_it_ended_and_why(client: Client, path: str) -> None:
    answer = client.post(path, post_data(EndedForm, on="2026-09-01", why=WHY))
    assert answer["Location"] == "/bedankt/gestopt/"
    found = Example.objects.get()
    assert (str(found.ended_on), found.ended_why) == ("2026-09-01", WHY)
    assert Check.objects.get().answer == Check.Answer.ENDED
    slug = found.slugs.get(is_current=True).text
    assert WHY in client.get(f"/voorbeelden/{slug}/").content.decode()


@pytest.mark.parametrize(
    ("on", "why", "wrong"),
    [
        ("", WHY, "on"),
        ("2026-11-23", WHY, "on"),
        ("1889-01-01", WHY, "on"),
        ("morgen", WHY, "on"),
        ("2026-09-01", "", "why"),
        ("2026-09-01", "a" * 3001, "why"),
    ],
)
def test_day_and_reason_are_needed(
    client: Client, path: str, on: str, why: str, wrong: str
) -> None:
    answer = client.post(path, post_data(EndedForm, on=on, why=why))
    assert answer.status_code == 422
    assert f'id="id_{wrong}_error"' in answer.content.decode()
    assert Example.objects.get().ended_on is None


def test_whoever_ended_is_not_asked_again(client: Client, path: str, at: Clock) -> None:
    client.post(path, post_data(EndedForm, on="2026-09-01", why=WHY))
    at("2027-11-22")
    ask_still_true()
    assert Check.objects.count() == 1
