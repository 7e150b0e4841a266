"""Trying the addresses that public examples point at. For the worker alone."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db.models import Q

from leidraad.kernel.api import now
from leidraad.upkeep.models import WebLink
from leidraad.upkeep.outbound import Outcome, open_address
from leidraad.upkeep.queries.web_links import public_addresses
from leidraad.upkeep.rules.link_rounds import DEAD, WORKS, wait

AT_ONCE = 20
MANY = 5  # when so many fail at once and none works, it is our own line that is down
NO_WAY = "unreachable"


def check_web_links(
    *, most: int = AT_ONCE, opened: Callable[[str], Outcome] = open_address
) -> None:
    """A duty of the worker: a few of those whose turn it is, the longest waiting first."""
    if not settings.CHECK_LINKS:
        return
    keep_in_step()
    tried = [(link, opened(link.address)) for link in _due(now())[:most]]
    is_cut_off = len(tried) >= MANY and all(one.state == NO_WAY for _link, one in tried)
    for link, outcome in tried:
        _note(link, outcome, is_cut_off=is_cut_off)


def keep_in_step() -> None:
    """One row for each address in a public source, and none for what is gone."""
    wanted, known = public_addresses(), set(WebLink.objects.values_list("address", flat=True))
    new = [WebLink(address=address) for address in sorted(wanted - known)]
    WebLink.objects.bulk_create(new, ignore_conflicts=True)
    for address in known - wanted:
        WebLink.objects.filter(address=address).delete()


def _due(moment: datetime) -> list[WebLink]:
    works = Q(failures=0, looked_at__lte=moment - wait(0))
    failed = Q(failures__gt=0, failures__lt=DEAD, looked_at__lte=moment - wait(1))
    dead = Q(failures__gte=DEAD, looked_at__lte=moment - wait(DEAD))
    new = WebLink.objects.filter(looked_at=None).order_by("id")
    again = WebLink.objects.filter(works | failed | dead).order_by("looked_at", "id")
    return [*new[:AT_ONCE], *again[:AT_ONCE]]


def _note(link: WebLink, outcome: Outcome, *, is_cut_off: bool) -> None:
    """Only if no other worker tried it meanwhile: two faults of one hour are one."""
    moment = now()
    works = outcome.state == WORKS
    mine = WebLink.objects.filter(pk=link.pk, looked_at=link.looked_at)
    if is_cut_off:
        mine.update(looked_at=moment)
        return
    mine.update(
        looked_at=moment,
        outcome=outcome.state,
        failures=0 if works else min(link.failures + 1, 1_000),
        failing_since=None if works else link.failing_since or moment,
    )
