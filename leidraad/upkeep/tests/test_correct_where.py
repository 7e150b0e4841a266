"""Choosing which part of an example can be better."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.upkeep.tests.factories import example

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
DONE = "Elk gezin heeft één vaste begeleider."


def test_without_a_part_one_chooses(client: Client) -> None:
    found = example(done=DONE)
    with only_looking():
        page = client.get(f"/verbeteren/{found.code}/").content.decode()
    assert DONE in page
    assert "?onderdeel=less_well" in page
    assert "Hier staat nog niets" in page


@pytest.mark.parametrize("section", ["onzin", "contact_mailbox", "', '", "../done"])
def test_a_part_that_does_not_exist_is_a_choice_too(client: Client, section: str) -> None:
    answer = client.get(f"/verbeteren/{example().code}/", {"onderdeel": section})
    assert answer.status_code == 200
    assert "onderdeel=done" in answer.content.decode()
