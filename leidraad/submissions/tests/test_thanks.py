"""After the button: pages that know nobody and can be opened by anyone."""

import pytest
from django.test import Client

from conftest import only_looking

PAGES = (
    "insturen/ingestuurd",
    "insturen/adres-bevestigd",
    "akkoord/bedankt",
    "akkoord/doorgegeven",
)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["", "ar/"])
@pytest.mark.parametrize("page", PAGES)
def test_it_says_what_comes_now(client: Client, page: str, language: str) -> None:
    with only_looking():
        answer = client.get(f"/{language}{page}/")
    assert answer.status_code == 200
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies
