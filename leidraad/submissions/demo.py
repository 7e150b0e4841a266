"""Invented submissions for `./dev run --demo`: one in every state, along the real way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import Any

from django.db import transaction
from PIL import Image

from leidraad.accounts.api import User
from leidraad.audit.api import Who
from leidraad.kernel.api import today
from leidraad.library.api import Example
from leidraad.post.api import make_link
from leidraad.submissions.access import Pen, pen
from leidraad.submissions.actions import change, hand_in, judge, own, pictures, write
from leidraad.submissions.models import Submission

STRANGER = Who.visitor()
OWNER = "regie@voorbeeldstad.example"


@dataclass(frozen=True)
class Desk:
    """Who judges in the demo, and where the examples are from."""

    editor: User
    head: User
    municipality: str


@dataclass(frozen=True)
class Story:
    title: str
    done: str
    less_well: str
    address: str = "anna@voorbeeldstad.example"
    owner: str = OWNER


STORIES: Mapping[str, Story] = {
    "draft": Story(
        "Koken met de straat", "Elke maand kookt een straat samen.", "Twee keer kwam er niemand."
    ),
    "unconfirmed": Story(
        "Een maatje voor de huisarts", "Een maatje gaat mee naar de huisarts.",
        "Maatjes waren moeilijk te vinden.", "bo@nergenshuizen.example",
    ),
    "received": Story(
        "De sleutel en de soep", "Bij de sleutel van het huis hoort een pan soep van de buren.",
        "Niet elke buur deed mee.", "cas@nergenshuizen.example",
    ),
    "stranger": Story(
        "Zwemles op zondag", "Een club geeft zwemles aan kinderen en hun ouders.",
        "Het bad was vaak te klein.", "dee@onbekend.example",
    ),
    "talking": Story(
        "Werk in de kas", "Een kweker leert mensen het vak in de kas.",
        "Het busrooster paste niet bij de vroege dienst.",
    ),
    "with-owner": Story(
        "De eerste honderd dagen", "Een vaste begeleider belt elke week, honderd dagen lang.",
        "Na honderd dagen hield het te plotseling op.",
    ),
    "approved": Story(
        "Taal op de tuin", "Op de volkstuin leren mensen taal met hun handen.",
        "In de winter lag alles stil.",
    ),
    "held": Story(
        "Een kamer bij de buren", "Jongeren wonen een jaar bij een gastgezin.",
        "Twee keer paste het niet.", "eva@verzonnendam.example",
    ),
    "scheduled": Story(
        "Het loket komt naar je toe", "Een bus met een loket rijdt langs de dorpen.",
        "In het begin wist niemand dat de bus er was.",
    ),
    "published": Story(
        "Samen naar de eerste les", "Een vrijwilliger fietst de eerste keer mee naar de taalles.",
        "Vrijwilligers vinden kost veel tijd.",
    ),
    "refused": Story(
        "Onze nieuwe folder", "Wij maakten een folder over ons project.",
        "Er is nog niets gedaan.", "fay@anderdorp.example",
    ),
    "objected": Story(
        "De koffietafel", "Elke ochtend staat er koffie in het gemeentehuis.",
        "Weinig mensen kwamen.", "gus@anderdorp.example",
    ),
    "reopened": Story(
        "Sporten zonder contributie", "Clubs rekenen het eerste jaar niets.",
        "Het tweede jaar haakte de helft af.", "hes@anderdorp.example",
    ),
    "taken-back": Story(
        "De ruilkast", "In de hal staat een kast met spullen om te ruilen.",
        "De kast was na een week leeg.",
    ),
}  # fmt: skip


@transaction.atomic
def demo_submissions(*, desk: Desk, public: Example) -> None:
    for name, story in STORIES.items():
        _WAYS[name](desk, _begun(desk, story), story)
    told = {**_content(desk, STORIES["draft"]), "title": "Verteld aan de telefoon"}
    change.write_down(by=desk.editor, content=told)
    wanted = change.Change({"title": "De fiets als eerste vriend"}, Submission.Origin.CHECK)
    proposed = change.propose_change(by=STRANGER, example=public, change=wanted)
    judge.take_up(by=desk.head, submission=proposed)


def _begun(desk: Desk, story: Story) -> Pen:
    """A draft with an address; in the sender's hand the link from the letter."""
    content = _content(desk, story)
    submission, token = write.start_submission(by=STRANGER, content=content, language="nl")
    write.give_address(by=_pen(token), address=story.address, name="Demo")
    return _mailed(submission, story)


def _content(desk: Desk, story: Story) -> dict[str, Any]:
    return {
        "title": story.title,
        "summary": story.done,
        "done": f"{story.done} Dit voorbeeld is verzonnen voor de demo.",
        "less_well": story.less_well,
        "municipalities": [desk.municipality],
        "domains": ["sociaal-netwerk", "inburgering"],
        "factors": ["samenwerking"],
        "phases": ["eerste-weken"],
        "groups": ["gezinnen"],
        "sources": "https://demo.example/verzonnen Verzonnen voor de demo",
        "contact_organisation": "Gemeente Voorbeeldstad",
        "contact_role": "regisseur",
        "contact_mailbox": story.owner,
    }


