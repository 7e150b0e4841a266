"""Almost right: only what changed goes to the desk, with the owner's yes."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.library.api import Example
from leidraad.submissions.api import Submission
from leidraad.upkeep.forms.checks import SmallChangeForm
from leidraad.upkeep.models import Check
from leidraad.upkeep.tests.factories import OWNER, ask_contacts, example, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
STANDS = {
    "title": "Een vast gezicht voor elk gezin",
    "summary": "In Voorbeeldstad heeft ieder gezin één vaste begeleider die alle vragen aanneemt.",
    "done": "Ieder gezin krijgt één begeleider.\n\nDie komt elke week.",
    "less_well": "De eerste maand was te druk.",
}
NOTE = "Nieuwe ervaring na een jaar."


@pytest.fixture
def path() -> str:
    texts = {name: STANDS[name] for name in ("done", "less_well")}
    ask_contacts(example(**texts))
    return f"{link(OWNER, '/klopt/')}wijzigen/"


def test_the_form_shows_what_stands_there(client: Client, path: str) -> None:
    with only_looking():
        page = client.get(path).content.decode()
    assert STANDS["less_well"] in page


def test_what_changed_goes_to_the_desk_with_the_owners_yes(client: Client, path: str) -> None:
    answer = client.post(
        path, post_data(SmallChangeForm, **{**STANDS, "less_well": "Niets meer.", "note": NOTE})
    )
    assert answer["Location"] == "/bedankt/gewijzigd/"
    submission = Submission.objects.get()
    assert submission.origin == Submission.Origin.CHECK
    assert submission.state == Submission.State.RECEIVED
    assert submission.note == NOTE
    assert submission.content["less_well"] == "Niets meer."
    assert submission.content["done"] == STANDS["done"]
    assert submission.approvals.get().side == "owner"
    assert submission.writers.get().address == OWNER
    assert Check.objects.get().answer == Check.Answer.CHANGED


def test_until_it_is_published_nothing_is_confirmed(client: Client, path: str) -> None:
    """Who says that something is wrong, did not say that the page is right."""
    typed = {**STANDS, "less_well": "Niets meer.", "note": NOTE}
    client.post(path, post_data(SmallChangeForm, **typed))
    assert Example.objects.get().confirmed_on is None


def test_line_ends_of_a_browser_are_no_change(client: Client, path: str) -> None:
    typed = {**STANDS, "done": STANDS["done"].replace("\n", "\r\n"), "note": NOTE}
    answer = client.post(path, post_data(SmallChangeForm, **typed))
    assert answer.status_code == 422
    assert "nog niets veranderd" in answer.content.decode()
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("note", ""),
        ("title", ""),
        ("summary", " "),
        ("title", "a" * 91),
        ("done", "a" * 6001),
        ("summary", "a " * 61),
    ],
    ids=["no note", "no title", "no summary", "long title", "long text", "long summary"],
)
def test_what_cannot_be_published_is_said_at_its_field(
    client: Client, path: str, name: str, typed: str
) -> None:
    changed = {**STANDS, "less_well": "Iets nieuws.", "note": NOTE, name: typed}
    answer = client.post(path, post_data(SmallChangeForm, **changed))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{name}_error"' in page
    assert "Iets nieuws." in page
    assert Check.objects.get().answered_at is None
