"""What desk, contact and sender said to each other, gathered per field, oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leidraad.design.api import in_words
from leidraad.kernel.api import AMSTERDAM
from leidraad.submissions.models import Remark, Submission
from leidraad.submissions.queries.field_words import field_word


@dataclass(frozen=True)
class Said:
    """As design/remark.html shows it."""

    who: str
    when: str
    text: str
    is_own: bool


@dataclass(frozen=True)
class Talk:
    """All that was said about one field; about the whole the field is empty."""

    field: str
    label: str
    remarks: tuple[Said, ...]
    is_asked: bool


def conversation(submission: Submission) -> tuple[Talk, ...]:
    """What the sender may read of it, in the order in which each began. Editors have no names
    here: the sender talks with the desk."""
    rows: dict[str, list[Remark]] = {}
    for remark in submission.remarks.filter(is_internal=False).order_by("id"):
        rows.setdefault(remark.field, []).append(remark)
    return tuple(_talk(field, remarks) for field, remarks in rows.items())


def _talk(field: str, remarks: Iterable[Remark]) -> Talk:
    said = list(remarks)
    waits = said[-1].side != Remark.Side.SENDER and said[-1].settled_at is None
    return Talk(field, field_word(field), tuple(map(_said, said)), is_asked=waits)


def _said(remark: Remark) -> Said:
    names = {
        Remark.Side.DESK: _("De redactie"),
        Remark.Side.SENDER: _("Jij"),
        Remark.Side.OWNER: _("Het contact"),
    }
    day = remark.at.astimezone(AMSTERDAM).date()
    is_own = remark.side == Remark.Side.SENDER
    return Said(names[Remark.Side(remark.side)], in_words(day), remark.text, is_own)
