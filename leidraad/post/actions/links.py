"""Making, using and ending links. Looking at one is in `queries`."""

import re
import secrets

from django.db.models import Q

from leidraad.kernel.api import now
from leidraad.post import models
from leidraad.post.queries.links import fingerprint, value_of, working
from leidraad.post.rules.links import Link, expires_at, purpose_named

TOKEN_BYTES = 20  # 160 random bits; 128 is the least (ASVS 11.5.1)
PARTS_OF_AN_ADDRESS = re.compile(r"(?<=[/=])[\w-]{27}(?![\w-])", re.ASCII)


def make_link(purpose: str, *, subject: str, address: str = "") -> str:
    """A new token for one purpose and one subject; here is the only time that it is seen.

    `address` is the mailbox it goes to, empty when it is only shown on a page.
    """
    token, made_at = secrets.token_urlsafe(TOKEN_BYTES), now()
    models.Link.objects.create(
        key=secrets.token_hex(16),
        token_hash=fingerprint(token),
        purpose=purpose,
        subject=subject,
        address=address,
        made_at=made_at,
        expires_at=expires_at(purpose, made_at=made_at),
    )
    return token


def use_link(purpose: str, token: str) -> Link | None:
    """Find it, and if it works only once: take it, so that no second request can.

    Call it in the transaction of the act: when the act fails, the link is not used up.
    """
    row = working(purpose, token).first()
    if row is None or (purpose_named(purpose).once and not _take(row)):
        return None
    return value_of(row)


def _take(row: models.Link) -> bool:
    """The database decides between two requests: only one finds the link unused."""
    unused = models.Link.objects.filter(Q(used_at=None), Q(ended_at=None), pk=row.pk)
    return unused.update(used_at=now()) == 1


def end_links(purpose: str, *, subject: str) -> None:
    """Every link for this purpose and subject stops working."""
    purpose_named(purpose)
    models.Link.objects.filter(purpose=purpose, subject=subject, ended_at=None).update(
        ended_at=now()
    )


def restart_links(text: str) -> None:
    """The time of a link begins when its letter leaves, however long that had to wait."""
    prints = [fingerprint(part) for part in set(PARTS_OF_AN_ADDRESS.findall(text))]
    unused = models.Link.objects.filter(token_hash__in=prints, used_at=None, ended_at=None)
    for row in unused.exclude(expires_at=None):
        row.expires_at = expires_at(row.purpose, made_at=now())
        row.save(update_fields=["expires_at"])


def erase_address(purpose: str, *, address: str) -> None:
    """Links for ever outlive what they were for; whose mailbox it was, need not."""
    purpose_named(purpose)
    models.Link.objects.filter(purpose=purpose, address__iexact=address).update(address="")
