"""Who may do what: roles, and the second factor that comes before them."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from typing import Any, Literal

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, resolve_url

from leidraad.accounts import rules
from leidraad.accounts.models import Membership, User
from leidraad.kernel.api import now

Anyone = AbstractBaseUser | AnonymousUser
Before = Literal["factor", "first factor"]
View = Callable[..., HttpResponseBase]
SIGNED_IN_AT = "signed_in_at"
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def roles_of(user: Anyone) -> frozenset[str]:
    """Read anew each time: what was taken away holds at once."""
    if not (user.is_authenticated and user.is_active and user.pk):
        return frozenset()
    held = Membership.objects.filter(user_id=user.pk).order_by()
    return frozenset(held.values_list("role", flat=True))


def has_role(user: Anyone, *roles: str) -> bool:
    """One of these roles, or with none named: any role at all."""
    own = roles_of(user)
    return bool(own & set(roles)) if roles else bool(own)


def people_with_role(*roles: str) -> QuerySet[User]:
    return User.objects.filter(is_active=True, memberships__role__in=roles).distinct()


def may_hand_out(user: Anyone, role: str) -> bool:
    return rules.may_hand_out(roles_of(user), role)


def roles_handed_out(user: Anyone) -> frozenset[str]:
    own = roles_of(user)
    return frozenset(role for role in rules.ROLES if rules.may_hand_out(own, role))


def has_factor(user: Anyone, *, besides: int | None = None) -> bool:
    found = Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exclude(pk=besides)
    return bool(found.exists())


def factor_done(request: HttpRequest) -> bool:
    """A code or passkey was given in this session, and one still exists."""
    trusts: bool = settings.OIDC_TRUST_MFA
    records = get_authentication_records(request, request.user)
    if not rules.second_factor_done(records, trusts_provider=trusts):
        return False
    return trusts or has_factor(request.user)


def session_is_over(request: HttpRequest, seen: datetime | None) -> bool:
    """A session that does not say when it began is over."""
    began = request.session.get(SIGNED_IN_AT)
    if not isinstance(began, int):
        return True
    return rules.is_over(moment=now(), began=datetime.fromtimestamp(began, UTC), seen=seen)


def second_factor_first(
    request: HttpRequest, *, but_for: Before | None = None
) -> HttpResponseBase | None:
    """The way to the second factor for who has a role and did not show one; else nothing.

    `but_for` is what the page is open before: the factor itself, or having a first one.
    """
    if but_for == "factor" or not has_role(request.user) or factor_done(request):
        return None
    if has_factor(request.user):
        return redirect_to_login(request.get_full_path(), resolve_url("mfa_reauthenticate"))
    return None if but_for else redirect("mfa_index")


def roles_required(*roles: str) -> Callable[[View], View]:
    """Signed in, second factor done, and one of these roles."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not has_role(request.user, *roles):
                raise PermissionDenied
            return second_factor_first(request) or view(request, *args, **kwargs)

        guarded.roles = frozenset(roles)  # type: ignore[attr-defined]
        return guarded

    return guard
