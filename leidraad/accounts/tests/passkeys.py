"""Passkeys in the database, as if a browser had made one; no browser can use them."""

from allauth.mfa.models import Authenticator

from leidraad.accounts.models import User


def add_key(user: User, name: str) -> Authenticator:
    return Authenticator.objects.create(
        user=user, type="webauthn", data={"name": name, "credential": {}}
    )
