"""People to test with, and a quick way in for them; nobody here exists."""

import time
from itertools import count

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client

from leidraad.accounts.access import SIGNED_IN_AT
from leidraad.accounts.models import Membership, Organisation, User
from leidraad.kernel.api import now

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "zeven groene fietsen bij de brug"
_numbers = count(1)


def organisation(name: str = "Redactie Leidraad", kind: str = "editorial") -> Organisation:
    found, _ = Organisation.objects.get_or_create(name=name, defaults={"kind": kind})
    return found


def person(
    *roles: str,
    name: str = "",
    email: str = "",
    at: Organisation | None = None,
    password: str | None = None,
    factor: bool = True,
) -> User:
    """Somebody with these roles; with a password only if one is given (hashing takes time)."""
    number = next(_numbers)
    user = User.objects.create_user(
        email or f"persoon{number}@voorbeeldstad.example", password, name or f"Persoon {number}"
    )
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    for role in roles:
        Membership.objects.create(user=user, organisation=at or organisation(), role=role)
    if factor:
        TOTP.activate(user, SECRET)
    return user


def code(secret: str = SECRET) -> str:
    """What the authenticator app shows now."""
    counters = list(yield_hotp_counters_from_time())
    return str(format_hotp_value(hotp_value(secret, counters[len(counters) // 2])))


def sign_in(client: Client, user: User, *, factor: bool = True, recently: bool = False) -> Client:
    """As if somebody signed in just now; `recently`: has just shown again who it is."""
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    moment = time.time()
    records = [{"method": "password", "at": moment, "email": user.email}]
    if factor:
        records.append({"method": "mfa", "at": moment, "type": "totp"})
    if recently:
        records.append({"method": "password", "at": moment, "reauthenticated": True})
    session = client.session
    session["account_authentication_methods"] = records
    session["account_authentication_methods_user"] = str(user.pk)
    session[SIGNED_IN_AT] = int(now().timestamp())
    session.save()
    return client
