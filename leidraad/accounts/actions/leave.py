"""Closing an account, opening it again, and making a person who left unrecognisable."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from leidraad.accounts import events
from leidraad.accounts.access import has_role, roles_of
from leidraad.accounts.actions.change_role import keep_an_administrator
from leidraad.accounts.actions.sessions import end_all_sessions
from leidraad.accounts.models import Invitation, Membership, User
from leidraad.audit.api import About, Event, Who, record
from leidraad.kernel.api import now


@transaction.atomic
def close_account(*, by: User, person: User) -> None:
    """No way in any more; roles stay, so that opening again is one step. Work is handed over."""
    _may(by, person)
    keep_an_administrator(person, *roles_of(person))
    _hand_over(by, person)
    person.is_active = False
    person.save(update_fields=["is_active"])
    end_all_sessions(person)
    _record(events.CLOSED, by, person)


@transaction.atomic
def reopen_account(*, by: User, person: User) -> None:
    _may(by, person)
    if person.left_at:
        raise ValidationError(_("Wie onherkenbaar is gemaakt, komt niet terug. Nodig opnieuw uit."))
    person.is_active = True
    person.save(update_fields=["is_active"])
    _record(events.REOPENED, by, person)


@transaction.atomic
def anonymise_user(*, by: User, person: User) -> None:
    """Name, address and every way to sign in go; what the person did stays, under a number."""
    _may(by, person)
    keep_an_administrator(person, *roles_of(person))
    _hand_over(by, person)
    _forget_invitations(person)
    for rows in (Membership, Authenticator, EmailAddress, SocialAccount):
        rows.objects.filter(user=person).delete()
    end_all_sessions(person)
    person.email, person.name = f"vertrokken-{person.pk}@vertrokken.invalid", ""
    person.is_active, person.left_at = False, now()
    person.set_unusable_password()
    person.save()
    _record(events.LEFT, by, person)


def _forget_invitations(person: User) -> None:
    theirs = Q(address__iexact=person.email) | Q(accepted_by=person)
    for invitation in Invitation.objects.filter(theirs):
        open_still = not (invitation.accepted_at or invitation.withdrawn_at)
        invitation.withdrawn_at = now() if open_still else invitation.withdrawn_at
        invitation.address = f"vertrokken-{person.pk}@vertrokken.invalid"
        invitation.save()


def _may(by: User, person: User) -> None:
    if by.pk == person.pk or not has_role(by, "administrator"):
        raise PermissionDenied


def _hand_over(by: User, person: User) -> None:
    """Rooms above that keep work by person take it over; the settings know which."""
    for name in settings.WHEN_SOMEBODY_LEAVES:
        import_string(name)(by=Who("person", str(by.pk)), person=person)


def _record(event: Event, by: User, person: User) -> None:
    record(event, by=Who("person", str(by.pk)), about=About("user", str(person.pk)))
