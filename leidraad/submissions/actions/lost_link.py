"""Everything somebody is writing or waiting for, in one letter to the known mailbox."""

from django.db import transaction
from django.utils.translation import get_language

from leidraad.kernel.api import now
from leidraad.post.api import make_link, put_in_post
from leidraad.submissions.actions.write import draft_address
from leidraad.submissions.models import Submission, Writer

MOST_LINKS = 20
QUARTER = 15 * 60  # seconds
OVER = (Submission.State.TAKEN_BACK,)


@transaction.atomic
def send_lost_links(*, address: str) -> None:
    """Who is not known here gets no letter: this is no way to write to strangers."""
    found = Writer.objects.filter(address__iexact=address, submission__erased_at=None)
    writers = (
        found.exclude(submission__state__in=OVER)
        .select_related("submission")
        .order_by("-submission__saved_at", "-id")[:MOST_LINKS]
    )
    if writers:
        put_in_post(
            to=writers[0].address,
            template="submissions/letters/lost_link.txt",
            context={"texts": [_text(writer) for writer in writers]},
            language=get_language() or "nl",
            key=f"lost-link:{writers[0].address.lower()}:{_quarter()}",
        )


def _quarter() -> int:
    """Whoever asks and asks again for somebody else, fills no mailbox."""
    return int(now().timestamp()) // QUARTER


def _text(writer: Writer) -> dict[str, str]:
    """A title only for a mailbox that was confirmed: else a stranger could write to it."""
    submission = writer.submission
    if writer.is_sender:
        token = make_link("draft", subject=submission.key, address=writer.address)
    else:
        token = make_link("section", subject=str(writer.pk), address=writer.address)
    return {
        "title": str(submission.content.get("title") or "") if writer.confirmed_at else "",
        "link": draft_address(token, submission.language),
    }
