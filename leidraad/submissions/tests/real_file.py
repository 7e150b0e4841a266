"""Many at the same moment, on a real database, in a process of its own.

`python -m leidraad.submissions.tests.real_file hand_in` tells in a line of JSON what came of it.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from threading import Barrier, Lock, Thread
from typing import Any

MANY = 12
Told = dict[str, Any]
Deed = Callable[[], Any]


def at_once(deeds: list[Deed]) -> list[str]:
    """Threads that begin together; what each came to, in a word."""
    start, told, lock = Barrier(len(deeds)), [], Lock()

    def run(deed: Deed) -> None:
        from django.db import connection

        with closing(connection):
            start.wait()
            try:
                word = "done" if deed() else "nothing"
            except Exception as fault:
                word = type(fault).__name__
        with lock:
            told.append(word)

    threads = [Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told)


def _standing(submission: Any) -> Told:
    from leidraad.audit.api import verify
    from leidraad.post.models import Letter
    from leidraad.submissions.tests.factories import fresh

    submission = fresh(submission)
    return {
        "state": submission.state,
        "versions": submission.edits.count(),
        "receipts": Letter.objects.filter(subject__contains="is binnen").count(),
        "is_version_the_last": submission.version_id
        == submission.edits.order_by("id").values_list("version_id", flat=True).last(),
        "journal": verify().is_sound,
    }


def hand_in() -> Told:
    """Twelve times the button, under one link."""
    from leidraad.submissions.actions.hand_in import hand_in as press
    from leidraad.submissions.tests.factories import SENDER, begun, pen_of

    submission = begun(address=SENDER)
    pen = pen_of(submission)
    return {"told": at_once([lambda: press(by=pen)] * MANY), **_standing(submission)}


def confirm() -> Told:
    """Twelve times the button behind one letter."""
    from leidraad.submissions.actions.hand_in import confirm_address
    from leidraad.submissions.actions.hand_in import hand_in as press
    from leidraad.submissions.tests.factories import SENDER, begun, last_token, pen_of

    submission = begun(address=SENDER)
    press(by=pen_of(submission, address=""))
    token = last_token(SENDER)
    told = at_once([lambda: confirm_address(token=token)] * MANY)
    return {"told": told, **_standing(submission)}


def approve() -> Told:
    """The contact says yes at the moment an edit lands: the yes is for what she read, or not."""
    from leidraad.accounts.tests.factories import person
    from leidraad.submissions.actions import judge, own
    from leidraad.submissions.actions.versions import standing_of
    from leidraad.submissions.tests.factories import OWNER, fresh, in_state, last_token

    submission, editor = in_state("with-owner"), person("editor")
    token, based_on = last_token(OWNER), submission.version
    assert based_on is not None
    content = {**submission.content, "title": "Op hetzelfde moment"}

    def edit() -> Any:
        return judge.edit(
            by=editor, submission=submission, content=content, based_on=based_on, is_minor=False
        )

    told = at_once([edit, lambda: own.approve_as_owner(token=token)])
    stands = standing_of(fresh(submission))
    return {"told": told, "owner_stands": stands.owner, **_standing(submission)}


def edit() -> Told:
    """Six editors save at once, each in the same field: one is kept, five hear of it."""
    from leidraad.accounts.tests.factories import person
    from leidraad.submissions.actions import judge
    from leidraad.submissions.tests.factories import received

    submission, editors = received(), [person("editor") for _ in range(6)]
    based_on = submission.version
    assert based_on is not None

    def save(number: int) -> Deed:
        content = {**submission.content, "title": f"Titel {number}"}
        return lambda: judge.edit(
            by=editors[number], submission=submission, content=content, based_on=based_on,
            is_minor=False,
        )  # fmt: skip

    return {"told": at_once([save(number) for number in range(6)]), **_standing(submission)}


DEEDS: dict[str, Callable[[], Told]] = {
    "hand_in": hand_in, "confirm": confirm, "approve": approve, "edit": edit,
}  # fmt: skip


def main() -> None:
    """Each in a database of its own rows; the tables are made once."""
    with tempfile.TemporaryDirectory(prefix="leidraad-submissions-") as folder:
        os.environ |= {
            "LEIDRAAD_DATA": folder,
            "DJANGO_SETTINGS_MODULE": "leidraad.config.settings",
        }
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", interactive=False, verbosity=0)
        from leidraad.places.api import load_places
        from leidraad.post.models import Letter

        load_places()
        told = {}
        for name, deed in DEEDS.items():
            Letter.objects.all().delete()
            told[name] = deed()
        sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    main()
