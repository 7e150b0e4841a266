"""Inviting somebody, and taking the invitation on."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from leidraad.accounts import events
from leidraad.accounts.access import may_hand_out
from leidraad.accounts.actions.change_role import add_role
from leidraad.accounts.actions.sessions import end_all_sessions
from leidraad.accounts.models import Invitation, Organisation, Role, User
from leidraad.accounts.rules import INVITATION_LASTS
from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.post.api import end_links, inside_address, make_link, put_in_post, use_link

PURPOSE = "invitation"


@dataclass(frozen=True)
class Sent:
    invitation: Invitation
    address: str  # of the page that the link opens


@transaction.atomic
def invite(*, by: User | None, address: str, organisation: Organisation, role: str) -> Sent:
    """A letter with a link; an older invitation for the same is withdrawn. Nobody: the server."""
    if by is not None and not may_hand_out(by, role):
        raise PermissionDenied
    validate_email(address)
    _withdraw_older(address, organisation, role)
    invitation = Invitation.objects.create(
        address=address,
        organisation=organisation,
        role=role,
        invited_by=by,
        made_at=now(),
        expires_at=now() + INVITATION_LASTS,
    )
    link = _address_of(invitation)
    put_in_post(
        to=address,
        template="accounts/letters/invitation.txt",
        context={
            "by": by.name if by else "",
            "organisation": organisation.name,
            "role": Role(role).label,
            "address": link,
            "until": invitation.expires_at,
        },
    )
    record(events.INVITED, by=_who(by), about=_about(invitation), role=_word(role))
    return Sent(invitation, link)


@transaction.atomic
def withdraw_invitation(*, by: User, invitation: Invitation) -> None:
    if not may_hand_out(by, invitation.role):
        raise PermissionDenied
    _withdraw(invitation)
    record(events.INVITATION_WITHDRAWN, by=_who(by), about=_about(invitation))


@transaction.atomic
def accept_invitation(*, token: str, name: str = "", password: str = "") -> User:
    """Whoever holds the link reads that mailbox. A new person gives a name and a password."""
    link = use_link(PURPOSE, token)
    invitation = Invitation.objects.filter(pk=link.subject).first() if link else None
    if invitation is None or not is_open(invitation):
        raise ValidationError(_("Deze uitnodiging is voorbij."))
    user = known_person(invitation.address) or _new_person(invitation.address, name, password)
    if not user.is_active:
        raise ValidationError(_("Dit account is gesloten. Vraag een beheerder om hulp."))
    add_role(user, invitation.organisation, invitation.role)
    end_all_sessions(user)
    invitation.accepted_at, invitation.accepted_by = now(), user
    invitation.save()
    told = {"role": _word(invitation.role)}
    record(events.INVITATION_ACCEPTED, by=_who(user), about=_about(invitation), **told)
    return user


def is_known(address: str) -> bool:
    return known_person(address) is not None


def known_person(address: str) -> User | None:
    return User.objects.filter(email__iexact=address).first()


def is_open(invitation: Invitation) -> bool:
    done = invitation.accepted_at or invitation.withdrawn_at
    return not done and invitation.expires_at > now()


def _new_person(address: str, name: str, password: str) -> User:
    user = User.objects.create_user(address, password or None, name)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _withdraw_older(address: str, organisation: Organisation, role: str) -> None:
    older = Invitation.objects.filter(
        address__iexact=address,
        organisation=organisation,
        role=role,
        accepted_at=None,
        withdrawn_at=None,
    )
    for invitation in older:
        _withdraw(invitation)


def _withdraw(invitation: Invitation) -> None:
    invitation.withdrawn_at = now()
    invitation.save(update_fields=["withdrawn_at"])
    end_links(PURPOSE, subject=str(invitation.pk))


def _address_of(invitation: Invitation) -> str:
    token = make_link(PURPOSE, subject=str(invitation.pk), address=invitation.address)
    return inside_address(reverse("invitation", args=[token]))


def _who(by: User | None) -> Who:
    return Who("person", str(by.pk)) if by else Who("system", "make_administrator")


def _about(invitation: Invitation) -> About:
    return About("invitation", str(invitation.pk))


def _word(role: str) -> str:
    return str(Role(role).value)
