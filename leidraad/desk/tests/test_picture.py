"""Pictures of a submission, for who judges it alone."""

from django.test import Client

from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import address
from leidraad.library.api import picture_folder
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import received


def with_picture(file: str = "beeld.webp") -> Submission:
    found = received()
    found.uploads.create(
        file=file, width=10, height=10, alternative="Een fiets.", consent="nobody", position=0
    )
    picture_folder().mkdir(parents=True, exist_ok=True)
    (picture_folder() / file).write_bytes(b"RIFF")
    return found


def test_an_editor_sees_it(desk: Client) -> None:
    answer = desk.get(address(with_picture(), "desk_picture", file="beeld.webp"))
    assert answer.getvalue() == b"RIFF"
    assert answer["Cache-Control"] == "private, no-store"


def test_a_picture_of_another_is_not_found(desk: Client) -> None:
    with_picture()
    other = received(title="Een ander")
    assert desk.get(address(other, "desk_picture", file="beeld.webp")).status_code == 404


def test_a_name_that_leads_elsewhere_is_not_found(desk: Client) -> None:
    way = address(with_picture(), "desk_picture", file="..%2Fdb.sqlite3")
    assert desk.get(way).status_code == 404


def test_others_do_not_see_it(places: None) -> None:
    del places
    other = sign_in(Client(), person("translator"))
    way = address(with_picture(), "desk_picture", file="beeld.webp")
    assert other.get(way).status_code == 403
