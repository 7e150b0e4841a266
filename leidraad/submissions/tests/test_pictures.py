"""Pictures: added with words and consent, put in order, taken away; refused kindly."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from conftest import only_looking
from leidraad.audit.api import About, journal
from leidraad.submissions.forms import ArrangeForm, PictureForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import begun, in_state
from leidraad.submissions.tests.walking import hand_over, page_of, token_of

pytestmark = pytest.mark.usefixtures("places")


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def image(colour: str = "teal") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (80, 60), colour).save(out, "PNG")
    return out.getvalue()


def added(client: Client, submission: Submission, content: bytes | None = None, **more: Any) -> Any:
    file = SimpleUploadedFile("../../naam<script>.png", content or image(), "image/png")
    typed = {"file": file, "alternative": "Een plein", "consent": "nobody", **more}
    return hand_over(client, page_of(token_of(submission), "draft_pictures"), PictureForm, typed)


def arranged(client: Client, submission: Submission, **changes: Any) -> Any:
    form = ArrangeForm(uploads=tuple(submission.uploads.all()), prefix="orden")
    typed = {one.html_name: one.value() for one in form if one.value()} | changes
    way = page_of(token_of(submission), "draft_arrange")
    return hand_over(client, way, ArrangeForm, typed)


def words(submission: Submission) -> list[str]:
    return [upload.alternative for upload in submission.uploads.all()]


def test_a_picture_is_added_and_shown(client: Client) -> None:
    submission = begun()
    answer = added(client, submission)
    assert answer.status_code == 303
    with only_looking():
        body = client.get(answer["Location"]).content.decode()
    assert 'alt="Een plein"' in body
    assert "naam" not in body


@pytest.mark.parametrize(
    ("missing", "at"),
    [({"alternative": " "}, "id_alternative"), ({"consent": ""}, "id_consent_0")],
)
def test_words_and_consent_are_needed(client: Client, missing: dict[str, Any], at: str) -> None:
    submission = begun()
    answer = added(client, submission, **missing)
    assert answer.status_code == 422
    assert f'href="#{at}"' in answer.content.decode()
    assert words(submission) == []


@pytest.mark.parametrize(
    "content",
    [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", b"%PDF-1.7", image() + b"<script>"],
)
def test_what_is_no_picture_is_refused_with_a_reason_at_the_file(
    client: Client, content: bytes
) -> None:
    submission = begun()
    answer = added(client, submission, content)
    assert answer.status_code == 422
    assert 'id="id_file_error"' in answer.content.decode()
    assert "Een plein" in answer.content.decode()
    assert words(submission) == []


def test_five_is_the_most(client: Client) -> None:
    submission = begun()
    for number in range(6):
        answer = added(client, submission, alternative=f"Plein {number}")
    assert answer.status_code == 422
    assert len(words(submission)) == 5


def test_more_than_may_be_read_is_told(client: Client) -> None:
    submission = begun()
    answer = added(client, submission, b"x" * 13_100_000)
    assert answer.status_code == 413
    assert words(submission) == []


def test_they_are_put_in_order_and_described_anew(client: Client) -> None:
    submission = begun()
    for colour in ("red", "green"):
        added(client, submission, image(colour), alternative=colour)
    red, green = submission.uploads.all()
    answer = arranged(
        client,
        submission,
        **{f"orden-place_{red.pk}": "2", f"orden-place_{green.pk}": "1"},
        **{f"orden-alternative_{red.pk}": "rood"},
    )
    assert answer.status_code == 303
    assert words(submission) == ["green", "rood"]


def test_one_is_taken_away(client: Client) -> None:
    submission = begun()
    added(client, submission)
    upload = submission.uploads.get()
    arranged(client, submission, **{f"orden-remove_{upload.pk}": "on"})
    assert words(submission) == []


def test_the_journal_tells_of_each_and_of_nothing_that_was_refused(client: Client) -> None:
    submission = begun()
    added(client, submission)
    added(client, submission, b"geen beeld")
    arranged(client, submission)
    told = journal(about=About("submission", submission.key))
    names = [line.event for line in told if line.event.startswith("submissions.picture")]
    assert names == ["submissions.pictures_changed", "submissions.picture_added"]


def test_without_words_it_stays_as_it_was(client: Client) -> None:
    submission = begun()
    added(client, submission)
    upload = submission.uploads.get()
    answer = arranged(client, submission, **{f"orden-alternative_{upload.pk}": ""})
    assert answer.status_code == 422
    assert words(submission) == ["Een plein"]


def test_after_handing_in_nothing_is_added(client: Client) -> None:
    submission = in_state("received")
    assert added(client, submission).status_code == 409
    assert words(submission) == []


def test_looking_at_the_ordering_leads_back(client: Client) -> None:
    token = token_of(begun())
    assert client.get(page_of(token, "draft_arrange"))["Location"] == page_of(
        token, "draft_pictures"
    )
