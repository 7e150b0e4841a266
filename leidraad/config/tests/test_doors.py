from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import URLPattern, path

from leidraad.config.doors import ClosedUnlessOpened, open_to_all


def _hall(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("welkom")


@pytest.fixture
def guard() -> Callable[[URLPattern], object]:
    def ask(pattern: URLPattern) -> object:
        request = RequestFactory().get("/")
        request.user = AnonymousUser()
        middleware = ClosedUnlessOpened(lambda _request: HttpResponse())
        return middleware.process_view(request, pattern.callback, (), {})

    return ask


def test_a_page_that_nobody_opened_asks_for_a_login(
    guard: Callable[[URLPattern], object],
) -> None:
    def closed(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("besloten")

    answer = guard(path("", closed))
    assert isinstance(answer, HttpResponse)
    assert answer.status_code == 302


def test_a_page_on_the_street_asks_nobody_who_they_are(
    guard: Callable[[URLPattern], object],
) -> None:
    (pattern,) = open_to_all([path("", _hall)])
    assert isinstance(pattern, URLPattern)
    assert guard(pattern) is None
