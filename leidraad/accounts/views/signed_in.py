"""Whoever asks for a page behind a login."""

from django.http import HttpRequest

from leidraad.accounts.models import User


def me(request: HttpRequest) -> User:
    user = request.user
    assert isinstance(user, User)
    return user
