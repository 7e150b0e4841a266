"""Exactly as it would be published, for who holds the link."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.submissions.tests.factories import SENDER, begun, in_state
from leidraad.submissions.tests.test_pictures import added
from leidraad.submissions.tests.walking import HOSTILE, colleague_token, page_of, token_of

pytestmark = pytest.mark.usefixtures("places")


def seen(client: Client, token: str) -> str:
    with only_looking():
        answer = client.get(page_of(token, "draft_preview"))
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    return answer.content.decode()


def test_the_text_is_shown_with_its_pictures(client: Client, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    submission = begun()
    added(client, submission)
    token = token_of(submission)
    body = seen(client, token)
    assert "<h1>Samen naar de eerste les</h1>" in body
    number = submission.uploads.get().pk
    assert page_of(token, "draft_upload", number=number) in body


def test_an_empty_text_is_no_accident(client: Client) -> None:
    names = ("title", "summary", "done", "less_well", "municipalities", "domains", "phases")
    seen(client, token_of(begun(**dict.fromkeys(names, ""))))


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_typed_is_text(client: Client, text: str) -> None:
    fields = ("title", "summary", "done", "results", "partners", "sources", "contact_role")
    body = seen(client, token_of(begun(**dict.fromkeys(fields, text), municipalities=[text])))
    for bad in ("<script>alert", "<img src=x", "<svg onload", 'href="javascript:'):
        assert bad not in body


def test_a_colleague_sees_it_too(client: Client) -> None:
    assert "Samen naar de eerste les" in seen(client, colleague_token(begun(address=SENDER)))


def test_it_stays_to_be_seen_after_handing_in(client: Client) -> None:
    assert "Samen naar de eerste les" in seen(client, token_of(in_state("received")))


def test_the_contact_has_confirmed_once_it_stands_there(client: Client) -> None:
    assert "nog niet bevestigd" not in seen(client, token_of(begun()))
