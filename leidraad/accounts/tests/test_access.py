"""A role, then a second factor; what was taken away holds at once."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from leidraad.accounts.access import (
    has_role,
    people_with_role,
    roles_required,
    second_factor_first,
    session_is_over,
)
from leidraad.accounts.models import Membership, User
from leidraad.accounts.tests.factories import person, sign_in

pytestmark = pytest.mark.django_db


def request_of(user: User, *, factor: bool = True) -> HttpRequest:
    """A request in the session of somebody who has just signed in."""
    client = sign_in(Client(), user, factor=factor)
    request = RequestFactory().get("/redactie/")
    request.user, request.session = user, client.session
    return request


@roles_required("editor", "head_editor")
def _desk(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("de redactie")


def test_who_has_the_role_and_the_factor_comes_in() -> None:
    assert _desk(request_of(person("editor"))).status_code == 200


def test_who_has_another_role_does_not() -> None:
    with pytest.raises(PermissionDenied):
        _desk(request_of(person("translator")))


def test_who_has_no_factor_yet_is_sent_to_get_one() -> None:
    answer = _desk(request_of(person("editor", factor=False), factor=False))
    assert answer.status_code == 302


def test_a_password_alone_is_not_enough_for_who_has_a_factor() -> None:
    answer = _desk(request_of(person("editor"), factor=False))
    assert answer.status_code == 302


def test_a_session_with_a_factor_that_is_gone_is_not_enough() -> None:
    user = person("editor", factor=False)
    assert second_factor_first(request_of(user)) is not None


def test_who_has_no_role_needs_no_factor() -> None:
    assert second_factor_first(request_of(person(factor=False), factor=False)) is None


def test_a_role_that_was_taken_away_is_gone_at_once() -> None:
    user = person("editor")
    request = request_of(user)
    assert _desk(request).status_code == 200
    Membership.objects.filter(user=user).delete()
    with pytest.raises(PermissionDenied):
        _desk(request)


def test_who_left_has_no_roles() -> None:
    user = person("editor")
    user.is_active = False
    user.save()
    assert not has_role(user)
    assert not people_with_role("editor").exists()


def test_people_with_a_role_come_once() -> None:
    user = person("editor", "translator")
    assert list(people_with_role("editor", "translator")) == [user]


def test_a_session_ends_by_the_clock(at: Callable[[str], None]) -> None:
    at("2026-11-21 09:00")
    request = request_of(person("editor"))
    at("2026-11-21 10:59")
    assert not session_is_over(request, None)
    at("2026-11-21 11:01")
    assert session_is_over(request, None)


def test_a_session_that_does_not_say_when_it_began_is_over() -> None:
    request = request_of(person("editor"))
    del request.session["signed_in_at"]
    assert session_is_over(request, None)
