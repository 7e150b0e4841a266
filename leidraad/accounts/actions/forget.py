"""What the worker clears away: sessions that are over, and addresses nobody waits for any more."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import F, Q

from leidraad.accounts.models import Invitation
from leidraad.kernel.api import now

KEPT_AFTER_THE_END = timedelta(days=30)
NOBODY = "vergeten@vergeten.invalid"


@transaction.atomic
def forget_old() -> None:
    """May run at any time, and twice at once."""
    Session.objects.filter(expire_date__lt=now()).delete()
    alive = Session.objects.values("session_key")
    UserSession.objects.exclude(session_key__in=alive).delete()
    _forget_addresses()


def _forget_addresses() -> None:
    """An invitation that is over keeps who asked whom for what, without the address."""
    since = now() - KEPT_AFTER_THE_END
    over = Q(accepted_at__lt=since) | Q(withdrawn_at__lt=since) | Q(expires_at__lt=since)
    stale = Invitation.objects.filter(over).exclude(address=NOBODY)
    stale.filter(accepted_at=None, withdrawn_at=None).update(withdrawn_at=F("expires_at"))
    stale.update(address=NOBODY)
