import pytest
from django.db import connection
from django.test import Client

from leidraad.config import tallying
from leidraad.library.actions.tally import tally
from leidraad.library.models import MissedWord

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_tally() -> None:
    tally.take()


def test_a_search_without_answer_is_counted_by_word_and_written_when_the_server_stops(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "close", lambda: None)
    for _ in range(2):
        client.get("/voorbeelden/", {"q": "zwemles voor piet@voorbeeld.example 12"})
        client.get("/voorbeelden/", {"q": "zwemles"})
    assert not MissedWord.objects.exists()
    tallying._write()
    assert list(MissedWord.objects.values_list("word", "times")) == [("zwemles", 2)]
