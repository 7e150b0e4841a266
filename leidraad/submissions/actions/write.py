"""Writing: begin, save as you go, say who you are, ask a colleague for one part."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils.translation import override

from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.post.api import end_links, make_link, put_in_post, street_address
from leidraad.submissions import events
from leidraad.submissions.access import Pen, must
from leidraad.submissions.models import Submission, Writer
from leidraad.submissions.queries.field_words import field_word
from leidraad.submissions.rules.content import Content
from leidraad.submissions.rules.merging import merge

A_DAY = timedelta(days=1)
MOST_INVITED = 3  # texts for which one mailbox is asked in a day
WRITABLE = (Submission.State.DRAFT, Submission.State.TALKING)


@dataclass(frozen=True)
class Saved:
    """How it stands now; `clashes` are fields where a colleague's other text stands."""

    submission: Submission
    clashes: tuple[str, ...]


@transaction.atomic
def start_submission(*, by: Who, content: Content, language: str) -> tuple[Submission, str]:
    """A new draft, and the token of the link under which it lives."""
    moment = now()
    submission = Submission.objects.create(
        key=secrets.token_hex(16),
        kind=Submission.Kind.NEW,
        origin=Submission.Origin.SENDER,
        content=dict(content),
        language=language,
        started_at=moment,
        saved_at=moment,
        state_since=moment,
    )
    Writer.objects.create(submission=submission, is_sender=True)
    record(events.STARTED, by=by, about=about(submission))
    return submission, make_link("draft", subject=submission.key)


@transaction.atomic
def save_draft(*, by: Pen, changes: Content, seen: Mapping[str, str]) -> Saved:
    """Keep what was typed, field by field; nobody's text is overwritten unseen.

    `seen` are the marks (rules.merging) of what the form showed. Only the fields of this pen.
    """
    submission = locked(by.submission)
    must(submission.state in WRITABLE)
    own = {name: value for name, value in changes.items() if name in by.fields}
    merged = merge(seen=seen, mine=own, theirs=submission.content)
    if merged.content != submission.content:
        submission.content = merged.content
        submission.revision += 1
        submission.saved_at = now()
        submission.save(update_fields=["content", "revision", "saved_at"])
    return Saved(submission, merged.clashes)


@transaction.atomic
def give_address(*, by: Pen, address: str, name: str = "") -> None:
    """Say who writes; the link goes there, so that it can be gone on with anywhere."""
    must(by.is_senders)
    submission = locked(by.submission)
    writer = submission.writers.get(is_sender=True)
    is_same = writer.address.lower() == address.lower()
    if not is_same:
        must(writer.confirmed_at is None)
        _ask_anew(submission)
        submission.writers.filter(address__iexact=address, is_sender=False).delete()
    writer.address, writer.name = address, name or writer.name
    writer.save()
    if not is_same:
        record(events.ADDRESS_GIVEN, by=by.by, about=about(submission))
        _send_draft_link(submission, writer)


@transaction.atomic
def send_link_again(*, submission: Submission) -> None:
    """A new link for a sender who lost it; goes to the known mailbox only."""
    writer = submission.writers.get(is_sender=True)
    _send_draft_link(submission, writer)


@transaction.atomic
def invite_writer(*, by: Pen, address: str, section: str, message: str = "") -> Writer:
    """Ask a colleague to write one section, under a link of their own.

    Who showed no mailbox yet has us write, in our words alone.
    """
    must(by.is_senders)
    submission = locked(by.submission)
    must(submission.state in WRITABLE)
    is_enough = _is_asked_enough(submission, address, section)
    writer, _ = Writer.objects.update_or_create(
        submission=submission,
        address=address,
        defaults={"section": section, "invited_at": now()},
    )
    if not is_enough:
        _send_invitation(submission, writer, message, is_known=may_send_words(by))
    record(events.INVITED, by=by.by, about=about(submission))
    return writer


@transaction.atomic
def uninvite_writer(*, by: Pen, writer: Writer) -> None:
    must(by.is_senders and not writer.is_sender and writer.submission_id == by.submission.pk)
    end_links("section", subject=str(writer.pk))
    writer.delete()
    record(events.UNINVITED, by=by.by, about=about(by.submission))


def proves(pen: Pen, writer: Writer) -> bool:
    """This link was mailed to the very address: whoever holds it reads that mailbox."""
    return bool(pen.link.address) and pen.link.address.lower() == writer.address.lower()


def may_send_words(pen: Pen) -> bool:
    """Only who showed a mailbox may have us bring words to somebody else's."""
    writer = pen.writer
    return writer is not None and (writer.confirmed_at is not None or proves(pen, writer))


def _is_asked_enough(submission: Submission, address: str, section: str) -> bool:
    """The letter is on its way, or others fill this mailbox with invitations already."""
    today = Writer.objects.filter(is_sender=False, invited_at__gt=now() - A_DAY)
    to_her = today.filter(address__iexact=address)
    is_same = to_her.filter(submission=submission, section=section).exists()
    return is_same or to_her.exclude(submission=submission).count() >= MOST_INVITED


def about(submission: Submission) -> About:
    return About("submission", submission.key)


def locked(submission: Submission) -> Submission:
    """The row as it is now, held until the end of this transaction."""
    return Submission.objects.select_for_update(of=("self",)).get(pk=submission.pk)


def draft_address(token: str, language: str) -> str:
    return street_address(f"{prefix(language)}/insturen/{token}/")


def prefix(language: str) -> str:
    return "" if language == "nl" else f"/{language}"


def one_line(name: str) -> str:
    return " ".join(name.split())


def _part_in(language: str, section: str) -> str:
    with override(language):
        return field_word(section)


def _ask_anew(submission: Submission) -> None:
    """Whoever holds the letter to the old mailbox can no longer confirm the new one."""
    end_links("confirm-address", subject=submission.key)
    submission.wants_in = False
    submission.save(update_fields=["wants_in"])


def _send_invitation(
    submission: Submission, writer: Writer, message: str, *, is_known: bool
) -> None:
    end_links("section", subject=str(writer.pk))
    token = make_link("section", subject=str(writer.pk), address=writer.address)
    asked_by = one_line(submission.writers.get(is_sender=True).name)
    put_in_post(
        to=writer.address,
        template="submissions/letters/invitation.txt",
        context={
            "title": submission.content.get("title", "") if is_known else "",
            "part": _part_in(submission.language, writer.section),
            "message": message if is_known else "",
            "asked_by": asked_by if is_known else "",
            "link": draft_address(token, submission.language),
        },
        language=submission.language,
    )


def _send_draft_link(submission: Submission, writer: Writer) -> None:
    """To a mailbox that nobody confirmed yet go no words of a stranger, only ours."""
    token = make_link("draft", subject=submission.key, address=writer.address)
    is_known = writer.confirmed_at is not None
    put_in_post(
        to=writer.address,
        template="submissions/letters/draft_link.txt",
        is_unproven=not is_known,
        context={
            "title": submission.content.get("title", "") if is_known else "",
            "name": one_line(writer.name) if is_known else "",
            "link": draft_address(token, submission.language),
        },
        language=submission.language,
    )
