"""Letters about a submission: to its sender, and to the owner who is asked for a yes."""

from typing import Any

from django.conf import settings
from django.utils.translation import override

from leidraad.post.api import end_links, make_link, put_in_post, street_address
from leidraad.submissions.actions.versions import cards_of
from leidraad.submissions.actions.write import draft_address, one_line, prefix
from leidraad.submissions.models import Submission
from leidraad.submissions.queries.differences import differences, draft_of_edit


def tell_sender(submission: Submission, letter: str, **more: Any) -> None:
    """Every step that matters to the sender, with the link to the page that tells it all."""
    writer = submission.writers.filter(is_sender=True).exclude(address="").first()
    if writer is None:
        return  # written at the desk
    token = make_link("draft", subject=submission.key, address=writer.address)
    put_in_post(
        to=writer.address,
        template=f"submissions/letters/{letter}.txt",
        context={
            "title": title_of(submission),
            "name": one_line(writer.name),
            "promised_on": submission.promised_on,
            "link": draft_address(token, submission.language),
            **more,
        },
        language=submission.language,
    )


def ask_owner(submission: Submission) -> None:
    """A link that approves this very version; links to earlier versions stop working."""
    assert submission.version is not None
    mailbox = owner_mailbox(submission)
    for number in submission.edits.values_list("version_id", flat=True):
        end_links("approve", subject=f"{submission.key}:{number}")
    subject = f"{submission.key}:{submission.version_id}"
    token = make_link("approve", subject=subject, address=mailbox)
    put_in_post(
        to=mailbox,
        template="submissions/letters/ask_owner.txt",
        context={
            "title": title_of(submission),
            "is_change": submission.kind == Submission.Kind.CHANGE,
            "link": street_address(f"{prefix(submission.language)}/akkoord/{token}/"),
        },
        language=submission.language,
    )


def tell_owner_of_minor_edit(submission: Submission) -> None:
    put_in_post(
        to=owner_mailbox(submission),
        template="submissions/letters/minor_edit.txt",
        context={
            "title": title_of(submission),
            "changes": _last_changes(submission),
            "editors": settings.CONTACT_EMAIL,
        },
        language=submission.language,
    )


def _last_changes(submission: Submission) -> list[str]:
    """What the last edit changed, a line for each field, in the reader's language."""
    new, old = submission.edits.select_related("version").order_by("-id")[:2]
    with override(submission.language):
        return [
            f"{one.label}: {one.told}"
            for one in differences(draft_of_edit(old), draft_of_edit(new))
        ]


def owner_mailbox(submission: Submission) -> str:
    """Where the contact of the version being judged reads its post."""
    return next((card.mailbox for card in cards_of(submission) if card.mailbox), "")


def title_of(submission: Submission) -> str:
    version = submission.version
    return version.title if version else str(submission.content.get("title") or "")
