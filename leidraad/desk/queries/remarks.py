"""What desk, sender and contact said to each other, with the names that an editor may see."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from leidraad.accounts.api import User
from leidraad.submissions.api import Remark, Submission


@dataclass(frozen=True)
class ToldRemark:
    number: int
    who: str
    text: str
    at: datetime
    is_own: bool
    is_internal: bool
    is_settled: bool

    @property
    def waits(self) -> bool:
        """Sender or contact said it, and nobody at the desk settled it yet."""
        return not self.is_own and not self.is_settled


def told_remarks(submission: Submission) -> dict[str, tuple[ToldRemark, ...]]:
    """By field, oldest first."""
    remarks = list(submission.remarks.order_by("id"))
    names = names_of({one.by_key for one in remarks if one.by_kind == "person"})
    told: dict[str, list[ToldRemark]] = defaultdict(list)
    for one in remarks:
        told[one.field].append(_told(one, names))
    return {field: tuple(some) for field, some in told.items()}


def names_of(keys: set[str]) -> dict[str, str]:
    """People by the key that the journal knows."""
    numbers = [int(key) for key in keys if key.isdecimal()]
    return {str(user.pk): str(user) for user in User.objects.filter(pk__in=numbers)}


def _told(remark: Remark, names: dict[str, str]) -> ToldRemark:
    sides = {
        Remark.Side.DESK: names.get(remark.by_key) or _("De redactie"),
        Remark.Side.SENDER: _("De inzender"),
        Remark.Side.OWNER: _("Het contact"),
    }
    return ToldRemark(
        number=remark.pk,
        who=sides[Remark.Side(remark.side)],
        text=remark.text,
        at=remark.at,
        is_own=remark.side == Remark.Side.DESK,
        is_internal=remark.is_internal,
        is_settled=remark.settled_at is not None,
    )
