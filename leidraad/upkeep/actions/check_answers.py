"""What a contact answers to *klopt dit nog?*, by the link in the letter."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.library.api import Contact, confirm_example, end_example
from leidraad.post.api import end_links, use_link
from leidraad.submissions.api import Change, Submission, propose_change
from leidraad.upkeep import events
from leidraad.upkeep.access import Held, asked_check, may_judge, must
from leidraad.upkeep.models import Check


@dataclass(frozen=True)
class Ending:
    """When it stopped, and why: that too is worth knowing for who comes after."""

    on: date
    why: str


@transaction.atomic
def answer_yes(*, token: str) -> Check | None:
    """It still holds, as of today. None when the link is not (or no longer) one."""
    held = _answered(token, Check.Answer.YES)
    if held:
        confirm_example(by=held.by, example=held.thing.example, contact=_own(held))
    return held.thing if held else None


@transaction.atomic
def answer_changed(*, token: str, content: dict[str, Any], note: str) -> Check | None:
    """Almost: what should be different goes to the desk, with the owner's yes already given.

    The example counts as confirmed when the new text is published, not before.
    """
    held = _answered(token, Check.Answer.CHANGED)
    if held is None:
        return None
    change = Change(
        content=content,
        origin=Submission.Origin.CHECK,
        note=note.strip(),
        address=held.link.address,
        is_owners=True,
    )
    propose_change(by=held.by, example=held.thing.example, change=change)
    return held.thing


@transaction.atomic
def answer_ended(*, token: str, ending: Ending) -> Check | None:
    held = _answered(token, Check.Answer.ENDED)
    if held:
        end_example(by=held.by, example=held.thing.example, on=ending.on, why=ending.why)
    return held.thing if held else None


@transaction.atomic
def confirm_by_phone(*, by: User, check: Check) -> None:
    """An editor asked somebody who knows: it still holds. A second time is the same yes."""
    must(may_judge(by))
    rows = Check.objects.select_for_update(of=("self",)).select_related("example")
    held = rows.filter(pk=check.pk, answered_at=None).first()
    if held:
        close_check(who(by), held, Check.Answer.YES)
        confirm_example(by=who(by), example=held.example)


def close_check(by: Who, check: Check, answer: str) -> None:
    """The round is answered: every link to it stops working, whoever holds it."""
    check.answer, check.answered_at = answer, now()
    check.save(update_fields=["answer", "answered_at"])
    end_links("still-true", subject=str(check.pk))
    about = About("example", check.example.code)
    record(events.ANSWERED, by=by, about=about, answer=Check.Answer(answer).label)


def _answered(token: str, answer: str) -> Held[Check] | None:
    """The question with its link used up and its round closed; None when too late."""
    held = asked_check(token)
    if held is None or use_link("still-true", token) is None:
        return None
    if not Check.objects.select_for_update().filter(pk=held.thing.pk, answered_at=None).exists():
        return None
    close_check(held.by, held.thing, answer)
    return held


def _own(held: Held[Check]) -> Contact | None:
    """The contact, when it was the contact who answered and not a colleague."""
    contact, address = held.thing.contact, held.link.address.lower()
    return contact if contact and contact.mailbox.lower() == address else None
