"""What is over is cleared away; what still counts stays."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from leidraad.accounts.actions.forget import forget_old
from leidraad.accounts.actions.invite import invite
from leidraad.accounts.models import Invitation
from leidraad.accounts.tests.factories import organisation, person, sign_in

pytestmark = pytest.mark.django_db


def invited(role: str, address: str = "sara@voorbeeldstad.example") -> Invitation:
    by = person("administrator")
    return invite(by=by, address=address, organisation=organisation(), role=role).invitation


def test_a_session_that_is_over_goes(client: Client) -> None:
    user = person("editor")
    sign_in(client, user)
    over = Client()
    sign_in(over, user)
    key = over.session.session_key
    UserSession.objects.create(user=user, session_key=str(key), ip="127.0.0.1", user_agent="x")
    Session.objects.filter(session_key=key).update(expire_date=timezone.now() - timedelta(hours=1))
    forget_old()
    assert Session.objects.count() == 1
    assert not UserSession.objects.exists()
    assert client.get("/account/").status_code == 200


def test_an_address_goes_a_month_after_the_invitation(at: Callable[[str], None]) -> None:
    at("2026-01-01")
    rows = [invited("editor"), invited("translator", "sami@voorbeeldstad.example")]
    at("2026-02-20")
    forget_old()
    assert Invitation.objects.filter(address__contains="voorbeeldstad").count() == 2
    at("2026-03-05")
    forget_old()
    forget_old()
    assert not Invitation.objects.filter(address__contains="voorbeeldstad").exists()
    assert Invitation.objects.filter(pk__in=[one.pk for one in rows]).count() == 2


def test_one_that_still_waits_keeps_its_address(at: Callable[[str], None]) -> None:
    at("2026-01-01")
    invited("editor")
    at("2026-01-20")
    forget_old()
    assert Invitation.objects.get().address == "sara@voorbeeldstad.example"
