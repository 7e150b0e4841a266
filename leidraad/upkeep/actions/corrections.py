"""A reader's correction: suggested, confirmed, judged by the contact or by the desk."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from leidraad.accounts.api import User, who
from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.library.api import Contact, Entry, Example, Version, catalogue
from leidraad.post.api import end_links, make_link, put_in_post, use_link
from leidraad.submissions.api import Change, Submission, field_word, propose_change, start_editing
from leidraad.upkeep import events
from leidraad.upkeep.access import asked_correction, may_judge, must, new_correction
from leidraad.upkeep.actions.letter_links import example_link, hand_over_link, street_link
from leidraad.upkeep.models import Correction
from leidraad.upkeep.rules.suggesting import DAYS_FOR_CONTACT, WHOLE

State = Correction.State


@dataclass(frozen=True)
class Suggestion:
    """What a reader typed about one section of one version; `text` is empty for a remark."""

    section: str
    text: str
    reason: str
    name: str
    address: str
    language: str = "nl"


@transaction.atomic
def suggest_correction(
    *, by: Who, example: Example, version: Version, suggestion: Suggestion
) -> Correction:
    """It waits until its sender shows that the address is real."""
    correction = Correction.objects.create(
        example=example,
        version=version,
        section=suggestion.section,
        text=suggestion.text,
        reason=suggestion.reason.strip(),
        sender_name=" ".join(suggestion.name.split()),
        sender_address=suggestion.address,
        language=suggestion.language,
        state=State.UNCONFIRMED,
        sent_at=now(),
    )
    token = make_link("confirm-correction", subject=str(correction.pk), address=suggestion.address)
    link = street_link(f"verbeteren/bevestigen/{token}/", suggestion.language)
    _tell(correction, "confirm_correction", link=link)
    record(events.CORRECTION_SUGGESTED, by=by, about=about(correction))
    return correction


@transaction.atomic
def confirm_correction(*, token: str) -> Correction | None:
    """The address is real: it goes to the contact, or to the desk when there is none to ask."""
    held = new_correction(token)
    if held is None or use_link("confirm-correction", token) is None:
        return None
    correction, contact = _locked(held.thing), contact_of(held.thing.example)
    correction.state = State.WITH_OWNER if contact else State.WITH_DESK
    correction.sent_at = now()
    correction.save(update_fields=["state", "sent_at"])
    record(events.CORRECTION_SENT, by=held.by, about=about(correction))
    if contact and contact.mailbox.lower() == correction.sender_address.lower():
        _take_over(held.by, correction)  # it is her own text
    elif contact:
        _ask(correction, contact)
    return correction


@transaction.atomic
def accept_correction(*, token: str, words: str = "") -> Correction | None:
    """The contact's one click. A remark without a text goes to the desk, with her words."""
    held = asked_correction(token)
    if held is None or use_link("correction", token) is None:
        return None
    correction = _locked(held.thing)
    correction.decision = words.strip()
    _take_over(held.by, correction)
    return correction


@transaction.atomic
def decline_correction(*, token: str, why: str) -> Correction | None:
    held = asked_correction(token)
    if held is None or use_link("correction", token) is None:
        return None
    correction = _locked(held.thing)
    _turn_down(held.by, correction, why)
    return correction


@transaction.atomic
def take_over_correction(*, by: User, correction: Correction) -> Submission:
    """The desk makes a change of it, which goes the way of every change."""
    must(may_judge(by))
    correction = _locked(correction)
    must(correction.state == State.WITH_DESK and correction.example.published is not None)
    if correction.text:
        submission = propose_change(
            by=who(by), example=correction.example, change=_change(correction, is_owners=False)
        )
    else:
        submission = start_editing(by=by, example=correction.example)
    _accepted(who(by), correction, submission)
    return submission


@transaction.atomic
def turn_down_correction(*, by: User, correction: Correction, why: str) -> None:
    must(may_judge(by))
    correction = _locked(correction)
    must(correction.state == State.WITH_DESK and bool(why.strip()))
    _turn_down(who(by), correction, why)


