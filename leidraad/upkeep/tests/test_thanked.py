"""Every form ends on a page that says what happened and what comes next."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.upkeep.views.thanked import SAID


@pytest.mark.django_db
@pytest.mark.parametrize("what", SAID)
def test_each_end_has_its_words(client: Client, what: str) -> None:
    with only_looking():
        answer = client.get(f"/bedankt/{what}/")
    assert answer.status_code == 200
    assert str(SAID[what].head) in answer.content.decode()
    assert not answer.cookies


@pytest.mark.django_db
def test_an_end_that_is_none_is_not_there(client: Client) -> None:
    assert client.get("/bedankt/geld-gewonnen/").status_code == 404
