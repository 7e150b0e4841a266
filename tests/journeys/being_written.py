"""Texts in the making on a served site, put there by the real actions beside it.

Told as one line of JSON: the name of a page and its address, without the language.
"""

import io
import json
import sys

from PIL import Image

from leidraad.post.api import make_link
from leidraad.submissions.actions import hand_in, pictures, write
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.content import LINES, PER_LINE
from leidraad.submissions.rules.content import TEXTS as STORIES
from leidraad.submissions.tests.factories import SENDER, begun, last_token, pen_of

TEXTS_AND_LINES = (*STORIES, *LINES, "contact_organisation", "contact_role", "contact_hours")
COLLEAGUE = "collega@buurdorp.example"
TEXTS = 8  # one for each test that writes
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea></title><svg onload=alert(1)>",
    "javascript:alert(1)",
    "' autofocus onfocus='alert(1)",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
)
UNDER_IT = {
    "own-address": "adres/",
    "pictures": "beelden/",
    "colleagues": "collega/",
    "preview": "voorbeeld/",
    "hand-in": "insturen/",
}


def lay_out() -> None:
    whole = begun(address=SENDER, done="Bel Anna op 06 12345678. De afstemming werd georganiseerd.")
    pictures.add_picture(by=pen_of(whole), picture=_picture())
    bare = begun(title="Nog bijna niets", done="", less_well="", municipalities=["Zonnedal"])
    here = _mine(whole)
    pages = {
        **{f"text-{number}": _mine(_fresh(number)) for number in range(TEXTS)},
        "draft": here,
        **{name: f"{here}{path}" for name, path in UNDER_IT.items()},
        "missing": f"{_mine(bare)}?nog=1",
        "shown-only": f"/insturen/{make_link('draft', subject=_fresh(90).key)}/",
        "check-mail": f"{_waiting()}kijk-in-je-mail/",
        "section": _asked(whole),
        "gone": f"/insturen/{'x' * 27}/",
        **_hostile(),
        "send-in": "/insturen/",
        "link-first": "/insturen/link/",
        "lost-link": "/insturen/link-kwijt/",
    }
    sys.stdout.write(f"{json.dumps(pages)}\n")


def _mine(submission: Submission) -> str:
    return f"/insturen/{make_link('draft', subject=submission.key, address=SENDER)}/"


def _fresh(number: int) -> Submission:
    return begun(title=f"Samen naar les {number}", less_well="")


def _waiting() -> str:
    submission = begun(address=SENDER)
    hand_in.hand_in(by=pen_of(submission, address=""))
    return _mine(submission)


def _asked(submission: Submission) -> str:
    write.invite_writer(by=pen_of(submission), address=COLLEAGUE, section="why", message="Hoi")
    return f"/insturen/{last_token(COLLEAGUE)}/"


def _hostile() -> dict[str, str]:
    """In each field all of them: a line each, so that each begins a word somewhere."""
    lines = "\n".join(HOSTILE)
    typed = dict.fromkeys((*TEXTS_AND_LINES, *PER_LINE), lines)
    submission = begun(address=SENDER, **typed, municipalities=list(HOSTILE), year_from=lines)
    submission.writers.update(name=HOSTILE[0])
    here = _mine(submission)
    return {
        "hostile-draft": here,
        "hostile-missing": f"{here}?nog=1",
        "hostile-preview": f"{here}voorbeeld/",
        "hostile-hand-in": f"{here}insturen/",
        "hostile-section": _asked(submission),
    }


def _picture() -> pictures.Given:
    out = io.BytesIO()
    Image.new("RGB", (320, 200), "teal").save(out, "PNG")
    return pictures.Given(out.getvalue(), "Een groen plein", "", "nobody")