def _pen(token: str) -> Pen:
    found = pen(token)
    assert found is not None
    return found


def _mailed(submission: Submission, story: Story) -> Pen:
    return _pen(make_link("draft", subject=submission.key, address=story.address))


# --- the ways ----------------------------------------------------------------------------


def _draft(_desk: Desk, by: Pen, _story: Story) -> None:
    """Half a text, with a picture and a colleague who was asked for one part."""
    write.invite_writer(by=by, address="collega@voorbeeldstad.example", section="costs")
    words = ("Een blauw vlak, als voorbeeld van een foto.", "Demo", "nobody")
    pictures.add_picture(by=by, picture=pictures.Given(_blue(), *words))


def _blue() -> bytes:
    out = BytesIO()
    Image.new("RGB", (1200, 800), "#3a6ea5").save(out, "PNG")
    return out.getvalue()


def _unconfirmed(_desk: Desk, by: Pen, _story: Story) -> None:
    """Handed in from a page; the letter to show that the address is real lies in the box."""
    hand_in.hand_in(by=_pen(make_link("draft", subject=by.submission.key)))


def _received(_desk: Desk, by: Pen, _story: Story) -> Submission:
    return hand_in.hand_in(by=by)


def _talking(desk: Desk, by: Pen, story: Story) -> None:
    submission = _received(desk, by, story)
    remark = judge.add_remark(
        by=desk.editor, submission=submission, field="done", text="Hoeveel mensen deden mee?"
    )
    judge.add_remark(
        by=desk.editor,
        submission=submission,
        field="",
        text="Lijkt op de proefdag.",
        is_internal=True,
    )
    question = "Mooi! Kun je vertellen hoeveel mensen meededen?"
    judge.return_to_sender(by=desk.editor, submission=submission, message=question)
    own.reply(by=_mailed(submission, story), text="Twaalf mensen, het eerste jaar.", field="done")
    judge.settle_remark(by=desk.editor, remark=remark)


def _with_owner(desk: Desk, by: Pen, story: Story) -> Submission:
    submission = _received(desk, by, story)
    judge.lay_before_owner(by=desk.editor, submission=submission)
    return Submission.objects.get(pk=submission.pk)


def _approved(desk: Desk, by: Pen, story: Story) -> Submission:
    """Two editors worked on it, the contact and the desk said yes."""
    submission = _received(desk, by, story)
    _edit(desk.editor, submission, "costs", "Vooral tijd van vrijwilligers.")
    _edit(desk.head, submission, "conditions", "Een stuk grond en iemand met een sleutel.")
    judge.lay_before_owner(by=desk.editor, submission=submission)
    submission.refresh_from_db()
    subject = f"{submission.key}:{submission.version_id}"
    own.approve_as_owner(token=make_link("approve", subject=subject, address=story.owner))
    judge.approve_as_editor(by=desk.head, submission=submission)
    return submission


def _edit(by: User, submission: Submission, field: str, text: str) -> None:
    submission.refresh_from_db()
    version = submission.version
    assert version is not None
    content = {**submission.content, field: text}
    judge.edit(by=by, submission=submission, content=content, based_on=version, is_minor=False)


def _held(desk: Desk, by: Pen, story: Story) -> None:
    submission = _received(desk, by, story)
    reason = "Wij wachten tot het onderzoek klaar is."
    judge.hold(by=desk.editor, submission=submission, reason=reason)


def _scheduled(desk: Desk, by: Pen, story: Story) -> None:
    submission, day = _approved(desk, by, story), today() + timedelta(days=7)
    judge.schedule(by=desk.editor, submission=submission, on=day, note="Nieuw voorbeeld.")


def _published(desk: Desk, by: Pen, story: Story) -> None:
    submission = _approved(desk, by, story)
    judge.publish_now(by=desk.editor, submission=submission, note="Nieuw voorbeeld.")


def _refused(desk: Desk, by: Pen, story: Story) -> Submission:
    submission = _received(desk, by, story)
    reason = "Er staat nog niet in wat jullie deden. Kom terug als het zover is."
    judge.refuse(by=desk.editor, submission=submission, reason=reason)
    return submission


def _objected(desk: Desk, by: Pen, story: Story) -> Submission:
    submission = _refused(desk, by, story)
    own.object_to_refusal(by=_mailed(submission, story), text="Wij doen dit al drie jaar.")
    return submission


def _reopened(desk: Desk, by: Pen, story: Story) -> None:
    judge.reopen(by=desk.head, submission=_objected(desk, by, story))


def _taken_back(desk: Desk, by: Pen, story: Story) -> None:
    own.take_back(by=_mailed(_received(desk, by, story), story))


_WAYS: Mapping[str, Callable[[Desk, Pen, Story], object]] = {
    "draft": _draft,
    "unconfirmed": _unconfirmed,
    "received": _received,
    "stranger": _received,
    "talking": _talking,
    "with-owner": _with_owner,
    "approved": _approved,
    "held": _held,
    "scheduled": _scheduled,
    "published": _published,
    "refused": _refused,
    "objected": _objected,
    "reopened": _reopened,
    "taken-back": _taken_back,
}
