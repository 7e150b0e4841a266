"""A link that does not work: what happened, what to do, and no line in the log with its token."""

import logging

import pytest
from django.test import Client

from leidraad.upkeep.tests.factories import OWNER, READER, ask_contacts, asked, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
WAYS = ("klopt", "antwoord", "opvolging", "contact-overdragen", "vragen/bevestigen")


@pytest.mark.parametrize("way", WAYS)
def test_what_never_was_a_link(client: Client, way: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        answer = client.get(f"/{way}/geheime-sleutel/")
    assert answer.status_code == 404
    assert "kennen wij niet" in answer.content.decode()
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "geheime-sleutel" not in caplog.text


@pytest.mark.parametrize("hostile", ["%00", "a" * 300, "..%2f..", "é"])
def test_hostile_tokens_are_not_there(client: Client, hostile: str) -> None:
    for way in WAYS:
        assert client.get(f"/{way}/{hostile}/").status_code == 404


def test_a_token_opens_its_own_page_only(client: Client) -> None:
    ask_contacts()
    asked()
    tokens = [link(OWNER, "/klopt/"), link(OWNER, "/contact-overdragen/"), link(READER, "/vragen/")]
    for path in tokens:
        token = path.rstrip("/").rpartition("/")[2]
        opened = [way for way in WAYS if client.get(f"/{way}/{token}/").status_code == 200]
        assert opened == [path.strip("/").rpartition("/")[0]]
