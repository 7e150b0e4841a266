"""Invitations that wait for an answer."""

from django.db.models import QuerySet

from leidraad.accounts.models import Invitation
from leidraad.kernel.api import now
from leidraad.post.api import find_link


def open_invitation(token: str) -> Invitation | None:
    """What this link is for; None when it is used, expired, withdrawn or no link of ours."""
    link = find_link("invitation", token)
    return waiting_invitations().filter(pk=link.subject).first() if link else None


def waiting_invitations() -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        accepted_at=None, withdrawn_at=None, expires_at__gt=now()
    ).select_related("organisation", "invited_by")
