"""Submissions in every state on a served site, put there by the real actions beside it.

Told as one line of JSON: the name of a page and its address, without the language.
"""

import json
import sys

from leidraad.accounts.tests.factories import person
from leidraad.library.models import Example
from leidraad.post.api import make_link
from leidraad.submissions.actions import change, hand_in, judge
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.content import CONTACT
from leidraad.submissions.tests.factories import (
    CONTENT,
    OWNER,
    SENDER,
    STRANGER,
    begun,
    in_state,
    last_token,
    pen_of,
)

STATES = ("received", "talking", "held", "scheduled", "published", "refused", "taken-back")
QUESTIONS = 8  # one for each test that answers


def lay_out() -> None:
    pages = {
        **{state: _mine(in_state(state)) for state in STATES},
        "held-too": _mine(in_state("held")),
        **{f"approve-{number}": _asked(number) for number in range(QUESTIONS)},
        "approve-of-change": _asked_about_a_change(),
        "confirm": _to_confirm("iris@voorbeeldstad.example"),
        "confirm-too": _to_confirm("noor@voorbeeldstad.example"),
        "thanks": "/akkoord/bedankt/",
        "too-late": f"/akkoord/{'x' * 27}/",
    }
    pages["reply"] = f"{_talked(pages['received'])}antwoord/?over=done"
    pages["take-back"] = f"{pages['received']}intrekken/"
    pages["objection"] = f"{pages['refused']}bezwaar/"
    pages["change"] = f"{pages['approve-0']}veranderen/"
    sys.stdout.write(f"{json.dumps(pages)}\n")


def _mine(submission: Submission) -> str:
    return f"/insturen/{make_link('draft', subject=submission.key, address=SENDER)}/"


def _asked(number: int) -> str:
    in_state("with-owner", title=f"Samen naar les {number}")
    return f"/akkoord/{last_token(OWNER)}/"


def _asked_about_a_change() -> str:
    editor = person("editor")
    bare = Example.objects.exclude(published=None).filter(contacts=None).order_by("code")
    contact = {f"contact_{name}": CONTENT.get(f"contact_{name}", "") for name in CONTACT}
    wanted = change.Change(
        {**contact, "title": "Anders dan het was", "less_well": "Het kostte meer tijd."},
        "correction",
        "Titel en wat minder goed ging.",
    )
    example = bare.exclude(published__done="").first()
    assert example is not None
    proposed = change.propose_change(by=STRANGER, example=example, change=wanted)
    judge.lay_before_owner(by=editor, submission=proposed)
    return f"/akkoord/{last_token(OWNER)}/"


def _to_confirm(address: str) -> str:
    """Each a mailbox of its own: an unproven one gets a few letters a day."""
    hand_in.hand_in(by=pen_of(begun(address=address), address=""))
    return f"/insturen/bevestigen/{last_token(address)}/"


def _talked(address: str) -> str:
    """The desk asked something about the one that was received."""
    submission = Submission.objects.get(state="received")
    editor = person("editor")
    judge.add_remark(by=editor, submission=submission, field="done", text="Wie fietste er mee?")
    judge.add_remark(by=editor, submission=submission, field="", text="Wat een mooi voorbeeld.")
    return address
