"""What stands on somebody's own page."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession

from leidraad.accounts.models import Membership, User
from leidraad.post.api import find_link


@dataclass(frozen=True)
class OwnAccount:
    name: str
    email: str
    memberships: tuple[Membership, ...]
    has_app: bool
    passkeys: int
    has_codes: bool
    sessions: int
    has_password: bool


def own_account(user: User) -> OwnAccount:
    kinds = list(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    return OwnAccount(
        name=user.name,
        email=user.email,
        memberships=tuple(
            Membership.objects.filter(user=user).select_related("organisation").order_by("pk")
        ),
        has_app="totp" in kinds,
        passkeys=kinds.count("webauthn"),
        has_codes="recovery_codes" in kinds,
        sessions=UserSession.objects.filter(user=user).count(),
        has_password=user.has_usable_password(),
    )


def address_to_confirm(user: User, token: str) -> str:
    """The new mailbox that this link came to; empty when it is not a link of this person."""
    link = find_link("confirm-address", token)
    return link.address if link and link.subject == f"user-{user.pk}" else ""
