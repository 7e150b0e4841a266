"""Handing in: the address is confirmed, the text becomes a version, an answer is promised."""

from django.db import transaction

from leidraad.accounts.api import Organisation, organisation_of_mailbox
from leidraad.audit.api import Who, record
from leidraad.kernel.api import now, today
from leidraad.library.api import Fault, Version, known_codes
from leidraad.post.api import make_link, put_in_post, street_address, use_link
from leidraad.submissions import events
from leidraad.submissions.access import Pen, must
from leidraad.submissions.actions.versions import approve, fix_version
from leidraad.submissions.actions.write import (
    WRITABLE,
    about,
    draft_address,
    locked,
    one_line,
    prefix,
    proves,
)
from leidraad.submissions.models import Approval, Submission, Writer
from leidraad.submissions.rules import states
from leidraad.submissions.rules.queueing import goes_later
from leidraad.submissions.rules.readiness import faults_to_send


class NotReadyError(Exception):
    """Something is missing; `faults` says what, at which field."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("nog niet klaar om in te sturen")
        self.faults = faults


@transaction.atomic
def hand_in(*, by: Pen) -> Submission:
    """Send it to the desk, or first a letter to confirm the address. Twice is once.

    Raises NotReadyError.
    """
    must(by.is_senders)
    submission = locked(by.submission)
    if submission.state not in WRITABLE:
        return submission  # handed in before: the same answer
    faults = faults_to_send(submission.content, known_codes())
    writer = submission.writers.get(is_sender=True)
    if not writer.address:
        faults = (*faults, Fault("address", "vul je e-mailadres in"))
    if faults:
        raise NotReadyError(faults)
    if writer.confirmed_at or proves(by, writer):
        return _receive(by.by, submission, writer)
    return _ask_to_confirm(by.by, submission, writer)


@transaction.atomic
def confirm_address(*, token: str) -> Submission | None:
    """The button behind the link in the letter: the address is real, and the text comes in."""
    link = use_link("confirm-address", token)
    submission = Submission.objects.filter(key=link.subject).first() if link else None
    if link is None or submission is None:
        return None
    submission = locked(submission)
    writer = submission.writers.get(is_sender=True)
    if writer.address.lower() != link.address.lower() or not submission.wants_in:
        return None
    _confirmed(writer)
    if submission.state not in WRITABLE or faults_to_send(submission.content, known_codes()):
        return submission  # the address is known from now on; what misses, the writer sees
    return _receive(Who("link", link.key), submission, writer)


@transaction.atomic
def ask_again(*, by: Pen) -> None:
    """Another letter to confirm the address: the first got lost, or the address was wrong."""
    must(by.is_senders)
    submission = locked(by.submission)
    must(submission.state in WRITABLE and submission.wants_in)
    _send_confirmation(submission, submission.writers.get(is_sender=True))
    record(events.ASKED_AGAIN, by=by.by, about=about(submission))


def sender_organisation(submission: Submission) -> Organisation | None:
    """The organisation whose mail domain the confirmed sender writes from."""
    writer = submission.writers.filter(is_sender=True, confirmed_at__isnull=False).first()
    return organisation_of_mailbox(writer.address) if writer else None


def _ask_to_confirm(by: Who, submission: Submission, writer: Writer) -> Submission:
    if submission.wants_in:
        return submission
    submission.wants_in = True
    submission.save(update_fields=["wants_in"])
    key = f"confirm-address:{submission.key}:{writer.address.lower()}"
    _send_confirmation(submission, writer, key=key)
    record(events.HANDED_IN, by=by, about=about(submission))
    return submission


def _send_confirmation(submission: Submission, writer: Writer, *, key: str = "") -> None:
    token = make_link("confirm-address", subject=submission.key, address=writer.address)
    path = f"{prefix(submission.language)}/insturen/bevestigen/{token}/"
    put_in_post(
        to=writer.address,
        template="submissions/letters/confirm_address.txt",
        is_unproven=True,
        context={"link": street_address(path)},
        language=submission.language,
        key=key,
    )


def _receive(by: Who, submission: Submission, writer: Writer) -> Submission:
    _confirmed(writer)
    version = fix_version(by=by, submission=submission)
    is_first = submission.sent_at is None
    if is_first:
        submission.sent_at = now()
        submission.is_queued_later = goes_later(
            waiting=_waiting(), is_known=bool(organisation_of_mailbox(writer.address))
        )
    submission.wants_in = False
    submission.promised_on = states.promised_on(today())
    go_to(submission, states.RECEIVED)
    record(events.RECEIVED, by=by, about=about(submission), number=version.number)
    _approve_own_words(by, submission, writer, version)
    _confirm_receipt(submission, writer)
    return submission


def _confirmed(writer: Writer) -> None:
    if writer.confirmed_at is None:
        writer.confirmed_at = now()
        writer.save(update_fields=["confirmed_at"])


def go_to(submission: Submission, state: str) -> None:
    must(states.may_go(submission.state, state))
    submission.state = state
    submission.state_since = now()
    submission.save()


def _waiting() -> int:
    """Submissions from unknown senders that nobody has taken up yet."""
    received = Submission.objects.filter(state=Submission.State.RECEIVED, editor=None)
    return received.filter(is_queued_later=False).count()


def _approve_own_words(by: Who, submission: Submission, writer: Writer, version: Version) -> None:
    """Who sends in a text in which she herself is the contact, agrees with it."""
    mailbox = str(submission.content.get("contact_mailbox") or "").strip().lower()
    if mailbox == writer.address.lower():
        side, how = Approval.Side.OWNER, Approval.How.SENT_IN
        approve(by=by, submission=submission, side=side, how=how)
        record(events.OWNER_APPROVED, by=by, about=about(submission), number=version.number)


def _confirm_receipt(submission: Submission, writer: Writer) -> None:
    assert submission.version is not None
    token = make_link("draft", subject=submission.key, address=writer.address)
    put_in_post(
        to=writer.address,
        template="submissions/letters/received.txt",
        context={
            "title": submission.version.title,
            "name": one_line(writer.name),
            "promised_on": submission.promised_on,
            "link": draft_address(token, submission.language),
        },
        language=submission.language,
        key=f"received:{submission.key}:{submission.version.number}",
    )
