"""*Wie volgt mij op?*: somebody leaves, names who comes, and that person says yes or no."""

from dataclasses import asdict

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.library.api import Contact, ContactCard, Entry, catalogue, replace_contact
from leidraad.post.api import end_links, make_link, put_in_post, use_link
from leidraad.upkeep import events
from leidraad.upkeep.access import (
    Held,
    asked_check,
    leaving_contact,
    may_judge,
    must,
    named_successor,
)
from leidraad.upkeep.actions.check_answers import close_check
from leidraad.upkeep.actions.letter_links import called, street_link
from leidraad.upkeep.models import Check, Succession


@transaction.atomic
def leave_by_check(*, token: str, card: ContactCard | None) -> Succession | None:
    """Not my work any more: the fourth answer. Without a card nobody is known."""
    held = asked_check(token)
    if held is None or held.thing.contact is None or use_link("still-true", token) is None:
        return None
    close_check(held.by, held.thing, Check.Answer.NOT_MINE)
    return _leave(held.by, held.thing.contact, card)


@transaction.atomic
def leave_by_letter(*, token: str, card: ContactCard | None) -> Succession | None:
    """From the foot of any letter to a contact."""
    held = leaving_contact(token)
    if held is None or use_link("hand-over", token) is None:
        return None
    return _leave(held.by, held.thing, card)


@transaction.atomic
def name_successor(*, by: User, contact: Contact, card: ContactCard) -> Succession:
    """An editor found somebody, who is asked by letter all the same."""
    must(may_judge(by))
    return _leave(who(by), contact, card)


@transaction.atomic
def keep_contact(*, by: User, contact: Contact) -> None:
    """It turned out to be the right contact after all."""
    must(may_judge(by))
    for succession in Succession.objects.filter(contact=contact, accepted_at=None):
        end_links("succession", subject=str(succession.pk))
        succession.delete()
    Check.objects.filter(contact=contact, answer=Check.Answer.NOT_MINE).update(contact=None)
    record(events.CONTACT_STAYS, by=who(by), about=_about(contact))


@transaction.atomic
def accept(*, token: str) -> Succession | None:
    """Yes: replaced once, replaced at every example. Whoever left is thanked."""
    held = _decided(token, "accepted_at")
    if held is None:
        return None
    contact, card = held.thing.contact, ContactCard(**held.thing.card)
    titles = [entry.texts["title"] for entry in entries_of(contact)]
    for check in Check.objects.filter(contact=contact, answered_at=None):
        end_links("still-true", subject=str(check.pk))
        check.answer, check.answered_at = Check.Answer.NOT_MINE, now()
        check.save()
    replace_contact(by=held.by, contact=contact, card=card)
    record(events.SUCCESSOR_ACCEPTED, by=held.by, about=_about(contact))
    if contact.mailbox:
        context = {"titles": titles, "successor": called(card.role, card.organisation)}
        put_in_post(
            to=contact.mailbox, template="upkeep/letters/thanks_leaver.txt", context=context
        )
    return held.thing


@transaction.atomic
def decline(*, token: str) -> Succession | None:
    """No: nothing changes, and the desk looks for somebody else."""
    held = _decided(token, "declined_at")
    if held:
        record(events.SUCCESSOR_DECLINED, by=held.by, about=_about(held.thing.contact))
    return held.thing if held else None


def entries_of(contact: Contact) -> list[Entry]:
    """The public examples of this contact, and those it took over."""
    public = catalogue().by_code
    own = contact.examples.order_by("id").values_list("code", flat=True)
    taken = contact.adoptions.order_by("id").values_list("example__code", flat=True)
    return [public[code] for code in dict.fromkeys([*own, *taken]) if code in public]


def _leave(by: Who, contact: Contact, card: ContactCard | None) -> Succession:
    """One question at a time: an earlier one that waits for an answer is dropped."""
    for earlier in Succession.objects.filter(contact=contact, accepted_at=None):
        end_links("succession", subject=str(earlier.pk))
        earlier.delete()
    succession = Succession.objects.create(
        contact=contact, card=asdict(card) if card else {}, named_at=now()
    )
    if card:
        _ask(succession, card)
    record(events.SUCCESSOR_NAMED if card else events.NOBODY_NAMED, by=by, about=_about(contact))
    return succession


def _ask(succession: Succession, card: ContactCard) -> None:
    contact = succession.contact
    token = make_link("succession", subject=str(succession.pk), address=card.mailbox)
    put_in_post(
        to=card.mailbox,
        template="upkeep/letters/succession.txt",
        context={
            "titles": [one.texts["title"] for one in entries_of(contact)],
            "leaver": called(contact.role, contact.organisation),
            "link": street_link(f"opvolging/{token}/"),
        },
    )


def _decided(token: str, field: str) -> Held[Succession] | None:
    held = named_successor(token)
    if held is None or use_link("succession", token) is None:
        return None
    setattr(held.thing, field, now())
    held.thing.save(update_fields=[field])
    return held


def _about(contact: Contact) -> About:
    return About("contact", str(contact.pk))
