"""A desk with work on it, on a served site, put there by the real actions beside it.

Told as one line of JSON: the addresses of pages, and the cookies of two editors.
"""

import json
import sys

from django.conf import settings
from django.test import Client
from django.urls import reverse

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.kernel.api import today
from leidraad.library.models import Contact, MissedWord
from leidraad.submissions.actions import judge
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import agreed, in_state, proposed, received

STATES = ("talking", "with-owner", "held", "scheduled", "refused")
STEPS = ("doorgeven", "vraag", "voorleggen", "akkoord", "plaatsen", "aanhouden", "afwijzen")


def lay_out() -> None:
    first = person("editor", name="Sanne de Proef")
    second = person("editor", "head_editor", name="Bilal Voorbeeld")
    change = proposed(title="Een andere titel", done="Zo ging het. En toen beter.")
    judge.add_remark(by=first, submission=change, field="done", text="Wie zijn dit?")
    _edited(change, first)
    plain = received(title="Bel 06 12345678 voor meer", done="De regisseur wordt gebeld.")
    MissedWord.objects.create(word="zwemles", times=3, last_on=today())
    told = {
        "pages": {
            **_pages(change, plain),
            **{state: _of(in_state(state, by=first)) for state in STATES},
            **{f"journey-{number}": _of(received(title=f"Tocht {number}")) for number in range(4)},
            "ready": _of(_ready(first)),
        },
        "cookies": [cookie_of(first), cookie_of(second)],
    }
    sys.stdout.write(f"{json.dumps(told)}\n")


def _pages(change: Submission, plain: Submission) -> dict[str, str]:
    assert change.example is not None
    example = reverse("desk_example", args=[change.example.code])
    contact = Contact.objects.filter(examples=change.example).first()
    assert contact is not None
    return {
        "work": "/redactie/?lijst=alles",
        "work-mine": "/redactie/",
        "work-queue": "/redactie/?lijst=wachtrij",
        "keeping": "/redactie/bijhouden/",
        "write-down": "/redactie/nieuw/",
        "examples": "/redactie/voorbeelden/",
        "example": example,
        "example-ended": f"{example}gestopt/",
        "example-withdraw": f"{example}van-de-site/",
        "contact": reverse("desk_contact", args=[contact.pk]),
        "change": _of(change),
        "plain": _of(plain),
        "preview": f"{_of(change)}voorbeeld/",
        "history": f"{_of(change)}verloop/",
        "compare": f"{_of(change)}vergelijken/?van=2&naar=3",
        "edit": f"{_of(change)}bewerken/",
        "remark": f"{_of(change)}opmerking/?veld=done",
        "pictures": f"{_of(change)}beelden/",
        **{f"step-{name}": f"{_of(plain)}stap/{name}/" for name in STEPS},
    }


def _edited(change: Submission, editor: User) -> None:
    change.refresh_from_db()
    assert change.version is not None
    content = {**change.content, "why": "Het werkt omdat iemand meegaat."}
    judge.edit(
        by=editor, submission=change, content=content, based_on=change.version, is_minor=False
    )


def _ready(editor: User) -> Submission:
    found = received(title="Klaar om te plaatsen")
    agreed(found, by=editor)
    return found


def _of(submission: Submission) -> str:
    return reverse("desk_submission", args=[submission.key])


def cookie_of(user: User) -> dict[str, str]:
    cookie = sign_in(Client(), user).cookies[settings.SESSION_COOKIE_NAME]
    return {"name": str(cookie.key), "value": str(cookie.value)}
