"""The demo: every state there is, nothing double, and never in a folder with real work."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client

from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import person
from leidraad.config.management.dev import serving
from leidraad.config.management.dev.programs import ROOT
from leidraad.infographic.queries import tile_map
from leidraad.library.api import find, selection_from
from leidraad.library.models import Example, ProposedTranslation
from leidraad.places.actions import INVENTED
from leidraad.places.api import atlas, load_places
from leidraad.places.reading import read_edition
from leidraad.submissions.models import Approval, Remark, Submission
from leidraad.upkeep.models import AdoptionRequest, Check, Correction, Follow, Question

BANNER = "Dit is een demo"


@pytest.fixture
def demo(db: None, settings: Any) -> str:
    """What the start of the demo prints."""
    del db
    cache.clear()
    load_places()
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    return start()


def start() -> str:
    out = StringIO()
    call_command("demo", stdout=out)
    return out.getvalue()


def numbers() -> list[int]:
    tables = (User, Example, Submission, Remark, Approval, Question, Correction, Follow, Check)
    return [table.objects.count() for table in tables]


@pytest.mark.usefixtures("demo")
def test_something_is_at_every_point_of_its_way() -> None:
    assert set(Submission.objects.values_list("state", flat=True)) == set(Submission.State.values)
    states = set(Correction.objects.values_list("state", flat=True))
    assert states == set(Correction.State.values)
    states = set(AdoptionRequest.objects.values_list("state", flat=True))
    assert states == set(AdoptionRequest.State.values)
    states = set(ProposedTranslation.objects.values_list("state", flat=True))
    assert states == set(ProposedTranslation.State.values)
    answers = set(Check.objects.values_list("answer", flat=True))
    assert answers >= {"", Check.Answer.YES, Check.Answer.CHANGED, Check.Answer.NOT_MINE}
    for field in ("confirmed_at", "answered_at", "published_at"):
        for empty in (True, False):
            assert Question.objects.filter(**{f"{field}__isnull": empty}).exists(), field
    assert {one.confirmed_at is None for one in Follow.objects.all()} == {True, False}
    assert Submission.objects.filter(wants_in=True).exists()
    assert set(Submission.objects.values_list("origin", flat=True)) >= {"sender", "desk", "check"}


@pytest.mark.usefixtures("demo")
def test_a_second_start_doubles_nothing_and_gives_new_passwords(demo: str) -> None:
    before = numbers()
    assert start() != demo
    assert numbers() == before


def test_it_is_never_put_among_real_work(db: None, settings: Any) -> None:
    del db
    person("editor")
    with pytest.raises(CommandError, match="--demo"):
        start()
    (settings.DATA / "demo").write_text("of another database")
    with pytest.raises(CommandError):
        start()
    assert not Submission.objects.exists()


def test_the_ways_to_sign_in_are_printed(demo: str) -> None:
    assert demo.count("otpauth://totp/") == User.objects.count() == 4


@pytest.mark.usefixtures("demo")
def test_invented_municipalities_are_on_no_map_and_loading_leaves_them() -> None:
    load_places()
    invented = [one for one in atlas().current if one.code.startswith(INVENTED)]
    assert len(invented) == 4
    drawn = str(tile_map(find(selection_from([])[0], "nl")).picture)
    assert "Voorbeeldstad" not in drawn
    assert "Groningen" in drawn


def test_no_real_municipality_looks_invented() -> None:
    edition = read_edition()
    rows = (*edition.municipalities, *edition.mergers)
    assert [row["code"] for row in rows if row["code"].startswith(INVENTED)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("is_demo", [True, False])
def test_every_page_of_a_demo_says_so(client: Client, settings: Any, is_demo: bool) -> None:
    load_places()
    settings.DEMO = is_demo
    for address in ("/", "/insturen/", "/inloggen/"):
        assert (BANNER in client.get(address).content.decode()) is is_demo, address


@pytest.mark.parametrize("is_demo", [True, False])
def test_no_letter_of_a_demo_leaves_however_it_is_started(tmp_path: Path, is_demo: bool) -> None:
    if is_demo:
        (tmp_path / "demo").touch()
    given = {"LEIDRAAD_DATA": str(tmp_path), "LEIDRAAD_SMTP_URL": "smtps://a:b@post.example"}
    told = "from leidraad.config import settings; print(settings.MAIL_SERVER is None)"
    run = subprocess.run(
        [sys.executable, "-c", told],
        cwd=ROOT,
        env={**os.environ, **given},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == str(is_demo)


def test_the_demo_has_a_folder_of_its_own_and_sends_nothing(tmp_path: Path) -> None:
    env = serving.serving_environment(8000, str(tmp_path / "demo"), is_demo=True)
    assert env["LEIDRAAD_DATA"] == str(tmp_path / "demo")
    assert env["LEIDRAAD_SMTP_URL"] == env["DATABASE_URL"] == ""
    assert serving.DEMO_DATA.name == "data-demo"
