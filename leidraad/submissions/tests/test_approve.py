"""The contact reads exactly what will be published; her yes is for that, and for nothing else."""

import pytest
from django.test import Client
from django.urls import reverse

from conftest import only_looking
from leidraad.accounts.tests.factories import person
from leidraad.gate.tests.factories import post_data
from leidraad.library.api import PictureCard, picture_folder
from leidraad.library.models import Picture
from leidraad.submissions.actions import judge, own
from leidraad.submissions.actions.versions import standing_of
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import (
    CONTENT,
    OWNER,
    fresh,
    in_state,
    last_token,
    pen_of,
    proposed,
)

pytestmark = pytest.mark.usefixtures("places")
PHOTO = PictureCard("foto.webp", 8, 6, "Een keuken vol mensen", "Buurthuis", "given")


@pytest.fixture
def submission() -> Submission:
    return in_state("with-owner")


@pytest.fixture
def path(submission: Submission) -> str:
    del submission
    return f"/akkoord/{last_token(OWNER)}/"


def test_everything_that_will_be_public_stands_there(client: Client, path: str) -> None:
    with only_looking():
        answer = client.get(path)
    page = answer.content.decode()
    assert answer.status_code == 200
    for name in ("title", "summary", "done", "less_well", "contact_organisation"):
        assert str(CONTENT[name]) in page
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies


def test_yes_is_for_this_version(client: Client, submission: Submission, path: str) -> None:
    answer = client.post(path, post_data(ButtonForm))
    assert (answer.status_code, answer["Location"]) == (303, "/akkoord/bedankt/")
    assert standing_of(fresh(submission)).owner
    assert fresh(submission).state == "received"


def test_looking_gives_no_yes(client: Client, submission: Submission, path: str) -> None:
    for _ in range(3):
        client.head(path)
        client.get(path)
    client.post(path)
    assert not standing_of(fresh(submission)).owner
    client.post(path, post_data(ButtonForm))
    assert standing_of(fresh(submission)).owner


def test_the_button_twice_is_one_yes(client: Client, submission: Submission, path: str) -> None:
    data = post_data(ButtonForm)
    answers = {client.post(path, data)["Location"] for _ in range(2)}
    assert answers == {"/akkoord/bedankt/"}
    assert submission.approvals.count() == 1
    later = client.get(path)
    assert later.status_code == 410
    assert "Je hebt al geantwoord" in later.content.decode()


def test_what_changed_meanwhile_gets_no_yes(
    client: Client, submission: Submission, path: str
) -> None:
    """The editor's change lands between reading and the button."""
    data = post_data(ButtonForm)
    based_on = submission.version
    assert based_on is not None
    judge.edit(
        by=person("editor"), submission=submission, based_on=based_on, is_minor=False,
        content={**submission.content, "title": "Intussen anders"},
    )  # fmt: skip
    answer = client.post(path, data)
    assert answer.status_code == 410
    assert "intussen veranderd" in answer.content.decode()
    assert not standing_of(fresh(submission)).owner


@pytest.mark.parametrize(
    ("end", "words"),
    [("refused", "niet meer nodig"), ("taken-back", "niet meer nodig"), ("held", "veranderd")],
)
def test_too_late_is_said_kindly(
    client: Client, submission: Submission, path: str, end: str, words: str
) -> None:
    editor = person("editor")
    if end == "refused":
        judge.refuse(by=editor, submission=submission, reason="Nee.")
    elif end == "held":
        judge.hold(by=editor, submission=submission, reason="Even.")
    else:
        own.take_back(by=pen_of(submission))
    answer = client.get(path)
    assert answer.status_code == 410
    assert words in answer.content.decode()


def test_of_a_change_it_says_what_is_different(client: Client) -> None:
    submission, editor = proposed(title="Een vast gezicht voor ieder gezin"), person("editor")
    judge.lay_before_owner(by=editor, submission=submission)
    page = client.get(f"/akkoord/{last_token(OWNER)}/").content.decode()
    assert "Dit is er anders" in page
    assert "Nieuwe titel" in page
    assert "<del>" in page
    assert "<ins>" in page
    assert "Een lezer stelde deze wijziging voor." in page


def test_asked_again_she_reads_what_came_after_her_yes(
    client: Client, submission: Submission, path: str
) -> None:
    client.post(path, post_data(ButtonForm))
    editor, based_on = person("editor"), fresh(submission).version
    assert based_on is not None
    judge.edit(
        by=editor, submission=submission, based_on=based_on, is_minor=False,
        content={**submission.content, "costs": "Vier uur in de week."},
    )  # fmt: skip
    judge.lay_before_owner(by=editor, submission=submission)
    page = client.get(f"/akkoord/{last_token(OWNER)}/").content.decode()
    assert "sinds jouw vorige ja" in page
    assert "Vier uur in de week." in page


def test_its_pictures_are_for_who_holds_the_link(
    client: Client, submission: Submission, path: str
) -> None:
    assert submission.version is not None
    Picture.objects.create(code="AAAAAAA", version=submission.version, position=0, **vars(PHOTO))
    picture_folder().mkdir(parents=True)
    (picture_folder() / PHOTO.file).write_bytes(b"beeld")
    assert f"{path}beeld/0" in client.get(path).content.decode()
    answer = client.get(f"{path}beeld/0")
    assert (answer.status_code, answer.content) == (200, b"beeld")
    assert answer["Cache-Control"] == "no-store"
    assert client.get(f"{path}beeld/1").status_code == 404
    wrong = reverse("approve_picture", args=["x" * 27, 0])
    assert client.get(wrong).status_code == 404


def test_a_link_that_never_was_is_not_found(client: Client) -> None:
    assert client.get("/akkoord/bestaat-niet-bestaat-niet-aa/").status_code == 404


def test_hostile_words_are_shown_and_nothing_more(client: Client) -> None:
    hostile = "<script>alert(1)</script>{{ 7|add:7 }}\u202e"
    in_state("with-owner", title=hostile, done=hostile, contact_role=hostile)
    page = client.get(f"/akkoord/{last_token(OWNER)}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
