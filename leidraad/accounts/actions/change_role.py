"""Giving and taking roles; nobody changes their own, and one administrator always remains."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from leidraad.accounts import events
from leidraad.accounts.access import may_hand_out, people_with_role
from leidraad.accounts.actions.sessions import end_all_sessions
from leidraad.accounts.models import Membership, Organisation, Role, User
from leidraad.accounts.rules import is_last
from leidraad.audit.api import About, Event, Who, record


@transaction.atomic
def give_role(*, by: User, person: User, organisation: Organisation, role: str) -> None:
    may_change(by, person, role)
    if not person.is_active:
        raise ValidationError(_("Dit account is gesloten."))
    if add_role(person, organisation, role):
        end_all_sessions(person)
        _record(events.ROLE_GIVEN, by, person, role)


@transaction.atomic
def take_role(*, by: User, membership: Membership) -> None:
    person, role = membership.user, membership.role
    may_change(by, person, role)
    keep_an_administrator(person, role)
    membership.delete()
    end_all_sessions(person)
    _record(events.ROLE_TAKEN, by, person, role)


def add_role(person: User, organisation: Organisation, role: str) -> bool:
    """Whether the person did not have it yet."""
    return Membership.objects.get_or_create(
        user=person, organisation=organisation, role=Role(role).value
    )[1]


def may_change(by: User, person: User, role: str) -> None:
    if by.pk == person.pk or not may_hand_out(by, role):
        raise PermissionDenied


def keep_an_administrator(person: User, *roles: str) -> None:
    """Call it within the transaction that takes the roles; the rows stay locked until its end."""
    held = Membership.objects.select_for_update().filter(role="administrator")
    list(held)
    holders = set(people_with_role("administrator").values_list("pk", flat=True))
    if any(is_last(role, holders=holders, person=person.pk) for role in roles):
        raise ValidationError(_("Dit is de laatste beheerder. Maak eerst een ander beheerder."))


def _record(event: Event, by: User, person: User, role: str) -> None:
    record(
        event,
        by=Who("person", str(by.pk)),
        about=About("user", str(person.pk)),
        role=role,
    )
