"""Ending sessions: at once, wherever they are open."""

from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest

from leidraad.accounts import events
from leidraad.accounts.models import User
from leidraad.audit.api import About, Who, record


def end_all_sessions(user: User) -> None:
    """Every session that began before this moment is over, listed or not."""
    User.objects.filter(pk=user.pk).update(session_round=F("session_round") + 1)
    user.refresh_from_db(fields=["session_round"])
    for session in UserSession.objects.filter(user=user):
        session.end()


def end_other_sessions(request: HttpRequest, user: User) -> None:
    """All but the one of this request, which gets a new key."""
    end_all_sessions(user)
    if request.user.is_authenticated and request.user.pk == user.pk:
        update_session_auth_hash(request, user)
        request.user = user
        UserSession.objects.create_from_request(request)


@transaction.atomic
def end_one_session(*, by: User, number: int) -> bool:
    """One of your own sessions, by its number in your list."""
    session = UserSession.objects.filter(user=by, pk=number).first()
    if session is None:
        return False
    session.end()
    me = str(by.pk)
    record(events.SESSIONS_ENDED, by=Who("person", me), about=About("user", me))
    return True


@transaction.atomic
def end_others(*, request: HttpRequest) -> None:
    """All of your own sessions but this one."""
    user = request.user
    assert isinstance(user, User)
    end_other_sessions(request, user)
    me = str(user.pk)
    record(events.SESSIONS_ENDED, by=Who("person", me), about=About("user", me))
