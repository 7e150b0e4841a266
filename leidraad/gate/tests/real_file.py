"""Many at the same moment, and a full disk: on a real database, in a process of its own.

`python -m leidraad.gate.tests.real_file race guarded` tells in one line of JSON what came of it.
"""

import json
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

MANY = 20
Told = dict[str, Any]


def at_once(post: Callable[[int], Any]) -> list[Any]:
    """Twenty threads that begin together; what each was answered."""
    start, answers = Barrier(MANY), []

    def run(number: int) -> None:
        from django.db import connection

        with closing(connection):
            start.wait()
            answers.append(post(number))

    threads = [Thread(target=run, args=(number,)) for number in range(MANY)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def race(way: str) -> Told:
    """Twenty times the same form: with the once-only key, or with a new key each."""
    from django.test import Client

    from leidraad.gate.tests.factories import post_data
    from leidraad.gate.tests.fixtures import ManyForm, PlainForm, many_notes

    form, path = (ManyForm, "/veel/") if way == "guarded" else (PlainForm, "/los/")
    data = post_data(form, text="race")
    answers = at_once(lambda _number: Client().post(path, data))
    return {
        "kept": many_notes(),
        "answers": len({answer["Location"] for answer in answers}),
        "statuses": sorted({answer.status_code for answer in answers}),
    }


def crowd(_way: str = "") -> Told:
    """Twenty different forms from one address, for a limit that lets fewer through."""
    from django.test import Client

    from leidraad.gate.tests.factories import post_data
    from leidraad.gate.tests.fixtures import NoteForm, notes

    at_once(lambda number: Client().post("/proef/", post_data(NoteForm, text=f"{number}")))
    return {"kept": len(notes())}


def full(_way: str = "") -> Told:
    """No file may grow any more (EFBIG, as a full disk refuses with ENOSPC); then it may again."""
    from django.test import Client

    from leidraad.gate.tests.factories import post_data
    from leidraad.gate.tests.fixtures import NoteForm, notes

    client, data = Client(), post_data(NoteForm, text="mijn werk")
    before = client.post("/proef/", post_data(NoteForm, text="eerst")).status_code
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    refused, looking = client.post("/proef/", data), client.get("/proef/").status_code
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    return {
        "before": before,
        "full": refused.status_code,
        "typed": "kept" if "mijn werk</textarea>" in refused.content.decode() else "lost",
        "looking": looking,
        "after": client.post("/proef/", data).status_code,
        "kept": len(notes()),
    }


DEEDS: dict[str, Callable[[str], Told]] = {"race": race, "crowd": crowd, "full": full}


def main(what: str, way: str = "") -> None:
    with tempfile.TemporaryDirectory(prefix="leidraad-gate-") as folder:
        os.environ |= {
            "LEIDRAAD_DATA": str(Path(os.environ.get("LEIDRAAD_GATE_DISK", folder))),
            "LEIDRAAD_HOSTS": "testserver",
            "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
        }
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.conf import settings
        from django.core.management import call_command

        django.setup()
        settings.ROOT_URLCONF = "leidraad.gate.tests.fixtures"
        for app in ("contenttypes", "gate"):
            call_command("migrate", app, interactive=False, verbosity=0)
        sys.stdout.write(f"{json.dumps(DEEDS[what](way))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
