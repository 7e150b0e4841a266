"""What readers and other municipalities told of themselves does not stay longer than needed."""

from django.db import transaction
from django.db.models import Model, Q

from leidraad.audit.api import About, Event, Who, record
from leidraad.kernel.api import now
from leidraad.post.api import end_links
from leidraad.upkeep import events
from leidraad.upkeep.models import AdoptionRequest, Correction, Follow
from leidraad.upkeep.rules.asking import KEEP, KEEP_UNCONFIRMED

WORKER = Who.system("forget_readers")
MOST_AT_ONCE = 200


def forget_readers() -> None:
    """Unconfirmed: gone after a week. Decided a year ago: kept, without whose it was."""
    _forget_corrections()
    _forget_adoptions()
    waiting = Follow.objects.filter(confirmed_at=None, asked_at__lte=now() - KEEP_UNCONFIRMED)
    for follow in waiting.order_by("id")[:MOST_AT_ONCE]:
        _forget(follow, "follow", "follow-confirm", events.FOLLOW_STOPPED)


def _forget_corrections() -> None:
    rows = Correction.objects.order_by("id")
    for one in rows.filter(_unconfirmed(Correction.State.UNCONFIRMED))[:MOST_AT_ONCE]:
        _forget(one, "correction", "confirm-correction", events.CORRECTION_ERASED)
    for correction in rows.filter(_decided_long_ago())[:MOST_AT_ONCE]:
        with transaction.atomic():
            erased = {"sender_name": "", "sender_address": "", "reason": ""}
            Correction.objects.filter(pk=correction.pk).update(**erased)
            about = About("correction", str(correction.pk))
            record(events.CORRECTION_ERASED, by=WORKER, about=about)


def _forget_adoptions() -> None:
    """The card of who was accepted stands with the example itself."""
    rows = AdoptionRequest.objects.order_by("id")
    for one in rows.filter(_unconfirmed(AdoptionRequest.State.UNCONFIRMED))[:MOST_AT_ONCE]:
        _forget(one, "adoption", "adoption", events.ADOPTION_ERASED)
    for request in rows.filter(_decided_long_ago())[:MOST_AT_ONCE]:
        with transaction.atomic():
            erased = {"sender_address": "", "card": {}}
            AdoptionRequest.objects.filter(pk=request.pk).update(**erased)
            about = About("adoption", str(request.pk))
            record(events.ADOPTION_ERASED, by=WORKER, about=about)


def _unconfirmed(state: str) -> Q:
    return Q(state=state, sent_at__lte=now() - KEEP_UNCONFIRMED)


def _decided_long_ago() -> Q:
    return Q(decided_at__lte=now() - KEEP) & ~Q(sender_address="")


@transaction.atomic
def _forget(row: Model, kind: str, purpose: str, event: Event) -> None:
    number = str(row.pk)
    end_links(purpose, subject=number)
    if type(row)._default_manager.filter(pk=row.pk).delete()[0]:
        record(event, by=WORKER, about=About(kind, number))