def pass_on_corrections(*, most: int = 100) -> None:
    """A duty of the worker: what the contact leaves unanswered goes to the desk."""
    limit = now() - timedelta(days=DAYS_FOR_CONTACT)
    waiting = Correction.objects.filter(state=State.WITH_OWNER, sent_at__lt=limit)
    for correction in waiting.order_by("sent_at", "id")[:most]:
        with transaction.atomic():
            if waiting.filter(pk=correction.pk).update(state=State.WITH_DESK):
                end_links("correction", subject=str(correction.pk))
                system = Who("system", "work")
                record(events.CORRECTION_TO_DESK, by=system, about=about(correction))


def contact_of(example: Example) -> Contact | None:
    """Who answers for an example: its first contact that has a mailbox."""
    return example.contacts.exclude(mailbox="").order_by("id").first()


def about(correction: Correction) -> About:
    return About("correction", str(correction.pk))


def _take_over(by: Who, correction: Correction) -> None:
    if not correction.text:
        correction.state = State.WITH_DESK
        correction.save(update_fields=["state", "decision"])
        record(events.CORRECTION_TO_DESK, by=by, about=about(correction))
        return
    change = _change(correction, is_owners=True)
    submission = propose_change(by=by, example=correction.example, change=change)
    _accepted(by, correction, submission)


def _accepted(by: Who, correction: Correction, submission: Submission) -> None:
    correction.submission, correction.state = submission, State.ACCEPTED
    correction.decided_at = now()
    correction.save()
    _tell(correction, "correction_accepted")
    record(events.CORRECTION_ACCEPTED, by=by, about=about(correction))


def _turn_down(by: Who, correction: Correction, why: str) -> None:
    correction.state, correction.decision = State.DECLINED, why.strip()
    correction.decided_at = now()
    correction.save(update_fields=["state", "decision", "decided_at"])
    _tell(correction, "correction_declined", why=correction.decision)
    record(events.CORRECTION_DECLINED, by=by, about=about(correction))


def _change(correction: Correction, *, is_owners: bool) -> Change:
    """The note is for readers of the page, in its own language."""
    with override("nl"):
        note = _("Verbeterd na een tip van een lezer: %(part)s.") % {
            "part": field_word(correction.section)
        }
    content = {correction.section: correction.text}
    return Change(content, Submission.Origin.CORRECTION, note=note, is_owners=is_owners)


def _ask(correction: Correction, contact: Contact) -> None:
    token = make_link("correction", subject=str(correction.pk), address=contact.mailbox)
    put_in_post(
        to=contact.mailbox,
        template="upkeep/letters/correction.txt",
        context={
            "title": _entry(correction).texts["title"],
            "part": _part(correction, "nl"),
            "name": correction.sender_name,
            "reason": correction.reason,
            "has_text": bool(correction.text),
            "link": street_link(f"correctie/{token}/"),
            "hand_over": hand_over_link(contact.pk, contact.mailbox),
        },
    )


def _tell(correction: Correction, letter: str, **more: object) -> None:
    """To the sender, unless the address is erased already."""
    entry = catalogue().by_code.get(correction.example.code)
    if not correction.sender_address or entry is None:
        return
    language = correction.language
    put_in_post(
        to=correction.sender_address,
        template=f"upkeep/letters/{letter}.txt",
        is_unproven=correction.state == Correction.State.UNCONFIRMED,
        context={
            "title": entry.text("title", language).value,
            "part": _part(correction, language),
            "name": correction.sender_name,
            "example": example_link(entry, language),
            **more,
        },
        language=language,
    )


def _part(correction: Correction, language: str) -> str:
    with override(language):
        return "" if correction.section == WHOLE else field_word(correction.section)


def _entry(correction: Correction) -> Entry:
    return catalogue().by_code[correction.example.code]


def _locked(correction: Correction) -> Correction:
    rows = Correction.objects.select_related("example__published", "version")
    return rows.select_for_update(of=("self",)).get(pk=correction.pk)
