"""Without a mail server: each letter a file, readable for its owner alone."""

import os
from collections.abc import Callable
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from leidraad.post.api import forget_old, put_in_post, send_due_letters
from leidraad.post.models import Letter

At = Callable[[str], None]
pytestmark = pytest.mark.django_db


def put() -> None:
    put_in_post(to="iemand@gemeente.example", template="post/letters/trial.txt", context={})


def files(settings: Any) -> list[Path]:
    return sorted(settings.POST_BOX.glob("*"))


def test_a_letter_becomes_a_file(at: At, settings: Any) -> None:
    at("2026-11-21 13:00")
    put()
    assert send_due_letters() == 1
    (file,) = files(settings)
    assert file.name.startswith("20261121-120000-")
    assert file.suffix == ".eml"
    message = message_from_bytes(file.read_bytes())
    assert message["Message-ID"] == Letter.objects.get().message_id
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0


def test_a_letter_that_goes_twice_is_one_file(settings: Any) -> None:
    put()
    whole = Letter.objects.get()
    assert send_due_letters() == 1
    whole.save()  # as if the worker died before it could write down that the letter went
    assert send_due_letters() == 1
    assert len(files(settings)) == 1


def test_a_box_that_cannot_be_made_is_a_server_that_cannot_be_reached(
    at: At, settings: Any, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    box, settings.POST_BOX = settings.POST_BOX, tmp_path / "file" / "post"
    at("2026-11-21 12:00")
    put()
    assert send_due_letters() == 0
    assert Letter.objects.get().last_problem == "unreachable"
    settings.POST_BOX = box
    at("2026-11-21 12:01")
    assert send_due_letters() == 1


def test_after_a_month_the_box_is_emptied(settings: Any) -> None:
    put()
    put()
    send_due_letters()
    old, _new = files(settings)
    os.utime(old, (1, 1))
    forget_old()
    assert len(files(settings)) == 1
