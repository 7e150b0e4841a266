"""What contacts and readers asked, as rows of a work list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leidraad.kernel.api import AMSTERDAM
from leidraad.library.api import Contact, Example
from leidraad.upkeep.api import Check, Question


@dataclass(frozen=True)
class Row:
    """As design/worklist.html shows it."""

    title: str
    address: str
    note: str
    state_kind: str
    state_words: str
    cells: tuple[str, ...]
    is_late: bool = False


@dataclass(frozen=True)
class Silent:
    """A round without answer; `is_told`: the page says so already."""

    number: int
    title: str
    address: str
    contact: str
    phone: str
    asked: str
    is_told: bool


def answer_rows(found: Iterable[Question]) -> list[Row]:
    return [
        Row(
            title=_title(one.example),
            address=reverse("desk_answer", args=[one.pk]),
            note=_who(one.contact),
            state_kind="new",
            state_words=_("te lezen"),
            cells=(_day(one.answered_at),),
        )
        for one in found
    ]


def silent(found: Iterable[Check]) -> list[Silent]:
    return [
        Silent(
            number=one.pk,
            title=_title(one.example),
            address=reverse("desk_example", args=[one.example.code]),
            contact=_who(one.contact),
            phone=one.contact.phone if one.contact else "",
            asked=_day(one.asked_at),
            is_told=one.given_up_at is not None,
        )
        for one in found
    ]


def left(found: Iterable[Contact]) -> list[tuple[str, str]]:
    """Who left, and the page where one looks for another."""
    return [(_who(one), reverse("desk_leaver", args=[one.pk])) for one in found]


def _title(example: Example) -> str:
    return example.published.title if example.published else example.code


def _who(contact: Contact | None) -> str:
    return f"{contact.role}, {contact.organisation}" if contact else _("contact is weg")


def _day(moment: datetime | None) -> str:
    return date_format(moment.astimezone(AMSTERDAM), "j F Y") if moment else ""
