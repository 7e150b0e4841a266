"""Rounds of *klopt dit nog?*: which are open, which are due, whom to ask instead."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Exists, Max, OuterRef, QuerySet

from leidraad.accounts.api import User, organisation_of_mailbox
from leidraad.kernel.api import AMSTERDAM
from leidraad.library.api import Contact, Example
from leidraad.upkeep.models import Check
from leidraad.upkeep.rules.checking import LEAST_BETWEEN, Round, is_due


@dataclass(frozen=True)
class Due:
    """An example, and the contact that is asked about it."""

    example: Example
    contact: Contact


def open_rounds() -> QuerySet[Check]:
    """Without answer, of what is public and goes on; oldest first."""
    rows = Check.objects.select_related("example", "contact").order_by("asked_at", "id")
    return rows.filter(
        answered_at=None,
        given_up_at=None,
        example__published__isnull=False,
        example__ended_on=None,
    )


def moved_rounds() -> QuerySet[Check]:
    """Open, while whoever was asked is no longer the contact."""
    stays = Example.contacts.through.objects.filter(
        example=OuterRef("example"), contact=OuterRef("contact")
    )
    return open_rounds().filter(~Exists(stays))


def due(moment: datetime) -> list[list[Due]]:
    """What a new round begins for, together per mailbox; who was never asked goes first."""
    reachable = Contact.objects.exclude(mailbox="")
    found = Example.objects.filter(
        published__isnull=False, ended_on=None, contacts__in=reachable
    ).distinct()
    rows = sorted(found, key=lambda one: (one.confirmed_on or date.min, one.pk))
    contacts, last = _first_contacts(rows), _last_checks(rows)
    resting = _lately_written(moment)
    groups: dict[str, list[Due]] = defaultdict(list)
    for example in rows:
        contact, check = contacts[example.pk], last.get(example.pk)
        mailbox = contact.mailbox.lower()
        if mailbox in resting or _said_goodbye(check, contact):
            continue
        if is_due(_noon(example.confirmed_on), round_of(check) if check else None, moment):
            groups[mailbox].append(Due(example, contact))
    return list(groups.values())


def round_of(check: Check) -> Round:
    return Round(
        asked=check.asked_at,
        reminded=check.reminded_at,
        escalated=check.escalated_at,
        given_up=check.given_up_at,
        answered=check.answered_at,
        left=check.answer == Check.Answer.NOT_MINE,
    )


def colleague(contact: Contact) -> str:
    """Another mailbox at the same organisation: of a contact, else of somebody with a login.

    Anybody can call an organisation by its name, so the mailbox has to be of the same house; and
    who left answers for nothing any more.
    """
    house = f"@{contact.mailbox.rpartition('@')[2]}"
    others = Contact.objects.filter(organisation__iexact=contact.organisation)
    others = others.filter(mailbox__iendswith=house).exclude(mailbox__iexact=contact.mailbox)
    others = others.exclude(examples=None, adoptions=None)
    other = others.order_by("-last_confirmed_on", "id").first()
    if other:
        return other.mailbox
    organisation = organisation_of_mailbox(contact.mailbox)
    people = User.objects.filter(is_active=True, memberships__organisation=organisation)
    person = people.exclude(email__iexact=contact.mailbox).order_by("id").first()
    return person.email if organisation and person else ""


def _first_contacts(examples: Iterable[Example]) -> dict[int, Contact]:
    """Of each example the contact that is asked: the first one with a mailbox."""
    links = Example.contacts.through.objects.filter(example__in=examples)
    rows = links.exclude(contact__mailbox="").order_by("-contact_id")
    return {row.example_id: row.contact for row in rows.select_related("contact")}


def _last_checks(examples: Iterable[Example]) -> dict[int, Check]:
    rows = Check.objects.filter(example__in=examples).order_by("asked_at", "id")
    return {check.example_id: check for check in rows}


def _lately_written(moment: datetime) -> set[str]:
    """Mailboxes that got such a letter in the last days: a second one can wait."""
    since = moment - LEAST_BETWEEN
    rows = Check.objects.exclude(contact=None).values_list("contact__mailbox")
    told = rows.annotate(asked=Max("asked_at"), reminded=Max("reminded_at"))
    return {
        mailbox.lower()
        for mailbox, asked, reminded in told
        if max(asked, reminded or asked) > since
    }


def _said_goodbye(check: Check | None, contact: Contact) -> bool:
    """Whoever told that it is not her work is not asked again; the desk looks for another."""
    is_left = check is not None and check.answer == Check.Answer.NOT_MINE
    return is_left and check is not None and check.contact_id == contact.pk


def _noon(day: date | None) -> datetime | None:
    return datetime.combine(day, time(12), AMSTERDAM) if day else None
