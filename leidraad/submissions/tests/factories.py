"""Submissions at every point of their way, brought there by the real actions; nobody exists."""

import re
from datetime import timedelta
from typing import Any

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person
from leidraad.audit.api import Who
from leidraad.kernel.api import today
from leidraad.library.api import ContactCard
from leidraad.library.models import Example
from leidraad.library.tests.factories import draft, published
from leidraad.post.api import make_link
from leidraad.post.models import Letter
from leidraad.submissions.access import Pen, pen
from leidraad.submissions.actions import change, hand_in, judge, own, write
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.content import content_from

SENDER = "anna@voorbeeldstad.example"
OWNER = "regie@voorbeeldstad.example"
CONTENT: dict[str, Any] = {
    "title": "Samen naar de eerste les",
    "summary": "Een vrijwilliger fietst de eerste keer mee naar de taalles.",
    "done": "Vrijwilligers fietsen de eerste keer mee. Zo vindt iedereen de weg.",
    "less_well": "In de winter fietsten er te weinig vrijwilligers mee.",
    "municipalities": ["GM0148"],
    "domains": ["inburgering"],
    "factors": ["regie"],
    "phases": ["eerste-weken"],
    "groups": ["gezinnen"],
    "contact_organisation": "Gemeente Voorbeeldstad",
    "contact_role": "regisseur",
    "contact_mailbox": OWNER,
}
STRANGER = Who.visitor()
TOKEN = re.compile(r"(?<=/)[\w-]{27}(?=/)")


def begun(*, address: str = "", **content: Any) -> Submission:
    """A draft; with an address its letter went out."""
    text = {**CONTENT, **content}
    made, token = write.start_submission(by=STRANGER, content=text, language="nl")
    if address:
        write.give_address(by=held(token), address=address, name="Anna")
    return fresh(made)


def held(token: str) -> Pen:
    found = pen(token)
    assert found is not None
    return found


def pen_of(submission: Submission, *, address: str = SENDER) -> Pen:
    """As from a letter to the sender; with no address as only shown on the page."""
    return held(make_link("draft", subject=submission.key, address=address))


def received(*, address: str = SENDER, **content: Any) -> Submission:
    """Handed in, with a confirmed address."""
    submission = begun(address=address, **content)
    hand_in.hand_in(by=pen_of(submission, address=address))
    return fresh(submission)


def in_state(state: str, *, by: User | None = None, **content: Any) -> Submission:
    """A submission in this state, along the shortest way there."""
    if state == "draft":
        return begun(address=SENDER, **content)
    editor = by or person("editor")
    submission = received(**content)
    if state in {"scheduled", "published"}:
        agreed(submission, by=editor)
    _STEPS[state](editor, submission)
    return fresh(submission)


def agreed(submission: Submission, *, by: User) -> None:
    """Contact and desk said yes to how it is now."""
    judge.lay_before_owner(by=by, submission=submission)
    own.approve_as_owner(token=last_token())
    judge.approve_as_editor(by=by, submission=submission)


def public_example(**changes: Any) -> Example:
    """Already on the site, with a contact."""
    card = ContactCard("Gemeente Voorbeeldstad", "regisseur", OWNER)
    code = published(contacts=(card,), done="Zo ging het.", less_well="Dat viel tegen.", **changes)
    return Example.objects.get(code=code)


def proposed(*, address: str = "", **changes: Any) -> Submission:
    """A change of a public example, by a reader."""
    wanted = change.Change(changes or {"title": "Een andere titel"}, "correction", "Nieuwe titel")
    if address:
        wanted = change.Change(wanted.content, wanted.origin, wanted.note, address, "Lezer")
    return change.propose_change(by=STRANGER, example=public_example(), change=wanted)


def fresh(submission: Submission) -> Submission:
    return Submission.objects.get(pk=submission.pk)


def letters(to: str = "") -> list[Letter]:
    found = Letter.objects.order_by("id")
    return list(found.filter(to=to) if to else found)


def last_token(to: str = "") -> str:
    """The token in the last letter (to this address)."""
    return str(TOKEN.findall(letters(to)[-1].text)[-1])


def whole_content() -> dict[str, Any]:
    return content_from(draft())


_STEPS: dict[str, Any] = {
    "received": lambda _by, _one: None,
    "talking": lambda by, one: judge.return_to_sender(by=by, submission=one, message="Wie?"),
    "with-owner": lambda by, one: judge.lay_before_owner(by=by, submission=one),
    "held": lambda by, one: judge.hold(by=by, submission=one, reason="Even wachten."),
    "scheduled": lambda by, one: judge.schedule(
        by=by, submission=one, on=today() + timedelta(days=3), note="Nieuw."
    ),
    "published": lambda by, one: judge.publish_now(by=by, submission=one, note="Nieuw."),
    "refused": lambda by, one: judge.refuse(by=by, submission=one, reason="Te weinig bekend."),
    "taken-back": lambda _by, one: own.take_back(by=pen_of(one)),
}
