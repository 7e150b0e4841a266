"""The button that sends a correction on: to the contact, to the desk, or done at once."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.library.models import Example
from leidraad.post.tests.factories import waiting_letters
from leidraad.submissions.models import Approval, Submission
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import Correction
from leidraad.upkeep.tests.factories import OWNER, READER, example, link
from leidraad.upkeep.tests.readers import BETTER, suggested

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]


def test_looking_sends_nothing_on(client: Client) -> None:
    suggested(example())
    path = link(READER, "/bevestigen/")
    with only_looking():
        for ask in (client.get, client.head):
            answer = ask(path)
            assert answer.status_code == 200
            assert answer["Referrer-Policy"] == "no-referrer"
            assert answer["Cache-Control"] == "no-store"
    assert Correction.objects.get().state == Correction.State.UNCONFIRMED


def test_the_button_sends_it_to_the_contact(client: Client) -> None:
    suggested(example())
    path = link(READER, "/bevestigen/")
    answer = client.post(path, post_data(ButtonForm))
    assert answer["Location"] == "/bedankt/verbetering-verstuurd/"
    letter = waiting_letters(OWNER)[-1]
    assert "De vervanger ontbrak." in letter.text
    assert READER not in letter.text
    assert BETTER not in letter.text
    assert client.get(path).status_code == 410


def test_without_a_contact_it_goes_to_the_desk(client: Client) -> None:
    found = example()
    found.contacts.clear()
    suggested(found)
    client.post(link(READER, "/bevestigen/"), post_data(ButtonForm))
    assert Correction.objects.get().state == Correction.State.WITH_DESK
    assert len(waiting_letters()) == 1


def test_the_contacts_own_correction_needs_no_second_yes(client: Client) -> None:
    suggested(example(), address=OWNER)
    client.post(link(OWNER, "/bevestigen/"), post_data(ButtonForm))
    correction = Correction.objects.get()
    assert correction.state == Correction.State.ACCEPTED
    approvals = Approval.objects.filter(submission=correction.submission)
    assert [one.side for one in approvals] == [Approval.Side.OWNER]
    assert Submission.objects.get().content["done"] == BETTER


def test_a_link_that_never_was(client: Client) -> None:
    assert client.get("/verbeteren/bevestigen/nooit-gemaakt/").status_code == 404


def test_when_the_example_is_gone_nothing_can_be_confirmed(client: Client) -> None:
    found = example()
    suggested(found)
    path = link(READER, "/bevestigen/")
    Example.objects.filter(pk=found.pk).update(published=None)
    from leidraad.library.api import forget_catalogue

    forget_catalogue()
    assert client.get(path).status_code == 410
