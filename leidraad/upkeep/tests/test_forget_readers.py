"""What readers told of themselves: gone in time, and not before."""

from collections.abc import Callable

import pytest

from leidraad.accounts.tests.factories import person
from leidraad.audit.api import journal
from leidraad.post.api import find_link
from leidraad.upkeep.api import accept_adoption, forget_readers, turn_down_correction
from leidraad.upkeep.models import AdoptionRequest, Correction, Follow
from leidraad.upkeep.tests.factories import READER, example, link, token_of
from leidraad.upkeep.tests.readers import (
    NEIGHBOUR,
    adopted,
    following,
    sent,
    suggested,
    with_desk,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]


def test_what_nobody_confirmed_goes_after_a_week(at: Clock) -> None:
    at("2026-03-01")
    found = example()
    suggested(found)
    token = token_of(link(READER, "/verbeteren/bevestigen/"))
    adopted(found)
    at("2026-03-07")
    forget_readers()
    assert (Correction.objects.count(), AdoptionRequest.objects.count()) == (1, 1)
    at("2026-03-08 13:00")
    forget_readers()
    assert (Correction.objects.count(), AdoptionRequest.objects.count()) == (0, 0)
    assert find_link("confirm-correction", token) is None


def test_what_waits_or_is_followed_stays(at: Clock) -> None:
    at("2026-03-01")
    found = example()
    sent(found)
    with_desk(found)
    following()
    at("2028-03-01")
    forget_readers()
    assert Correction.objects.get().sender_address == READER
    assert AdoptionRequest.objects.get().sender_address == NEIGHBOUR
    assert Follow.objects.exists()


def test_a_year_after_the_decision_only_the_decision_is_left(at: Clock) -> None:
    at("2026-03-01")
    found, editor = example(), person("editor")
    found.contacts.clear()
    turn_down_correction(by=editor, correction=sent(found), why="Dit klopt al.")
    accept_adoption(by=editor, request=with_desk(found))
    at("2027-02-27")
    forget_readers()
    assert Correction.objects.get().sender_address == READER
    at("2027-03-02")
    forget_readers()
    correction, request = Correction.objects.get(), AdoptionRequest.objects.get()
    assert (correction.sender_name, correction.sender_address, correction.reason) == ("", "", "")
    assert correction.decision == "Dit klopt al."
    assert (request.sender_address, request.card) == ("", {})
    assert found.adoptions.get().contact.mailbox == NEIGHBOUR


def test_forgetting_again_writes_no_second_line(at: Clock) -> None:
    at("2026-03-01")
    suggested(example())
    at("2026-04-01")
    for _ in range(2):
        forget_readers()
    assert len(journal(event="upkeep.correction_erased")) == 1
