"""Person by page: who may open what inside is written down, and held against every page."""

from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from leidraad.accounts import access
from tests.house.inside import (
    KINDS,
    NEWCOMER,
    RIGHTS,
    STRANGER,
    VALUES,
    comes_in,
    inside_patterns,
    may,
    unlisted,
    visitor,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    cache.clear()


def test_every_page_inside_is_listed() -> None:
    assert unlisted(inside_patterns()) == []


def test_a_page_that_is_not_listed_is_noticed() -> None:
    def secret(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert unlisted([path("nieuw/", secret, name="brand_new")]) == ["brand_new"]


def test_every_line_has_a_page() -> None:
    names = {str(one.name) for one in inside_patterns()}
    assert sorted(set(RIGHTS) - names) == []
    assert sorted(set(VALUES) - names) == []


def test_nobody_is_named_who_does_not_exist() -> None:
    words = {"doorstep", "before the factor", "signed in"}
    for name, right in RIGHTS.items():
        assert right in words if isinstance(right, str) else set(right) <= set(KINDS), name


def differences(kind: str, method: str) -> list[str]:
    """Pages where this visitor is let in or turned away other than the table says."""
    client = visitor(kind)
    found = []
    for name in RIGHTS:
        if name == "account_logout" and kind != STRANGER:
            continue  # it would end the session with which the others are asked
        if comes_in(kind, client, name, method) not in {may(kind, name), None}:
            found.append(f"{name}: {'mag' if may(kind, name) else 'mag niet'}")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_looking_is_for_who_may(kind: str) -> None:
    assert differences(kind, "get") == []


@pytest.mark.parametrize("kind", KINDS)
def test_handing_in_is_for_who_may(kind: str) -> None:
    assert differences(kind, "post") == []


def test_without_the_question_for_a_second_factor_a_newcomer_gets_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What this test is worth: take the guard away and it finds the open pages."""
    monkeypatch.setattr(access, "factor_done", lambda _request: True)
    assert "account: mag niet" in differences(NEWCOMER, "get")


def test_without_the_question_for_a_role_everybody_gets_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def any_role(*_given: Any) -> bool:
        return True

    monkeypatch.setattr(access, "has_role", any_role)
    assert "people: mag niet" in differences("translator", "get")


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    answer = client.get("/beheer/mensen/")
    assert answer["Location"] == "/inloggen/?next=/beheer/mensen/"
