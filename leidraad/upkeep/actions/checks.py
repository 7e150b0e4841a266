"""Asking contacts whether their examples still hold: the first letter, and what follows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from leidraad.accounts.api import people_with_role
from leidraad.audit.api import About, Event, Who, record
from leidraad.kernel.api import AMSTERDAM, now
from leidraad.library.api import Contact, Entry, Example, catalogue, mark_unconfirmed
from leidraad.post.api import end_links, inside_address, make_link, put_in_post
from leidraad.upkeep import events
from leidraad.upkeep.access import JUDGES
from leidraad.upkeep.actions.letter_links import hand_over_link, one_line, street_link
from leidraad.upkeep.models import Check
from leidraad.upkeep.queries.rounds import Due, colleague, due, moved_rounds, open_rounds, round_of
from leidraad.upkeep.rules.checking import next_step, unconfirmed_since

WORKER = Who.system("ask_still_true")
MOST_AT_ONCE = 100  # mailboxes in one run: with a wrong clock no flood of letters


def ask_still_true() -> None:
    """For the worker: whatever a letter or a step is due for. Once more does no harm."""
    for check in moved_rounds():
        _close_moved(check)
    for step, act in (("remind", _remind), ("escalate", _escalate), ("give up", _give_up)):
        checks = [one for one in open_rounds() if next_step(round_of(one), now()) == step]
        for group in _by_mailbox(checks)[:MOST_AT_ONCE]:
            act(group)
    for wanted in due(now())[:MOST_AT_ONCE]:
        _ask(wanted)


@transaction.atomic
def _close_moved(check: Check) -> None:
    """Somebody else became the contact: a round of her own follows, not too soon."""
    rows = Check.objects.filter(pk=check.pk, answered_at=None, given_up_at=None)
    if rows.update(answered_at=now(), answer=Check.Answer.NOT_MINE):
        end_links("still-true", subject=str(check.pk))
        record(events.MOVED, by=WORKER, about=_about(check.example))


@transaction.atomic
def _ask(wanted: Sequence[Due]) -> None:
    """One letter for all examples of this mailbox, with a link for each."""
    moment, checks = now(), []
    for one in _held(wanted):
        checks.append(
            Check.objects.create(example=one.example, contact=one.contact, asked_at=moment)
        )
        record(events.ASKED, by=WORKER, about=_about(one.example))
    if checks:
        contact = wanted[0].contact
        _write(contact.mailbox, "still_true", checks, hand_over=contact)


@transaction.atomic
def _remind(checks: Sequence[Check]) -> None:
    held = _step(checks, "reminded_at", events.REMINDED)
    if held and held[0].contact:
        contact = held[0].contact
        _write(contact.mailbox, "still_true_reminder", held, hand_over=contact)


@transaction.atomic
def _escalate(checks: Sequence[Check]) -> None:
    """A colleague at the same organisation; when nobody is known there, the editors."""
    held = _step(checks, "escalated_at", events.ESCALATED)
    if not held:
        return
    mailbox = colleague(held[0].contact) if held[0].contact else ""
    if mailbox:
        _write(mailbox, "still_true_colleague", held)
    else:
        _tell_editors(held)


@transaction.atomic
def _give_up(checks: Sequence[Check]) -> None:
    """The page says that nobody confirmed it; the round is over, the link still works."""
    for check in _step(checks, "given_up_at", events.GIVEN_UP):
        example = check.example
        since = unconfirmed_since(
            example.unconfirmed_since,
            confirmed_on=example.confirmed_on,
            asked_on=check.asked_at.astimezone(AMSTERDAM).date(),
        )
        mark_unconfirmed(by=WORKER, example=example, since=since)


def _held(wanted: Sequence[Due]) -> list[Due]:
    """Without those for which another worker just opened a round."""
    keys = [one.example.pk for one in wanted]
    list(Example.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("id"))
    rounds = Check.objects.filter(example__in=keys, answered_at=None, given_up_at=None)
    busy = set(rounds.values_list("example_id", flat=True))
    return [one for one in wanted if one.example.pk not in busy]


def _step(checks: Sequence[Check], field: str, event: Event) -> list[Check]:
    """Those that nobody answered and no other worker took meanwhile, with this step taken."""
    rows = Check.objects.select_related("example", "contact").select_for_update(of=("self",))
    waiting = rows.filter(answered_at=None, given_up_at=None).filter(**{field: None})
    held = list(waiting.filter(pk__in=[one.pk for one in checks]).order_by("id"))
    moment: datetime = now()
    for check in held:
        setattr(check, field, moment)
        check.save(update_fields=[field])
        record(event, by=WORKER, about=_about(check.example))
    return held


def _write(
    mailbox: str, letter: str, checks: Sequence[Check], *, hand_over: Contact | None = None
) -> None:
    put_in_post(
        to=mailbox,
        template=f"upkeep/letters/{letter}.txt",
        context={
            "items": [_item(check, mailbox) for check in checks],
            "number": len(checks),
            "organisation": one_line(checks[0].contact.organisation) if checks[0].contact else "",
            "hand_over": hand_over_link(hand_over.pk, mailbox) if hand_over else "",
        },
    )


def _item(check: Check, mailbox: str) -> dict[str, str]:
    entry = catalogue().by_code[check.example.code]
    token = make_link("still-true", subject=str(check.pk), address=mailbox)
    return {
        "title": entry.texts["title"],
        "link": street_link(f"klopt/{token}/"),
    }


def _tell_editors(checks: Sequence[Check]) -> None:
    titles = [_entry(check).texts["title"] for check in checks]
    for person in people_with_role(*JUDGES).order_by("id"):
        put_in_post(
            to=person.email,
            template="upkeep/letters/still_true_editors.txt",
            context={"titles": titles, "link": inside_address("/redactie/bijhouden/klopt/")},
        )


def _entry(check: Check) -> Entry:
    return catalogue().by_code[check.example.code]


def _about(example: Example) -> About:
    return About("example", example.code)


def _by_mailbox(checks: Iterable[Check]) -> list[list[Check]]:
    groups: dict[str, list[Check]] = defaultdict(list)
    for check in checks:
        groups[check.contact.mailbox.lower() if check.contact else ""].append(check)
    return list(groups.values())
