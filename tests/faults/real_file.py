"""The whole product on a real database, in a process of its own: at once, full, without post.

`python -m tests.faults.real_file` tells in one line of JSON what came of it.
"""

import json
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Barrier, Thread
from typing import Any
from unittest.mock import patch

MANY = 8
DISK = "LEIDRAAD_FAULTS_DISK"
"""An empty folder on a disk of some megabytes: then that is filled, instead of a limit on files."""
Told = dict[str, Any]
TEXT = "Wij gingen in de eerste week samen langs school, huisarts en bibliotheek."


def at_once(deeds: list[Callable[[], Any]]) -> list[Any]:
    """Threads that begin together; their answers, in the order of the deeds."""
    start = Barrier(len(deeds))
    answers: list[Any] = [None] * len(deeds)

    def run(number: int) -> None:
        from django.db import connection

        with closing(connection):
            start.wait()
            answers[number] = deeds[number]()

    threads = [Thread(target=run, args=(number,)) for number in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


# --- the same form at once ---------------------------------------------------------------


def double(is_same: bool) -> Told:
    """Eight times the button of the first page: of one form, or of eight."""
    from leidraad.post.models import Letter
    from leidraad.submissions.models import Submission

    title = f"Tegelijk {is_same}"
    one = begin_form(title)
    forms = [one if is_same else begin_form(title) for _ in range(MANY)]
    before = Letter.objects.count()
    answers = at_once([partial(begin, form) for form in forms])
    return {
        "statuses": sorted({answer.status_code for answer in answers}),
        "addresses": len({answer.headers.get("Location") for answer in answers}),
        "rows": Submission.objects.filter(content__title=title).count(),
        "letters": Letter.objects.count() - before,
    }


def begin_form(title: str, address: str = "anna@voorbeeldstad.example") -> dict[str, object]:
    from leidraad.gate.tests.factories import post_data
    from leidraad.submissions.forms import QuickForm

    return post_data(QuickForm, title=title, done=TEXT, address=address)


def begin(form: dict[str, object], ip: str = "127.0.0.1") -> Any:
    from django.test import Client

    return Client(REMOTE_ADDR=ip).post("/insturen/", form)


# --- two editors -------------------------------------------------------------------------


def editors(is_guarded: bool) -> Told:
    """Both open, both save another title at the same moment."""
    from django.test import Client

    from leidraad.accounts.tests.factories import person, sign_in
    from leidraad.desk.tests.asking import address
    from leidraad.desk.tests.test_edit import filled
    from leidraad.submissions.rules import merging
    from leidraad.submissions.tests.factories import fresh, received

    found = received()
    desk = [sign_in(Client(), person("editor")) for _ in range(2)]
    titles = [f"Titel van {number}" for number in range(2)]
    path = address(found, "desk_edit")
    sent = [filled(one, found, title=title) for one, title in zip(desk, titles, strict=True)]

    def blind(*, seen: Any, mine: Any, theirs: Any) -> Any:
        del seen
        return merging.Merged({**theirs, **mine}, ())

    guard = patch("leidraad.desk.forms.text.merge", blind if not is_guarded else merging.merge)
    with guard:
        answers = at_once([partial(desk[n].post, path, sent[n]) for n in range(2)])
    pages = [one.content.decode() for one in answers if one.status_code == 409]
    return {
        "statuses": sorted(answer.status_code for answer in answers),
        "kept": fresh(found).content["title"] in titles,
        "both": [all(title in page for title in titles) for page in pages],
    }


# --- no room -----------------------------------------------------------------------------


@contextmanager
def no_room() -> Iterator[None]:
    """A limit on files, or on a small disk of its own (see main) something that fills it."""
    disk = os.environ.get(DISK)
    with ballast(Path(disk)) if disk else full_disk():
        yield


@contextmanager
def ballast(disk: Path) -> Iterator[None]:
    file = disk / "ballast"
    with suppress(OSError), file.open("wb", buffering=0) as out:
        for size in (65_536, 4_096, 1):
            with suppress(OSError):
                while out.write(b"x" * size):
                    pass
    try:
        yield
    finally:
        file.unlink()


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow (EFBIG, as a full disk refuses with ENOSPC); then it may again."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


def full() -> Told:
    from django.test import Client

    from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
    from leidraad.config.bench.kills import picture
    from leidraad.submissions.models import Submission
    from leidraad.submissions.tests.factories import SENDER, begun

    noise = _noise()
    token = _token(begun(address=SENDER))
    editor = person("editor", password=PASSWORD)
    desk, form = sign_in(Client(), editor), begin_form("Geen plaats meer")
    upload = _picture_form(picture(1))
    with no_room():
        visitor = Client(raise_request_exception=False)
        answers = {
            "town": visitor.get("/"),
            "list": visitor.get("/voorbeelden/"),
            "draft": visitor.get(f"/insturen/{token}/"),
            "desk": desk.get("/redactie/"),
            "form": begin(form),
            "picture": visitor.post(f"/insturen/{token}/beelden/", upload),
            "large": visitor.post(f"/insturen/{token}/beelden/", _picture_form(noise)),
            "sign_in": visitor.post("/inloggen/", {"login": editor.email, "password": PASSWORD}),
        }
    upload["file"].seek(0)
    return {
        "answers": {name: answer.status_code for name, answer in answers.items()},
        "typed": TEXT in answers["form"].content.decode(),
        "trace": [
            name for name, answer in answers.items() if "Traceback" in answer.content.decode()
        ],
        "again": begin(form).status_code,
        "picture_again": visitor.post(f"/insturen/{token}/beelden/", upload).status_code,
        "strays": _strays(),
        "rows": Submission.objects.filter(content__title="Geen plaats meer").count(),
    }


def _noise() -> bytes:
    """A picture that stays large, however it is written."""
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.effect_noise((400, 400), 90).convert("RGB").save(out, "PNG")
    return out.getvalue()


def _token(submission: Any) -> str:
    from leidraad.submissions.tests.walking import token_of

    return token_of(submission)


def _picture_form(content: bytes) -> dict[str, Any]:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from leidraad.gate.tests.factories import post_data
    from leidraad.submissions.forms import PictureForm

    file = SimpleUploadedFile("beeld.png", content, "image/png")
    return post_data(PictureForm, file=file, alternative="Een vlak.", consent="nobody")


def _strays() -> list[str]:
    """Files of pictures that no row names."""
    from leidraad.library.api import picture_folder
    from leidraad.submissions.models import Upload

    known = set(Upload.objects.values_list("file", flat=True))
    return sorted({file.name for file in picture_folder().glob("*")} - known)


# --- no post -----------------------------------------------------------------------------


def no_post() -> Told:
    """Nobody listens, somebody never answers, a line breaks after the letter; then all is well."""
    from leidraad.post.actions.send_letters import send_due_letters
    from leidraad.post.models import Letter
    from leidraad.post.queries.queue import queue_state
    from leidraad.post.tests.mail_servers import Desk

    while send_due_letters():
        pass
    answers = [_nobody_listens(), _never_answers()]
    breaking, well = Desk(breaks_off=True), Desk()
    answers.append(_breaks_off(breaking))
    waiting = queue_state().waiting
    _all_is_well(well)
    first = {str(one["Message-ID"]) for one in breaking.messages()}
    last = [str(one["Message-ID"]) for one in well.messages()]
    return {
        "statuses": [status for status, _seconds in answers],
        "seconds": [seconds for _status, seconds in answers],
        "waiting": waiting,
        "arrived": sorted(set(well.addressees)),
        "twice_from_one_server": len(last) - len(set(last)),
        "broken_once_and_again": first <= set(last),
        "first": len(first),
        "failed": Letter.objects.filter(state="given-up").count(),
    }


def _sent_in(number: int) -> tuple[int, float]:
    """What the page answered, and after how many seconds."""
    began = time.monotonic()
    form = begin_form(f"Zonder post {number}", f"zonder-{number}@elders.example")
    answer = begin(form, f"127.0.3.{number + 1}")
    return answer.status_code, time.monotonic() - began


def _nobody_listens() -> tuple[int, float]:
    from leidraad.post.tests.mail_servers import Server, free_port

    with _served_by(Server(free_port())) as send:
        answer = _sent_in(0)
        send()
    return answer


def _never_answers() -> tuple[int, float]:
    """Somebody sends in while the worker waits for a line that never comes."""
    from leidraad.post.tests.mail_servers import dripping_server

    patience = patch("leidraad.post.carriers.smtp.ALL_SECONDS", 3.0)
    with dripping_server(b"") as silent, patience, _served_by(silent) as send:
        _sent, answer = at_once([send, partial(_sent_in, 1)])
    return answer[0], answer[1]


def _breaks_off(desk: Any) -> tuple[int, float]:
    from leidraad.post.tests.mail_servers import mail_server

    with mail_server(desk) as server, _served_by(server) as send:
        answer = _sent_in(2)
        send()
    return answer


def _all_is_well(desk: Any) -> None:
    from leidraad.post.queries.queue import queue_state
    from leidraad.post.tests.mail_servers import mail_server

    with mail_server(desk) as server, _served_by(server) as send:
        while queue_state().waiting:
            send()


@contextmanager
def _served_by(server: Any) -> Iterator[Callable[[], Any]]:
    """A round of the worker along all that waits, as if its time had come."""
    from django.conf import settings

    from leidraad.post.actions.send_letters import send_due_letters

    def send() -> Any:
        _due_now()
        return send_due_letters()

    settings.MAIL_SERVER = server
    yield send
    settings.MAIL_SERVER = None


def _due_now() -> None:
    from leidraad.kernel.api import now
    from leidraad.post.models import Letter

    Letter.objects.filter(state="waiting").update(next_try_at=now())


DEEDS: dict[str, Callable[[], Told]] = {
    "same form": lambda: double(True),
    "eight forms": lambda: double(False),
    "editors": lambda: editors(True),
    "editors unguarded": lambda: editors(False),
    "full": full,
    "no post": no_post,
}


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="leidraad-faults-") as folder:
        os.environ |= {
            "LEIDRAAD_DATA": os.environ.get(DISK, folder),
            "LEIDRAAD_HOSTS": "testserver,127.0.0.1",
            "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
        }
        for name in ("DATABASE_URL", "LEIDRAAD_SMTP_URL"):
            os.environ.pop(name, None)
        import django
        from django.core.management import call_command
        from django.test.utils import setup_test_environment

        django.setup()
        setup_test_environment()
        call_command("migrate", interactive=False, verbosity=0)
        from leidraad.places.api import load_places

        load_places()
        told = {name: deed() for name, deed in DEEDS.items()}
        sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    main()
