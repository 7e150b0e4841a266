"""The contact judges a reader's correction: what it shows, one click, and who hears of it."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.audit.api import Who
from leidraad.gate.tests.factories import post_data
from leidraad.library.actions.make_version import make_version
from leidraad.library.api import draft_of, publish_version
from leidraad.library.models import Example
from leidraad.post.tests.factories import waiting_letters
from leidraad.submissions.models import Approval, Submission
from leidraad.upkeep.forms.corrections import AgreeForm
from leidraad.upkeep.models import Correction
from leidraad.upkeep.tests.factories import OWNER, READER, example, link
from leidraad.upkeep.tests.readers import BETTER, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
DONE = "Elk gezin heeft één vaste begeleider."


@pytest.fixture
def path() -> str:
    sent(example(done=DONE))
    return link(OWNER, "/correctie/")


def test_it_shows_both_texts_and_changes_nothing(client: Client, path: str) -> None:
    with only_looking():
        answer = client.get(path)
    page = answer.content.decode()
    assert "Wat er gedaan is" in page
    assert "Sam Lezer" in page
    assert READER not in page
    assert "<ins>" in page
    assert answer["X-Robots-Tag"] == "noindex"


def test_one_click_makes_it_a_change_with_the_contacts_yes(client: Client, path: str) -> None:
    answer = client.post(path, post_data(AgreeForm))
    assert answer["Location"] == "/bedankt/overgenomen/"
    submission = Submission.objects.get()
    assert submission.origin == Submission.Origin.CORRECTION
    assert submission.state == Submission.State.RECEIVED
    assert submission.content["done"] == BETTER
    assert "lezer" in submission.note
    assert Approval.objects.get().side == Approval.Side.OWNER
    assert Correction.objects.get().submission == submission


def test_nothing_is_public_yet(client: Client, path: str) -> None:
    client.post(path, post_data(AgreeForm))
    found = Example.objects.get()
    assert found.published is not None
    assert found.published.done == DONE


def test_the_sender_is_thanked_once(client: Client, path: str) -> None:
    for _ in range(2):
        client.post(path, post_data(AgreeForm))
    thanks = [one for one in waiting_letters(READER) if "overgenomen" in one.subject]
    assert len(thanks) == 1
    assert OWNER not in thanks[0].text


def test_the_link_works_once(client: Client, path: str) -> None:
    client.post(path, post_data(AgreeForm))
    assert client.get(path).status_code == 410
    assert client.get(f"{path}nee/").status_code == 410


def test_a_text_that_moved_meanwhile_is_shown_both_ways(client: Client) -> None:
    found = example(done=DONE)
    sent(found)
    changed(found, "Elk gezin heeft twee begeleiders.")
    page = client.get(link(OWNER, "/correctie/")).content.decode()
    assert "Deze tekst is veranderd" in page
    assert "Nu op de site" in page
    assert "Toen op de site" in page


def test_a_text_that_did_not_move_is_shown_once(client: Client, path: str) -> None:
    assert "Toen op de site" not in client.get(path).content.decode()


def test_a_remark_goes_to_the_desk_with_the_contacts_words(client: Client) -> None:
    sent(example(done=DONE), text="")
    answer = client.post(
        link(OWNER, "/correctie/"), post_data(AgreeForm, words="Het zijn er nu twee.")
    )
    assert answer["Location"] == "/bedankt/naar-de-redactie/"
    correction = Correction.objects.get()
    assert correction.state == Correction.State.WITH_DESK
    assert correction.decision == "Het zijn er nu twee."


def changed(found: Example, done: str) -> None:
    from dataclasses import replace

    assert found.published is not None
    draft = replace(draft_of(found.published), done=done)
    version = make_version(example=found, draft=draft)
    publish_version(by=Who("person", "1"), version=version, note="Twee begeleiders.")


def test_lines_of_a_file_are_no_difference(client: Client) -> None:
    found = example(done="Elk gezin heeft\néén vaste begeleider.")
    sent(found, text="Elk gezin heeft één vaste begeleider. En een vervanger.")
    page = client.get(link(OWNER, "/correctie/")).content.decode()
    assert "<del>" not in page
    assert "<ins>" in page
