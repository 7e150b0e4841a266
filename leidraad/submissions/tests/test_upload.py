"""A picture of a text in the making is served to its link, and to no other."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import begun
from leidraad.submissions.tests.test_pictures import added
from leidraad.submissions.tests.walking import page_of, token_of

pytestmark = pytest.mark.usefixtures("places")


@pytest.fixture
def with_picture(settings: Any, tmp_path: Path, client: Client) -> Submission:
    settings.MEDIA_ROOT = tmp_path
    submission = begun()
    added(client, submission)
    return submission


def way_to(submission: Submission, owner: Submission) -> str:
    number = owner.uploads.get().pk
    return page_of(token_of(submission), "draft_upload", number=number)


def test_its_own_link_shows_it_and_nobody_keeps_it(
    client: Client, with_picture: Submission
) -> None:
    answer = client.get(way_to(with_picture, with_picture))
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert answer["Cache-Control"] == "no-store"
    assert answer.content[8:12] == b"WEBP"


def test_another_link_does_not(client: Client, with_picture: Submission) -> None:
    assert client.get(way_to(begun(), with_picture)).status_code == 404


def test_a_file_that_is_gone_is_no_accident(
    client: Client, with_picture: Submission, tmp_path: Path
) -> None:
    for file in tmp_path.rglob("*.webp"):
        file.unlink()
    assert client.get(way_to(with_picture, with_picture)).status_code == 404
